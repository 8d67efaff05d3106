import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, rivals, sameAsOurs } from './install.ts';
import type { Slice } from './make-work.ts';
import type { Tool } from './tool.ts';

const markdown = ({ title, from, soon, to }: Slice) => `---
title: ${title}
from: '${from}'
soon: '${soon}'
to: '${to}'
---

Each event is made up.
`;

export const astro: Tool = {
  id: 'astro',
  async prepare({ dataset, slices, boundaries, cache }) {
    const folder = join(cache, 'astro');
    await install(folder, {
      astro: sameAsOurs('astro'),
      '@observablehq/plot': sameAsOurs('@observablehq/plot'),
      d3: sameAsOurs('d3'),
      linkedom: sameAsOurs('linkedom'),
      'topojson-client': sameAsOurs('topojson-client'),
    });
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    cpSync(join(rivals, 'astro'), folder, { recursive: true });
    cpSync(join(rivals, 'shared'), join(folder, 'src'), { recursive: true });
    for (const name of ['data', 'src/reports']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'data', 'bench.json'), JSON.stringify(dataset));
    writeFileSync(join(folder, 'data', 'sy.topo.json'), boundaries);
    for (const slice of slices) {
      writeFileSync(join(folder, 'src', 'reports', `${slice.slug}.md`), markdown(slice));
    }
    return {
      folder,
      args: [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      clear: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
      out: join(folder, 'dist'),
      report: `reports/${slices[0]?.slug}/index.html`,
      done: () => undefined,
    };
  },
};
