import { expect, test } from 'vitest';
import { answer, importFixture } from './import-fixture.ts';

test('UCDP GED: lists every trap of its file in the import log', async () => {
  const { code, report } = await importFixture('ucdp-ged');
  expect(code).toBe(0);
  expect(report.map(({ line, kind, rule, column }) => `${line} ${kind} ${rule} ${column}`)).toEqual([
    '6 changed import/best-outside best',
    '7 changed import/best-outside best',
    '8 changed import/date-order date_end',
    '11 changed import/parts-exceed deaths_a',
    '15 not taken import/bad-date date_end',
    '16 not taken import/duplicate-row ',
    '18 changed import/bad-code where_prec',
  ]);
});

test('UCDP GED: low, best and high are a span, and best is UCDP’s own', async () => {
  const { events } = (await importFixture('ucdp-ged')).dataset();
  const figure = (id: string) => [
    events.get(id)?.accounts[0]?.figures.killed?.typed,
    events.get(id)?.assessment?.killed,
  ];
  const why = 'UCDP’s best estimate';
  expect(figure('1001')).toEqual(['3-5', { best: 4, why }]);
  expect(figure('1005'), 'low 4, best 2, high 6').toEqual(['2-6', { best: 2, why }]);
  expect(figure('1006'), 'low 1, best 8, high 6').toEqual(['1-8', { best: 8, why }]);
  expect(figure('1015'), 'a best of nobody').toEqual(['0-3', { best: 0, why }]);
});

test('UCDP GED: reads days, spans and summaries of a year', async () => {
  const { events } = (await importFixture('ucdp-ged')).dataset();
  const when = (id: string) => {
    const { date, dateEnd, timePrecision } = events.get(id) ?? {};
    return [date, dateEnd, timePrecision];
  };
  expect(when('1001')).toEqual(['2016-09-05', undefined, 'day']);
  expect(when('1002')).toEqual(['2016-09-01', '2016-09-03', 'week']);
  expect(when('1003')).toEqual(['2016-09-01', '2016-09-30', 'month']);
  expect(when('1004')).toEqual(['2016-01-01', '2016-12-31', 'year']);
  expect(when('1007'), 'swapped').toEqual(['2016-09-01', '2016-09-05', 'day']);
  expect(when('1014'), 'a week would say less than its days').toEqual(['2016-09-29', '2016-10-02', 'day']);
});

test('UCDP GED: the centre of a country, a region or a district is not a place of an event', async () => {
  const { events, places } = (await importFixture('ucdp-ged')).dataset();
  const where = (id: string) => [events.get(id)?.place, events.get(id)?.precision];
  expect(where('1001')).toEqual(['homs-city-sy-homs', 'settlement']);
  expect(where('1002')).toEqual(['homs-city-sy-homs', 'near']);
  expect(where('1003')).toEqual(['homs-district-sy-homs', 'admin2']);
  expect(where('1004')).toEqual(['syria', 'country']);
  expect(where('1010')).toEqual(['sy-aleppo', 'admin1']);
  expect(where('1011'), 'at sea').toEqual(['syria', 'unknown']);
  expect(where('1015'), 'an unknown code').toEqual(['taizz-city-ye-taizz', 'unknown']);
  expect(events.get('1011')?.accounts[0]?.says.place).toEqual({ en: 'Mediterranean Sea' });
  for (const id of ['syria', 'sy-aleppo', 'homs-district-sy-homs'])
    expect(places.get(id)?.lat, id).toBeUndefined();
  expect(places.get('yemen-north-yemen')?.codes.iso).toBe('YE');
});

test('UCDP GED: sides take part, and their dead are parts of the whole', async () => {
  const { events, sources } = (await importFixture('ucdp-ged')).dataset();
  expect(events.get('1010')?.participants).toEqual([
    { actor: 'is' },
    { actor: 'civilians', role: 'civilian' },
  ]);
  const parts = events.get('1001')?.accounts[0]?.of.map(({ who, figures }) => [who, figures.killed?.typed]);
  expect(parts).toEqual([
    ['Government of Syria', '2'],
    ['civilians', '2'],
  ]);
  expect(events.get('1009')?.accounts[0]?.of).toEqual([]);
  expect(events.get('1008')?.accounts[0]?.note?.en).toContain('A headline of two lines');
  expect(sources.get('ucdp')?.kind).toBe('compiler');
});

test('UCDP GED: accounts for every row and every death, and answers questions', async () => {
  const imported = await importFixture('ucdp-ged');
  expect(imported.out).toContain('rows: 16 read = 14 taken + 2 not taken');
  expect(imported.out).toContain('best: 166 = 161 taken + 5 not taken');
  expect(imported.out).toContain('killed in the dataset: 131–199');
  const dataset = imported.dataset();
  expect(answer(dataset, 'killed').total).toMatchObject({ low: 131, high: 199, best: 161, events: 14 });
  expect(answer(dataset, 'killed who=civilian').total).toMatchObject({ low: 4, unknown: 11 });
  expect(answer(dataset, 'killed by=region').rows.map(({ key }) => key)).toContain('sy-homs');
});

test('UCDP GED: reads version 19.1, with other columns in another order, alike', async () => {
  const [old, now] = [await importFixture('ucdp-ged', 'ucdp-ged-19.csv'), await importFixture('ucdp-ged')];
  expect(old.rows('events.csv')).toHaveLength(4);
  expect(old.rows('accounts.csv')).toEqual(now.rows('accounts.csv').slice(0, 4));
});
