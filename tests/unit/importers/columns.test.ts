import { expect, test } from 'vitest';
import { fixture, importMapped, importText } from './import-fixture.ts';

const base = {
  columns: { id: 'Ref', date: 'Day', place: 'Town', killed: 'Deaths' },
  killedMeans: 'as-reported',
};
const twice =
  'Ref,Day,Town,Civilians,Deaths,Soldiers,Deaths\na1,2022-03-04,Alba,yes,2,yes,7\na2,2022-03-05,Borum,yes,0,yes,5\n';
const withKilled = (killed: unknown) => ({ ...base, columns: { ...base.columns, killed } });

test('the map selects one of two columns with the same name', async () => {
  const asked = await importMapped(base, twice);
  expect(asked.code).toBe(1);
  expect(asked.err).toContain('file.csv:1  error  import/bad-map');
  expect(asked.err).toContain('2 columns named "Deaths": columns 5 and 7');
  expect(asked.err).toContain('{"from": "Deaths", "nth": 2}');
  const second = await importMapped(withKilled({ from: 'Deaths', nth: 2 }), twice);
  expect(second.rows('accounts.csv').map(({ killed }) => killed)).toEqual(['7', '5']);
  expect(second.out).toContain('  Deaths: 12 = 12 taken + 0 not taken');
  expect(second.out).toContain('3 columns not read: Civilians, Deaths, Soldiers');
  const first = await importMapped(withKilled({ from: 'Deaths', nth: 1 }), `\ufeff${twice}`);
  expect(first.rows('accounts.csv').map(({ killed }) => killed)).toEqual(['2', '0']);
});

test.for([
  [{ from: 'Deaths', nth: 3 }, twice, 'names column 3 called "Deaths", but the file has 2'],
  [{ from: 'Civilians', nth: 1 }, twice, '"nth" has no effect on "Civilians"'],
  [{ from: ['Civilians', 'Deaths'], nth: 1 }, twice, '"nth" has no effect on a list of columns'],
] as const)('a number of a column that does not exist, %#', async ([killed, text, what]) => {
  const { code, err } = await importMapped(withKilled(killed), text);
  expect(code).toBe(1);
  expect(err).toContain(what);
});

test('columns whose names differ in case are one name, unless the map has one of them exactly', async () => {
  const text = 'Ref,Day,Town,deaths,Deaths\na1,2022-03-04,Alba,2,7\n';
  expect((await importMapped(base, text)).rows('accounts.csv')[0]?.['killed']).toBe('7');
  const { code, err } = await importMapped(withKilled('DEATHS'), text);
  expect(code).toBe(1);
  expect(err).toContain('columns 4 and 5');
});

test('a named format with two columns of one name', async () => {
  const text = fixture('acled.csv').toString('utf8').replaceAll('source_scale', 'fatalities');
  const { code, err, read } = await importText('acled', text);
  expect(code).toBe(1);
  expect(err).toContain('import/repeated-column');
  expect(err).toContain('2 columns named "fatalities"');
  expect(read('events.csv')).toBe('');
  const tagged = 'a,b,c,d\n#date,#loc+name,#affected+killed,#affected+killed\n2016-09-05,Homs,1,2\n';
  expect((await importText('hxl', tagged)).err).toContain('2 columns named "#affected+killed"');
});

test('a second header, or row of tags, is not imported as an event', async () => {
  const { report, out } = await importMapped(
    base,
    'Ref,Day,Town,Deaths\na1,2022-03-04,Alba,2\nRef,Day,Town,Deaths\n',
  );
  expect(report).toMatchObject([{ line: '3', kind: 'not taken', rule: 'import/repeated-header' }]);
  expect(out).toContain('rows: 2 read = 1 taken + 1 not taken');
  const tags = '#date,#loc+name,#affected+killed';
  const hxl = await importText('hxl', `a,b,c\n${tags}\n${tags}\n2016-09-05,Homs,1\n`);
  expect(hxl.report).toMatchObject([{ line: '3', rule: 'import/repeated-header' }]);
});

test('a row with more cells than the header is not imported, and is listed', async () => {
  const { report } = await importMapped(
    base,
    'Ref,Day,Town,Deaths,\na1,2022-03-04,Alba,2,,x\na2,2022-03-04,Alba,2,y\n',
  );
  expect(report).toMatchObject([{ line: '2', rule: 'import/row-length' }]);
});

