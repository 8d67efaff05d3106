import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../project.ts';
import { randomFrom } from '../../random.ts';
import { fixture, type Imported, importFixture, importIn, importText, makeRoot } from './import-fixture.ts';

const bytesOf = ({ root }: Imported) => Object.fromEntries(filesOf(join(root, 'data')));

test.for(['acled', 'ucdp-ged', 'gtd', 'ibc', 'hxl'])(
  '%s: the same file gives the same bytes',
  async format => {
    expect(bytesOf(await importFixture(format))).toEqual(bytesOf(await importFixture(format)));
  },
);

const header =
  'IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources';

test('places and actors are the same in any order of the rows', async () => {
  const names = [
    'Mosul',
    'mosul',
    'Al-Qa’im',
    'al Qaim',
    'Karrada, Baghdad',
    'الموصل',
    'حمص',
    'Others',
    'Mosul',
  ];
  const rows = names.map((name, i) => `x${i},5 Sep 2016,5 Sep 2016,-,"${name}",-,car bomb,1,2,AP`);
  const next = randomFrom(7);
  const shuffled = rows
    .map(row => [next(), row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
  const [one, other] = [
    await importText('ibc', `${[header, ...rows].join('\n')}\n`),
    await importText('ibc', `${[header, ...shuffled].join('\n')}\n`),
  ];
  expect(shuffled).not.toEqual(rows);
  expect(other.read('places.csv')).toBe(one.read('places.csv'));
  expect(one.rows('places.csv').map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
    ['iraq', 'Iraq', ''],
    ['al-qaim-iq', 'Al-Qa’im', 'al Qaim'],
    ['karrada-baghdad-iq', 'Karrada, Baghdad', ''],
    ['mosul-iq', 'Mosul', 'mosul'],
    ['others-iq', 'Others', ''],
    [expect.stringMatching(/^place-[0-9a-f]{6}$/), 'الموصل', ''],
    [expect.stringMatching(/^place-[0-9a-f]{6}$/), 'حمص', ''],
  ]);
  one.dataset();
});

test('rows of one name in one stated region are one place, and each event keeps its own point', async () => {
  const lines = fixture('ucdp-ged.csv').toString('utf8').split('\n');
  const [head = '', first = ''] = lines;
  const far = first.replace('1001', '9001').replace('34.7324,36.7137', '34.2,37.9');
  const again = first.replace('1001', '9002');
  const { rows, dataset } = await importText('ucdp-ged', `${[head, far, first, again].join('\n')}\n`);
  const events = rows('events.csv').map(({ id, place, site_lat, site_lon }) => [
    id,
    place,
    site_lat,
    site_lon,
  ]);
  expect(events).toEqual([
    ['9001', 'homs-city-sy-homs', '34.2', '37.9'],
    ['1001', 'homs-city-sy-homs', '', ''],
    ['9002', 'homs-city-sy-homs', '', ''],
  ]);
  expect(dataset().events.get('9001')?.site).toMatchObject({
    name: { en: '34.2, 37.9' },
    lat: 34.2,
    lon: 37.9,
  });
  expect(dataset().places.get('homs-city-sy-homs')).toMatchObject({ lat: 34.7324, lon: 36.7137 });
  const one = await importText('ucdp-ged', `${[head, first, again].join('\n')}\n`);
  expect(one.rows('events.csv')[0], 'no empty columns').not.toHaveProperty('site_lat');
});

test('two distant places of one name without a region are two, and the import log says so', async () => {
  const root = makeRoot();
  const columns = { id: 'Id', date: 'Day', place: 'Town', lat: 'Lat', lon: 'Lon' };
  const map = { columns, constants: { country: 'Exampleland' }, killedMeans: 'everyone' };
  writeFileSync(join(root, 'map.json'), JSON.stringify(map));
  const text = [
    'Id,Day,Town,Lat,Lon',
    ...['10.5', '10.6', '12.5'].map((lat, i) => `a${i},2016-09-05,Alba,${lat},3`),
  ];
  const { rows, report, out } = await importIn(root, 'x.csv', `${text.join('\n')}\n`, [
    '--from',
    'csv',
    '--map',
    'map.json',
  ]);
  const [own, near, far] = rows('events.csv').map(({ place }) => place);
  expect(own).toBe('alba-exampleland');
  expect(near, 'within 20 km').toBe(own);
  expect(far).toMatch(/^alba-exampleland-[0-9a-f]{4}$/);
  expect(report).toMatchObject([{ line: '4', id: far, kind: 'changed', rule: 'import/place-split' }]);
  expect(report[0]?.reason).toContain('"alba-exampleland"');
  expect(out).toContain('import/place-split  1');
});
