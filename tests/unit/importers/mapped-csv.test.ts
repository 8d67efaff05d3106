import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, fixture, importFixture, importIn, makeRoot } from './import-fixture.ts';

test('mapped CSV: consecutive rows of one id are accounts of one event', async () => {
  const { code, report, out, dataset } = await importFixture('csv', 'sheet.csv');
  expect(code).toBe(0);
  expect(out).toContain('UTF-16 with a byte order mark, separated by tabs');
  expect(out).toContain('rows: 8 read = 6 taken + 2 not taken, 1 of them further accounts of an event');
  expect(report.map(({ line, kind, rule, column }) => `${line} ${kind} ${rule} ${column}`)).toEqual([
    '3 changed import/bad-url Link',
    '4 changed import/min-over-max Hurt (min)',
    '5 not taken import/bad-date Day',
    '6 changed import/bad-figure Deaths',
    '8 not taken import/duplicate-id ',
  ]);
  const set = dataset();
  const accounts = set.events
    .get('a-1')
    ?.accounts.map(({ source, figures }) => [source, figures.killed?.typed]);
  expect(accounts).toEqual([
    ['police', '3-5'],
    ['hospital', '6'],
  ]);
  expect(answer(set, 'killed event=a-1').total).toMatchObject({ low: 3, high: 6 });
  expect(set).toMatchObject({
    killedMeans: 'victims',
    timezone: 'Europe/London',
    title: { en: 'School shootings' },
  });
  expect(set.compiler, 'the sources speak for themselves').toBeUndefined();
  expect(set.sources.get('police')?.kind).toBe('official');
});

test('mapped CSV: unknown codes, constants, facets, figures in words and in thousands', async () => {
  const { events, places } = (await importFixture('csv', 'sheet.csv')).dataset();
  const figure = (id: string) => events.get(id)?.accounts[0]?.figures;
  expect(figure('b-1')?.killed, '-9').toBeUndefined();
  expect(figure('b-1')?.injured?.typed, 'swapped').toBe('1-3');
  expect(figure('b-4')?.killed?.typed).toBe('dozens');
  expect(figure('b-5')?.killed?.typed).toBe('1234');
  expect(events.get('a-1')?.facets).toEqual({ school: 'primary' });
  expect(events.get('b-1')?.facets).toEqual({});
  expect(places.get('alderton-exampleland-north')).toMatchObject({ in: 'exampleland-north' });
  expect(places.get('exampleland-north')).toMatchObject({ in: 'exampleland', level: 'admin1' });
});

test('mapped CSV: lists rows of one event that differ about the event itself', async () => {
  const root = makeRoot();
  const columns = { id: 'Id', date: 'Day', place: 'Town', source: 'Who', weapon: 'Weapon' };
  writeFileSync(join(root, 'map.json'), JSON.stringify({ columns, killedMeans: 'everyone' }));
  const rows = 'Id,Day,Town,Who,Weapon\na,2016-09-05,Homs,Police,rifle\na,2016-09-05,Homs,Hospital,knife\n';
  const { report, dataset } = await importIn(root, 'x.csv', rows, ['--from', 'csv', '--map', 'map.json']);
  expect(report).toMatchObject([{ line: '3', id: 'a', kind: 'changed', rule: 'import/event-differs' }]);
  expect(dataset().events.get('a')?.parts).toMatchObject([{ weapon: 'rifle' }]);
  expect(dataset().events.get('a')?.accounts).toHaveLength(2);
});

const small = { columns: { date: 'Day', place: 'Town', killed: 'Deaths' }, killedMeans: 'everyone' };

/** The messages about a map. */
async function refused(map: unknown): Promise<string> {
  const root = makeRoot();
  writeFileSync(join(root, 'map.json'), typeof map === 'string' ? map : JSON.stringify(map, null, 1));
  const { code, err, read } = await importIn(root, 'sheet.csv', fixture('sheet.csv'), [
    '--from',
    'csv',
    '--map',
    'map.json',
  ]);
  expect(code).toBe(1);
  expect(read('events.csv')).toBe('');
  expect(err).toContain('import/bad-map');
  return err;
}

test.for([
  [{ ...small, columns: { ...small.columns, kiled: 'Deaths' } }, 'map.json:6', 'Did you mean "killed"?'],
  [{ ...small, killedMeans: 'victim' }, 'map.json:7', 'Did you mean "victims"?'],
  [{ ...small, columns: { place: 'Town' } }, 'map.json:2', 'does not say which column contains the date'],
  [{ ...small, columns: { date: 'Day' } }, 'map.json:2', 'does not say where the events happened'],
  [
    { ...small, columns: { ...small.columns, date: { from: 'Day', format: 'dd/MM/jjjj' } } },
    'map.json:5',
    'contains "jjjj"',
  ],
  [
    { ...small, columns: { ...small.columns, date: { from: 'Day', format: 'dd/MM' } } },
    'map.json:5',
    'lacks the year',
  ],
  [
    { ...small, columns: { ...small.columns, place: { from: 'Town', format: 'd M yyyy' } } },
    'map.json:6',
    'which is not a date',
  ],
  [
    { ...small, columns: { ...small.columns, killed: 'Death' } },
    'sheet.csv:1',
    '"Death": did you mean "Deaths"?',
  ],
  ['{"columns": {', 'map.json:1', 'ends too early'],
] as const)('mapped CSV: a wrong map, %#', async ([map, place, what]) => {
  const err = await refused(map);
  expect(err).toContain(place);
  expect(err).toContain(what);
});

test('an import says what pages call an event if the map does not', async () => {
  const root = makeRoot();
  const write = (map: unknown) => writeFileSync(join(root, 'map.json'), JSON.stringify(map));
  const rows = 'Day,Town,Deaths\n2016-09-05,Homs,3\n';
  const type = (...more: string[]) =>
    importIn(root, 'x.csv', rows, ['--from', 'csv', '--map', 'map.json', ...more]);
  write(small);
  expect((await type()).out).toContain('Pages call an event an "attack"');
  write({ ...small, units: { event: { en: { one: 'shooting', other: 'shootings' } } } });
  const named = await type('--replace');
  expect(named.out).not.toContain('Pages call');
  expect(answer(named.dataset(), 'shootings').total).toMatchObject({ low: 1 });
  for (const format of ['acled', 'ucdp-ged', 'gtd', 'ibc', 'hxl']) {
    const { out, dataset } = await importFixture(format);
    expect(out, format).not.toContain('Pages call');
    expect(dataset().units['event'], format).toBeDefined();
  }
});
