import { expect, test } from 'vitest';
import { answer, importFixture, importText } from './import-fixture.ts';

test('HXL: the tags say what the columns mean', async () => {
  const { code, report, out, dataset } = await importFixture('hxl');
  expect(code).toBe(0);
  expect(out).toContain('separated by semicolons');
  expect(report.map(({ line, rule, column }) => `${line} ${rule} ${column}`)).toEqual([
    '5 import/bad-date #date+occurred',
    '7 import/no-place #loc+name',
  ]);
  const set = dataset();
  expect(set.events.get('e1')).toMatchObject({
    place: 'homs-sy-homs',
    facets: { 'event-type': 'air-strike' },
    participants: [{ actor: 'group-a' }, { actor: 'group-b' }],
  });
  const figures = [...set.events.values()].map(({ accounts }) => accounts[0]?.figures);
  expect(figures.map(each => [each?.killed?.typed, each?.injured?.typed])).toEqual([
    ['4', undefined],
    ['0', undefined],
    [undefined, '3'],
  ]);
  expect(set.events.get('e1')?.accounts[0]?.note?.en).toBe('Sources named in the file: SANA');
  expect(answer(set, 'killed by=region').rows).toMatchObject([
    { key: 'sy-homs', low: 4 },
    { key: 'sy-al-hasakah', unknown: 1 },
    { key: 'sy-rif-dimashq', low: 0 },
  ]);
});

test('HXL: finds a region by its p-code, or by the point if no name gives it', async () => {
  const { places } = (await importFixture('hxl')).dataset();
  expect(places.get('sy-rif-dimashq')?.codes).toEqual({ iso: 'SY-RD', pcode: 'SY03' });
  expect(places.get('36-5-40-7-sy-al-hasakah')).toMatchObject({
    level: 'site',
    in: 'sy-al-hasakah',
    lat: 36.5,
  });
});

test('HXL: names a row without an id by its day and place; spaces in tags do not matter', async () => {
  const text =
    'a,b,c\n#date + start,#Loc + Name,#affected + killed\n2016-09-05,Homs,1\n2016-09-05,Homs,2\n2016-09-05,Homs,2\n';
  const { rows, report } = await importText('hxl', text);
  expect(rows('events.csv').map(({ id }) => id)).toEqual([
    '2016-09-05-homs',
    '2016-09-05-homs-2',
    '2016-09-05-homs-3',
  ]);
  expect(report.map(({ line, kind, rule }) => `${line} ${kind} ${rule}`)).toEqual([
    '5 changed import/same-row',
  ]);
});
