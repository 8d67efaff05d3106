import { expect, test } from 'vitest';
import { answer, importFixture } from './import-fixture.ts';

test('GTD: lists every trap of its file in the import log', async () => {
  const { code, report, out } = await importFixture('gtd');
  expect(code).toBe(0);
  expect(report.map(({ line, kind, rule, column }) => `${line} ${kind} ${rule} ${column}`)).toEqual([
    '7 changed import/attackers-exceed nkillter',
    '8 not taken import/bad-date iday',
    '9 changed import/fraction nkill',
    '13 not taken import/no-id ',
  ]);
  expect(out).toContain('(Windows-1252, such as "Valparaíso", "Viña", "Quilpué", separated by commas)');
  expect(out).toContain('nkill: 27.5 = 19.5 taken + 8 not taken; 1 cell without a number');
});

test('GTD: victims are all except the attackers; blank, -9 and -99 are unknown', async () => {
  const { events, killedMeans } = (await importFixture('gtd')).dataset();
  const figures = (id: string) => {
    const { figures: { killed, attackersKilled, injured } = {}, attackers } =
      events.get(id)?.accounts[0] ?? {};
    return [killed?.typed, attackersKilled?.typed, attackers, injured?.typed];
  };
  expect(killedMeans).toBe('victims');
  expect(figures('201609050001')).toEqual(['4', '1', 'excluded', '2']);
  expect(figures('201600000001'), 'blank').toEqual([undefined, undefined, undefined, undefined]);
  expect(figures('201609050002'), '-99').toEqual([undefined, undefined, undefined, undefined]);
  expect(figures('201609050003'), 'attackers unknown').toEqual(['4', undefined, 'not-stated', '2']);
  expect(figures('201609050004'), 'more attackers than dead').toEqual(['2', undefined, 'not-stated', '2']);
  expect(figures('201609050006'), 'a divided sum').toEqual(['2-3', '0', 'excluded', '2']);
  expect(figures('201609050007'), '1.0').toEqual(['1', '0', 'excluded', '2']);
  expect(figures('201609050010'), 'nobody').toEqual(['0', '0', 'excluded', '2']);
});

test('GTD: a month or a day of 0 is unknown', async () => {
  const { events } = (await importFixture('gtd')).dataset();
  expect(events.get('201609000001')).toMatchObject({ date: '2016-09-01', timePrecision: 'month' });
  expect(events.get('201600000001')).toMatchObject({ date: '2016-01-01', timePrecision: 'year' });
});

test('GTD: reads up to three groups, each in the sense that the database gives it', async () => {
  const dataset = (await importFixture('gtd')).dataset();
  const { events, actors } = dataset;
  expect(events.get('201609050001')?.claims).toEqual([
    { actor: 'group-a', kind: 'claimed', by: 'gtd' },
    { actor: 'group-b', kind: 'suspected', by: 'gtd' },
    { actor: 'group-c', kind: 'attributed', by: 'gtd' },
  ]);
  expect(events.get('201609050010')?.claims).toEqual([{ actor: 'group-a', kind: 'suspected', by: 'gtd' }]);
  expect(events.get('201609000001')?.claims, '"Unknown" is nobody').toEqual([]);
  expect([...actors.keys()]).toEqual(['group-a', 'group-b', 'group-c']);
  expect(events.get('201609050001')?.accounts[0]?.note?.en).toContain('Several groups claimed it');
  expect(answer(dataset, 'attacks by=claimant').rows).toMatchObject([
    { key: 'no-claim', low: 10 },
    { key: 'group-a', low: 1 },
  ]);
});

test('GTD: reads places by specificity, and texts in Windows-1252', async () => {
  const { events, places, weapons, licence } = (await importFixture('gtd')).dataset();
  expect(places.get('vina-del-mar-cl-valparaiso')).toMatchObject({
    name: { en: 'Viña del Mar' },
    lat: -33.0246,
  });
  expect(places.get('concon-cl-valparaiso')?.lat, 'the middle of its district').toBeUndefined();
  const where = (id: string) => [events.get(id)?.place, events.get(id)?.precision];
  expect(where('201609050006')).toEqual(['cl-valparaiso', 'admin1']);
  expect(where('201609050007')).toEqual(['cl-valparaiso', 'admin1']);
  expect(events.get('201609050007')?.accounts[0]?.says.place).toEqual({ en: 'Quilpué' });
  expect(where('201609050008')).toEqual(['chile', 'country']);
  expect(events.get('201609050010')?.note?.en).toContain('summary—with');
  expect(events.get('201609050001')?.accounts[0]?.note?.en).toContain('“El Mercurio,”');
  expect(weapons.get('explosives-vehicle')?.name).toEqual({ en: 'Explosives: Vehicle' });
  expect(events.get('201609050007')?.parts[0]?.weapon, '"Unknown"').toBeUndefined();
  expect(licence?.redistribute).toBe(false);
});
