import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, makeProject } from '../project.ts';
import type { BenchRow } from './bench-row.ts';
import { measureChanges } from './explore-drawn.ts';
import { locatePlaces } from './locate-places.ts';
import { makeDataset, regionsOf } from './make-work.ts';

/** As many events as the page answers questions about, at many places, of which each is on the map. */
const size = { events: 20_000, reports: 0, seed: 9, places: 500 } as const;

/** What a change on the explore page takes in a browser, with the drawing of the page. */
export const exploredSite: BenchRow = {
  id: 'explore-drawn',
  isLong: true,
  async run({ home }) {
    const shapes = readFileSync(join(home, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
    const project = makeProject('bench');
    try {
      const dataset = locatePlaces(makeDataset(size, regionsOf(shapes)), size.seed);
      project.write('data/bench.json', JSON.stringify(dataset));
      project.edit('astro.config.mjs', 'defineConfig({', "defineConfig({ site: 'https://bench.example',");
      project.edit('astro.config.mjs', "name: 'Test Desk'", "name: 'Test Desk', eventPages: false");
      const { code, output } = await build(project);
      if (code !== 0) throw new Error(`the site is not built:\n${output.slice(-2000)}`);
      const variants = await measureChanges(join(project.root, 'dist'), '/data/bench/explore/');
      const { events, reports, seed } = size;
      return { variants, missing: {}, work: { events, reports, seed } };
    } finally {
      project.erase();
    }
  },
};
