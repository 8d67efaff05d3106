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

test('another colour is said by revise and kept in the lock, and needs no entry and no version', async () => {
  await project.cli(['revise']);
  const json = JSON.parse(project.read(syria));
  json.weapons['car-bomb'] = {
    ...json.weapons['car-bomb'],
    colour: '#7a3b00',
    colourDark: '#d98a4a',
    order: 2,
  };
  json.facets = { scene: { name: 'Scene', values: { pub: 'Pub', bar: 'Bar' }, order: ['bar', 'pub'] } };
  project.write(syria, JSON.stringify(json, undefined, 2));
  const said = await project.cli(['revise']);
  expect(said.out).toContain('no changes for readers');
  expect(said.out).toContain(
    [
      '  weapon car-bomb: colour none → #7a3b00',
      '  weapon car-bomb: colour in the dark theme none → #d98a4a',
      '  weapon car-bomb: order none → 2',
      '  facet scene: order none → bar, pub',
      '  Charts show it.',
    ].join('\n'),
  );
  const locked = JSON.parse(project.read(lock));
  expect(locked.version).toBe(json.dataset.version);
  expect(locked.looks).toEqual({
    weapons: { 'car-bomb': { colour: '#7a3b00', colourDark: '#d98a4a', order: '2' } },
    facets: { scene: { order: 'bar, pub' } },
  });
  expect((await project.cli(['revise'])).out).toContain('no changes.');
});