const { columns } = base;
test.for([
  [
    { columns: { ...columns, place: { from: 'Town', separator: ',' } } },
    '"separator" has no effect on "place"',
  ],
  [
    { columns: { ...columns, source: { from: 'Town', separator: ',' } } },
    '"separator" has no effect on "source"',
  ],
  [
    { columns: { ...columns, killed: { from: 'Deaths', format: 'd M yyyy' } } },
    '"format" has no effect on "killed"',
  ],
  [{ columns: { ...columns, killed: { from: 'Deaths', seperator: ',' } } }, 'Did you mean "separator"?'],
  [
    { columns: { ...columns, date: { from: 'Day', format: ['yyyy-MM-dd', 'dd/MM/jjjj'] } } },
    'contains "jjjj"',
  ],
  [{ columns: { ...columns, date: { from: 'Day', format: [] } } }, 'map.json'],
  [{ columns, constants: { killed: 0 } }, '"killed" has both a column and a constant'],
  [{ columns, constants: { id: 'x' } }, '"id" has both a column and a constant'],
  [{ columns: { date: 'Day', place: 'Town' }, constants: { id: 'x' } }, 'all rows would be one event'],
  [{ columns, constants: { claimKind: 'claimed' } }, '"claimKind" has no effect without "claimant"'],
  [{ columns, constants: { claimant: 'A', claimKind: 'clamed' } }, 'Did you mean "claimed"?'],
  [{ columns, constants: { sourceKind: 'official' } }, '"sourceKind" has no effect without "source"'],
  [{ columns, facets: { pair: 'Deaths' } }, 'The facet id "pair" is a reserved word of questions'],
  [{ columns: { ...columns, lat: 'Deaths' } }, '"lat" has no effect without "lon"'],
  [{ columns, constants: { injured: 'some' } }, '"some" is not a valid "injured" for every row'],
  [
    { columns: { place: 'Town' }, constants: { date: '05/09/2016' } },
    '"05/09/2016" is not a valid "date" for every row',
  ],
  [{ columns, constants: { source: 'A' }, compiler: { name: 'B' } }, '"compiler" has no effect'],
  [{ columns, facets: { kind: { from: 'Town', separator: ',' } } }, 'separator'],
] as const)('an option of a map that has no effect is a problem, %#', async ([map, what]) => {
  const { code, err } = await importMapped(
    { ...map, killedMeans: 'everyone' },
    'Ref,Day,Town,Deaths\na,2022-03-04,Alba,2\n',
  );
  expect(code).toBe(1);
  expect(err).toContain('import/bad-map');
  expect(err).toContain(what);
});

test('reports all problems of a map in one run', async () => {
  const map = {
    columns: { ...columns, place: { from: 'Town', separator: ',' }, lat: 'x' },
    constants: { killed: 0 },
    killedMeans: 'everyone',
  };
  const { err } = await importMapped(map, 'Ref,Day,Town,Deaths\na,2022-03-04,Alba,2\n');
  expect(err).toContain('3 errors in 1 file');
});

test('a source without content is not a source', async () => {
  const map = { ...base, columns: { ...columns, source: 'said' }, compiler: { name: 'The Desk' } };
  const text = 'Ref,Day,Town,Deaths,said\ne1,2020-01-01,Homs,10,Agency A\ne3,2020-01-03,Idlib,5,Agency B\n';
  const { out, dataset } = await importMapped(map, text);
  expect([...dataset().sources.keys()]).toEqual(['agency-a', 'agency-b']);
  expect(out).toContain('no effect: "compiler" of the map: every row has a source');
  const some = await importMapped(map, `${text}e4,2020-01-03,Idlib,5,\n`);
  expect([...some.dataset().sources.keys()]).toEqual(['agency-a', 'agency-b', 'the-desk']);
});

test('refuses options of other formats', async () => {
  expect((await importText('acled', 'x', ['--timezone', 'Asia/Damascus'])).err).toContain(
    '"--timezone" is for --from hxl',
  );
  expect((await importMapped(base, 'x', ['--timezone', 'Asia/Damascus'])).err).toContain(
    'write "timezone" in the map',
  );
  expect((await importText('hxl', 'x', ['--timezone', 'Damascus'])).err).toContain(
    'Unknown time zone "Damascus"',
  );
});
