import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Project, start } from '../project.ts';
import { makeBuiltProject } from './built-project.ts';

let project: Project;
beforeAll(async () => {
  project = await makeBuiltProject('morning');
});
afterAll(() => project.erase());

const run = (...args: string[]) => start(project, [project.command, 'export', ...args]).ended;
const names = (folder: string) => readdirSync(join(project.root, folder)).sort();

/** The path in the site of the file that is exported under a name. */
function siteFile(name: string): string {
  const card = /^(.*)-card\.png$/.exec(name)?.[1];
  if (card !== undefined) return `cards/charts/${card}.png`;
  const embed = /^(.*)-embed\.html$/.exec(name)?.[1];
  return embed === undefined ? `charts/${name}` : `embed/${embed}/index.html`;
}

describe('sourceline export', () => {
  test('writes the files of all charts with the same bytes as the site', async () => {
    const { code, output } = await run('--out', 'desk');
    expect(code, output).toBe(0);
    const published = project.published();
    const written = names('desk');
    expect(output).toContain(`${written.length} files of 10 charts in ${join(project.root, 'desk')}`);
    for (const name of written) {
      const bytes = readFileSync(join(project.root, 'desk', name), 'latin1');
      expect(bytes === published.get(siteFile(name)), name).toBe(true);
    }
    const charts = [...published.keys()].filter(name => /^charts\/[^/]+\.\w+$/.test(name));
    expect(charts.length).toBeGreaterThan(35);
    for (const name of charts) expect(written).toContain(name.slice('charts/'.length));
  });

  test('writes one chart, and only the requested formats', async () => {
    const { code } = await run('killed-by-governorate', '--forms', 'svg,geojson', '--out=one');
    expect(code).toBe(0);
    expect(names('one')).toEqual(['killed-by-governorate.geojson', 'killed-by-governorate.svg']);
  });
});

describe('pictures', () => {
  const pictures = () => names('.sourceline/cache/pictures');

  test('a second build draws no picture again and has the same bytes', async () => {
    const [before, published] = [pictures(), project.published()];
    expect(before.length).toBeGreaterThan(20);
    const again = await build(project);
    expect(again.code).toBe(0);
    expect(again.output).toContain('Pictures: none drawn');
    expect(pictures()).toEqual(before);
    expect(project.published()).toEqual(published);
  });

  test('“pictures: false” builds a site without PNGs, and no embed code refers to one', async () => {
    project.edit('astro.config.mjs', "name: 'The Ledger Desk'", "pictures: false, name: 'The Ledger Desk'");
    const without = await build(project);
    expect(without.code, without.output).toBe(0);
    const published = project.published();
    expect([...published.keys()].filter(name => name.endsWith('.png'))).toEqual([]);
    const page = published.get('charts/killed-by-city/index.html') ?? '';
    expect(page).toContain('killed-by-city.svg');
    expect(page).not.toMatch(/\.png|og:image/);
  });
});
