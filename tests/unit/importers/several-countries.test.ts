import { expect, test } from 'vitest';
import { rows } from '../tally-dataset.ts';
import { importIn, makeRoot } from './import-fixture.ts';

const header =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp';
const row = (id: string, where: string, killed: number) =>
  `${id},2020-05-01,1,Battles,Armed clash,A,B,${where},1,The Agency,text,${killed},1`;

test('an import of several countries is counted by country, and its regions of one name apart', async () => {
  const content = [
    header,
    row('EGY1', 'Egypt,Red Sea,Hurghada,27.2579,33.8116', 3),
    row('SDN1', 'Sudan,Red Sea,Port Sudan,19.6158,37.2164', 7),
    row('SSD1', 'South Sudan,Central Equatoria,Juba,4.8594,31.5713', 9),
  ].join('\n');
  const imported = await importIn(makeRoot(), 'acled.csv', content, ['--from', 'acled']);
  const dataset = imported.dataset();
  expect(rows(dataset, 'killed by=country')).toEqual([
    'south-sudan 9–9 (9)',
    'sudan 7–7 (7)',
    'egypt 3–3 (3)',
  ]);
  expect(rows(dataset, 'killed by=region')).toEqual([
    'ss-central-equatoria 9–9 (9)',
    'sd-red-sea 7–7 (7)',
    'eg-red-sea 3–3 (3)',
  ]);
});
