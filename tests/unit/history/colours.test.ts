import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../../src/site/build-site.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { lock, morning, type SmallProject, syria } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
  project.write(
    'content/reports/kinds.md',
    '---\ntitle: Kinds\ndescription: Kinds.\npublished: 2026-11-24\nauthors: [Desk]\n---\n\n::stack[Explosions]{#explosions-by-kind explosions by=place,weapon}\n',
  );
});
afterEach(() => project.erase());

const options = readOptions({ name: 'Desk' }, { base: '/', site: undefined, drafts: false });

/** The colours of weapons in the report's stack. */
async function colours(): Promise<Record<string, unknown>> {
  const built = await buildSite(project.root, options);
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  const chart = built.value.charts.get('explosions-by-kind')?.chart;
  if (chart?.kind !== 'stack') throw new Error('no stack');
  return Object.fromEntries(chart.series.map(({ key, look }) => [key, look.colour]));
}

test('an update of the data that puts weapons in another order swaps no colours, once there is a lock', async () => {
  await project.cli(['revise']);
  const before = await colours();
  expect(new Set(Object.values(before)).size).toBe(4);
  const json = JSON.parse(project.read(syria));
  json.weapons = {
    'new-kind': { name: 'new kind' },
    ...Object.fromEntries(Object.entries(json.weapons).reverse()),
  };
  project.write(syria, JSON.stringify(json, undefined, 2));
  await project.cli(['revise']);
  expect(await colours()).toEqual(before);

  const { things: _things, ...older } = JSON.parse(project.read(lock));
  project.write(lock, JSON.stringify(older, undefined, 2));
  const without = await colours();
  expect(without, 'a lock of an earlier version has no list').not.toEqual(before);
  expect(await colours()).toEqual(without);
});
