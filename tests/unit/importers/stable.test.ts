import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../project.ts';
import { randomFrom } from '../../random.ts';
import { fixture, type Imported, importFixture, importText } from './import-fixture.ts';

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

test('two places of one name in one region, far from each other, are two', async () => {
  const lines = fixture('ucdp-ged.csv').toString('utf8').split('\n');
  const [head = '', first = ''] = lines;
  const far = first.replace('1001', '9001').replace('34.7324,36.7137', '34.2,37.9');
  const near = first.replace('1001', '9002').replace('34.7324,36.7137', '34.74,36.72');
  const { rows } = await importText('ucdp-ged', `${[head, first, far, near].join('\n')}\n`);
  const [own, other, same] = rows('events.csv').map(({ place }) => place);
  expect(own).toBe('homs-city-sy-homs');
  expect(other).toMatch(/^homs-city-sy-homs-[0-9a-f]{4}$/);
  expect(same).toBe(own);
});
