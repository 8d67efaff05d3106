import { readFileSync } from 'node:fs';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../src/dataset/types.ts';

/** A dataset read by the real reader; any problem fails the test. */
export function datasetOf(text: string, file: string): Dataset {
  const checked = checkDataset(text, file);
  if (!checked.ok) throw new Error(checked.problems.map(({ rule, what }) => `${rule} ${what}`).join('\n'));
  return checked.value;
}

const file = 'data/syria-2016-09-05.json';

/** The dataset of the demonstration. */
export const demonstration = datasetOf(readFileSync(file, 'utf8'), file);

type Event = { readonly id: string; readonly [field: string]: unknown };

/** A small dataset of the given events, in five places of two regions. */
export const small = (events: readonly Event[], more: object = {}): Dataset =>
  datasetOf(
    JSON.stringify({
      format: 'events/1',
      dataset: {
        id: 'small',
        title: 'Small',
        version: '2.1.0',
        updated: '2020-03-04',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'as-reported',
        ...more,
      },
      sources: {
        agency: { kind: 'agency', name: 'The Agency' },
        monitor: { kind: 'monitor', name: 'The Monitor' },
        ministry: { kind: 'official', name: 'The Ministry', party: 'army' },
        group: { kind: 'compiler', name: 'The Compiler' },
      },
      actors: { army: { name: 'The Army' }, front: { name: 'The Front' } },
      places: {
        land: { name: 'Exampleland', level: 'country' },
        north: { name: 'North', level: 'admin1', in: 'land' },
        south: { name: 'South', level: 'admin1', in: 'land' },
        aville: { name: 'Aville', level: 'city', in: 'north' },
        beton: { name: 'Béton', level: 'city', in: 'north' },
        cetown: { name: 'Cetown', level: 'city', in: 'south' },
        degate: { name: 'Degate', level: 'city', in: 'south' },
        efield: { name: 'Efield', level: 'city', in: 'south' },
      },
      weapons: { rifle: { name: 'rifle' }, 'car-bomb': { name: 'car bomb' }, belt: { name: 'suicide belt' } },
      facets: { venue: { name: 'Venue', values: { school: 'school', market: 'market' } } },
      events: events.map(event => ({
        date: '2020-02-10',
        place: 'aville',
        accounts: [{ source: 'agency' }],
        ...event,
      })),
    }),
    'data/small.json',
  );

/** One event for each sort of figure: exact, from two sources, open, zero, mixed, none. */
export const everySort = small([
  { id: 'exact', place: 'aville', accounts: [{ source: 'agency', killed: 30 }] },
  {
    id: 'range',
    place: 'beton',
    accounts: [
      { source: 'agency', killed: 8 },
      { source: 'ministry', killed: 12 },
    ],
  },
  { id: 'open', place: 'cetown', accounts: [{ source: 'monitor', killed: '6+' }] },
  { id: 'none', place: 'degate', accounts: [{ source: 'monitor', killed: 0 }] },
  {
    id: 'mixed',
    place: 'efield',
    accounts: [
      { source: 'monitor', killed: 0 },
      { source: 'ministry', casualties: 7 },
    ],
  },
  { id: 'unknown', place: 'efield', date: '2020-02-14', accounts: [{ source: 'agency' }] },
]);

/** Figures of every sort over a week, one of them over several days. */
export const spread = small([
  { id: 'a', date: '2020-02-10', accounts: [{ source: 'agency', killed: '3+' }] },
  { id: 'b', date: '2020-02-12', accounts: [{ source: 'agency', killed: 6 }] },
  { id: 'c', date: '2020-02-13', accounts: [{ source: 'agency' }] },
  {
    id: 'd',
    date: '2020-02-15',
    accounts: [
      { source: 'agency', killed: 0 },
      { source: 'ministry', casualties: 4 },
    ],
  },
  { id: 'e', date: '2020-02-10', dateEnd: '2020-02-12', accounts: [{ source: 'agency', killed: '2-4' }] },
]);
