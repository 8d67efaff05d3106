import { expect, test } from 'vitest';
import { answer, importFixture } from './import-fixture.ts';

test('Iraq Body Count: lists every trap of its file in the import log', async () => {
  const { code, report, out } = await importFixture('ibc');
  expect(code).toBe(0);
  expect(report.map(({ line, id, kind, rule }) => `${line} ${id} ${kind} ${rule}`)).toEqual([
    '15 k001-2 changed import/reused-id',
    '16 k003 changed import/min-over-max',
    '17 k001 not taken import/duplicate-row',
    '18 k004 changed import/date-order',
    '19 k005 not taken import/bad-date',
    '19 k005 not taken import/bad-date',
  ]);
  expect(out).toContain('Reported Maximum: 32 = 23 taken + 9 not taken');
});

test('Iraq Body Count: minimum and maximum are the compiler’s range, of civilians', async () => {
  const dataset = (await importFixture('ibc')).dataset();
  const killed = (id: string) => dataset.events.get(id)?.accounts[0]?.figures.killed?.typed;
  expect(['k001', 'k002', 'k003', 'k006', 'k007'].map(killed)).toEqual(['3-5', '10', '3-5', '0-2', '0']);
  expect(dataset).toMatchObject({ compiler: 'ibc', killedMeans: 'civilians', timezone: 'Asia/Baghdad' });
  expect(answer(dataset, 'killed').total).toMatchObject({ low: 18, high: 25, events: 7 });
  expect(dataset.notes.map(({ en }) => en).join('\n')).toContain(
    'Incidents, with "quotes", and commas, and more',
  );
});

test('Iraq Body Count: reads times, spans, and places without coordinates', async () => {
  const { events, places } = (await importFixture('ibc')).dataset();
  expect(events.get('k001')).toMatchObject({
    time: '21:30',
    timePrecision: 'minute',
    target: { en: 'shoppers at a market' },
  });
  expect(events.get('k002')).toMatchObject({ date: '2016-09-01', dateEnd: '2016-09-30' });
  expect(events.get('k003')).toMatchObject({ time: 'morning', timePrecision: 'part-of-day' });
  expect(events.get('k006')).toMatchObject({ time: '07:00', place: 'iraq' });
  expect(events.get('k004')).toMatchObject({ place: 'iraq', precision: 'country' });
  expect(events.get('k001-2')?.accounts[0]?.note?.en, 'the forenoon is no time of the format').toContain(
    'Time: AM',
  );
  expect(places.get('karrada-baghdad-iq')).toMatchObject({ in: 'iraq' });
  expect(places.get('karrada-baghdad-iq')?.lat).toBeUndefined();
});
