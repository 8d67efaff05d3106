import { expect, test } from 'vitest';
import { answer, importFixture, importMapped } from './import-fixture.ts';

const constants = { country: 'Syria', claimKind: 'attributed' };
const columns = { id: 'id', date: 'date', place: 'place', killed: 'killed' };
const airwars = [
  'id,date,place,source,claimant,killed',
  'A1,2020-01-01,Homs,Airwars,Army A,3',
  'A1,2020-01-01,Homs,Herald,Army A,4',
  'A2,2020-01-02,Homs,Airwars,"Army A, Army B",2',
].join('\n');

test('rows that differ only in the claimant are one event, and a separator splits several claimants', async () => {
  const claimant = { from: 'claimant', separator: ',' };
  const map = { columns: { ...columns, source: 'source', claimant }, constants, killedMeans: 'civilians' };
  const { report, out, dataset } = await importMapped(map, airwars);
  expect(report).toEqual([]);
  expect(out).toContain('claims: 4 = 4 taken + 0 not taken');
  const rows = answer(dataset(), 'killed by=claimant claim=attributed').rows;
  expect(rows.map(({ key, low, high }) => [key, low, high])).toEqual([
    ['army-a', 5, 6],
    ['army-b', 2, 2],
  ]);
});

test('splits several claimants at semicolons if no separator is given', async () => {
  const map = { columns: { ...columns, claimant: 'claimant' }, constants, killedMeans: 'civilians' };
  const { dataset } = await importMapped(
    map,
    'id,date,place,claimant,killed\nA2,2020-01-02,Homs,Army A; Army B;,2\n',
  );
  expect([...dataset().actors.keys()]).toEqual(['army-a', 'army-b']);
});

const vigil = {
  columns: {
    ...{ id: 'Ref', date: 'Date', place: 'Town', region: 'State', killed: 'Killed' },
    ...{ source: 'Said by', sourceKind: 'Kind', claimant: 'Group', claimKind: 'Claim' },
  },
  constants: { country: 'Nigeria', countryCode: 'NG' },
  killedMeans: 'as-reported',
};
const head = 'Ref,Date,Town,State,Said by,Kind,Killed,Group,Claim';

test('the claim of a row belongs to its account, whichever row of the event it is', async () => {
  const { report, out, rows, dataset } = await importMapped(
    vigil,
    [
      head,
      'A1,2025-03-01,Danbaki,Katsina,State Police Command,official,4,,',
      'A1,2025-03-01,Danbaki,Katsina,Front Bulletin,armed-group-media,,Creek Vigil,claimed',
      'A1,2025-03-01,Danbaki,Katsina,Herald,agency,5,Creek Vigil;River Men,Denied;suspected',
    ].join('\n'),
  );
  expect(report).toEqual([]);
  expect(out).toContain('claims: 3 = 3 taken + 0 not taken');
  expect(
    rows('accounts.csv').map(({ source, claim_actor, claim_kind }) => [source, claim_actor, claim_kind]),
  ).toEqual([
    ['state-police-command', '', ''],
    ['front-bulletin', 'creek-vigil', 'claimed'],
    ['herald', 'creek-vigil', 'denied'],
  ]);
  expect(rows('claims.csv')).toMatchObject([{ actor: 'river-men', kind: 'suspected', by: 'herald' }]);
  expect(answer(dataset(), 'attacks by=claimant').rows).toMatchObject([{ key: 'creek-vigil', low: 1 }]);
});

test('a claim that cannot be imported is listed by column and value, and counted', async () => {
  const { report, out, dataset } = await importMapped(
    vigil,
    [
      head,
      'A1,2025-03-01,Danbaki,Katsina,Herald,agency,4,Creek Vigil,maybe',
      'A2,2025-03-02,Danbaki,Katsina,Herald,agency,4,Creek Vigil,',
      'A3,2025-03-03,Danbaki,Katsina,Herald,agency,4,,claimed',
      'A4,2025-03-04,Danbaki,Katsina,Herald,official,4,Creek Vigil; River Men; Third,claimed; denied',
      'A5,31/31/2025,Danbaki,Katsina,Herald,agency,4,Creek Vigil,claimed',
      'A6,2025-03-06,Danbaki,Katsina,Herald,gossip,4,Creek Vigil,claimed',
    ].join('\n'),
  );
  expect(out).toContain('claims: 7 = 1 taken + 6 not taken');
  expect(report.map(({ line, kind, rule, column, value }) => [line, kind, rule, column, value])).toEqual([
    ['2', 'changed', 'import/bad-claim', 'Claim', 'Creek Vigil'],
    ['3', 'changed', 'import/bad-claim', 'Claim', 'Creek Vigil'],
    ['4', 'changed', 'import/bad-claim', 'Claim', 'claimed'],
    ['5', 'changed', 'import/source-differs', 'Kind', 'official'],
    ['5', 'changed', 'import/bad-claim', 'Claim', 'Creek Vigil, River Men, Third'],
    ['6', 'not taken', 'import/bad-date', 'Date', '31/31/2025'],
    ['7', 'changed', 'import/bad-code', 'Kind', 'gossip'],
  ]);
  expect(report[0]?.reason).toContain('"maybe" is not a valid kind of claim');
  expect(dataset().events.size).toBe(5);
});

