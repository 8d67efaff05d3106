import { expect, test } from 'vitest';
import { answer, importFixture } from './import-fixture.ts';

test('ACLED: lists every trap of its file in the import log', async () => {
  const { code, report } = await importFixture('acled');
  expect(code).toBe(0);
  expect(report.map(({ line, kind, rule, column }) => `${line} ${kind} ${rule} ${column}`)).toEqual([
    '8 not taken import/duplicate-row ',
    '9 not taken import/duplicate-id ',
    '10 not taken import/bad-date event_date',
    '11 not taken import/no-id ',
    '12 changed import/bad-figure fatalities',
    '13 changed import/bad-figure fatalities',
    '14 changed import/bad-coordinates latitude',
    '15 changed import/bad-coordinates latitude',
    '17 changed import/bad-code time_precision',
    '17 changed import/bad-code geo_precision',
    '18 not taken import/no-place location',
    '20 changed import/hidden-character notes',
    '22 not taken import/row-length ',
    '23 not taken import/empty-row ',
    '26 changed import/fraction fatalities',
    '16 changed import/swapped-coordinates ',
  ]);
  for (const { reason } of report) expect(reason).toMatch(/^["“A-Z0-9].*\.$/u);
});

test('ACLED: reads dates in its three forms, and their precision', async () => {
  const { events } = (await importFixture('acled')).dataset();
  const when = (id: string) => [events.get(id)?.date, events.get(id)?.timePrecision];
  expect(when('syr1')).toEqual(['2016-09-05', 'day']);
  expect(when('syr2')).toEqual(['2016-09-05', 'day']);
  expect(when('syr3')).toEqual(['2016-09-05', 'day']);
  expect(when('syr4')).toEqual(['2016-09-05', 'week']);
  expect(when('syr5')).toEqual(['2016-09-30', 'month']);
});

test('ACLED: 0 is a figure with a note of the set; an empty cell and a code are unknown', async () => {
  const dataset = (await importFixture('acled')).dataset();
  const killed = (id: string) => dataset.events.get(id)?.accounts[0]?.figures.killed?.typed;
  expect([killed('syr2'), killed('syr3'), killed('syr7'), killed('syr8')]).toEqual([
    '0',
    undefined,
    undefined,
    undefined,
  ]);
  expect(killed('syr19')).toBe('1-2');
  expect(dataset.notes.map(note => note.en).join(' ')).toContain('0 means that no deaths were reported');
  expect(dataset.licence?.redistribute).toBe(false);
  expect(dataset.updated, 'the latest timestamp').toBe('2023-02-07');
});

test('ACLED: actors take part and claim nothing, and none takes part twice', async () => {
  const { events } = (await importFixture('acled')).dataset();
  expect(events.get('syr1')?.participants).toEqual([
    { actor: 'islamic-state-syria' },
    { actor: 'civilians-syria', role: 'civilian' },
  ]);
  expect(events.get('syr14')?.participants).toEqual([{ actor: 'military-forces-of-syria-2000-2024' }]);
  expect(events.get('syr16')?.participants[0], 'a word of questions').toEqual({ actor: 'others-actor' });
  expect([...events.values()].flatMap(event => event.claims)).toEqual([]);
});

test('ACLED: names of boundaries give regions; a capital that represents its region is not a place', async () => {
  const { events, places } = (await importFixture('acled')).dataset();
  expect(events.get('syr5')).toMatchObject({ place: 'sy-al-hasakah', precision: 'admin1' });
  expect(events.get('syr5')?.accounts[0]?.says.place).toEqual({ en: 'Al Hasakeh' });
  expect(places.get('sy-rif-dimashq')).toMatchObject({
    codes: { iso: 'SY-RD' },
    aliases: ['Rural Damascus'],
    in: 'syria',
  });
  expect(places.get('homs-sy-homs')).toMatchObject({
    lat: 34.7324,
    lon: 36.7137,
    basis: 'coordinates of ACLED',
  });
  expect(places.get('swapped-sy-homs')?.lat).toBeUndefined();
  expect(places.get('nowhere-sy-homs')?.lat).toBeUndefined();
});

test('ACLED: keeps texts of several lines and quotes complete, and removes hidden characters', async () => {
  const { events } = (await importFixture('acled')).dataset();
  expect(events.get('syr3')?.note?.en).toBe('A note of two lines:\nhere is "the second", with a comma.');
  expect(events.get('syr15')?.note?.en).toBe('Hidden space and turned text');
  expect(events.get('syr1')?.accounts[0]?.note?.en).toBe('Sources named by ACLED: SOHR; SANA');
});

test('ACLED: accounts for every row and every death, and answers questions', async () => {
  const imported = await importFixture('acled');
  expect(imported.out).toContain('rows: 23 read = 16 taken + 7 not taken');
  expect(imported.out).toContain('fatalities: 56.5 = 33.5 taken + 23 not taken; 2 cells without a number');
  expect(imported.out).toContain('killed in the dataset: 33 or more');
  expect(imported.out).toContain('UTF-8 with a byte order mark, separated by commas');
  const { total, rows } = answer(imported.dataset(), 'killed by=event-type');
  expect(total).toMatchObject({ low: 33, high: null, events: 16, unknown: 3 });
  expect(rows.map(({ key }) => key)).toEqual(['explosions-remote-violence', 'not-stated']);
});