test('a further row fills in missing facts of the event, and is listed where it differs', async () => {
  const map = {
    columns: { ...columns, source: 'source', weapon: 'weapon', target: 'target' },
    facets: { kind: 'kind' },
    constants: { country: 'Syria' },
    killedMeans: 'everyone',
  };
  const { report, dataset } = await importMapped(
    map,
    [
      'id,date,place,source,killed,weapon,target,kind',
      'a,2020-01-01,Homs,One,1,rifle,,raid',
      'a,2020-01-01,Homs,Two,2,knife,a market,',
      'a,2020-01-01,Homs,Three,3,,a shop,ambush',
    ].join('\n'),
  );
  expect(report.map(({ line, rule, column, value }) => [line, rule, column, value])).toEqual([
    ['3', 'import/event-differs', 'weapon', 'knife'],
    ['4', 'import/event-differs', 'target', 'a shop'],
    ['4', 'import/event-differs', 'kind', 'ambush'],
  ]);
  expect(report[1]?.reason).toContain('"a market"');
  expect(dataset().events.get('a')).toMatchObject({ target: { en: 'a market' }, facets: { kind: 'raid' } });
});

test('several weapons in a cell are a set, and parts are called weapons', async () => {
  const map = {
    columns: { ...columns, weapon: { from: 'weapon', separator: ',' } },
    constants: { country: 'Iraq' },
    killedMeans: 'civilians',
  };
  const text =
    'id,date,place,killed,weapon\na,2020-01-01,X,1,"gunfire, executed"\nb,2020-01-02,X,2,gunfire\n';
  const set = (await importMapped(map, text)).dataset();
  expect(answer(set, 'killed with=gunfire').total).toMatchObject({ low: 3, high: 3 });
  expect(answer(set, 'killed by=weapon').rows.map(({ key, low }) => [key, low])).toEqual([
    ['gunfire', 2],
    ['executed+gunfire', 1],
  ]);
  expect(set.units['part']).toEqual({ en: { one: 'weapon', other: 'weapons' } });
  const asked = await importMapped({ ...map, columns: { ...columns, weapon: 'weapon' } }, text);
  expect(asked.out).toContain('weapon: some cells contain commas');
  expect((await importMapped(map, text)).out).not.toContain('hold commas');
  const two = { ...map, columns: { ...columns, weapon: { from: ['one', 'two'] } } };
  const columnsOfTwo = await importMapped(
    two,
    'id,date,place,killed,one,two\na,2020-01-01,X,1,gunfire,executed\n',
  );
  expect([...columnsOfTwo.dataset().weapons.keys()]).toEqual(['executed', 'gunfire']);
});

test('Iraq Body Count: weapons are sets', async () => {
  const { rows, dataset } = await importFixture('ibc');
  const set = dataset();
  expect(set.units['event']).toEqual({ en: { one: 'incident', other: 'incidents' } });
  expect([...set.weapons.values()].map(({ name }) => name.en).filter(name => name?.includes(','))).toEqual(
    [],
  );
  expect(rows('parts.csv').length).toBeGreaterThan(0);
});

test('GTD: claims are counted, by the kinds that its docs name', async () => {
  const { out, dataset } = await importFixture('gtd');
  expect(out).toContain('claims: 4 = 4 taken + 0 not taken');
  const asked = answer(dataset(), 'attacks by=claimant claim=claimed,attributed,suspected');
  expect(asked.rows.map(({ key }) => key)).not.toEqual(['no-claim']);
});
