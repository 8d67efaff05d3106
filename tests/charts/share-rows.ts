import { datasetOf } from './figures.ts';

const places = {
  exact: 'Aville',
  tied: 'Northern Industrial Waterfronts',
  range: 'المنطقة الصناعية الشمالية',
  open: 'Llanfairpwllgwyngyll-gogerychwy',
  unknown: 'Beton',
  none: 'Cetown',
  one: 'D',
};

type Place = keyof typeof places;

const events: readonly (readonly [place: Place, weapon: string, killed: readonly (number | string)[]])[] = [
  ['exact', 'rifle', [12]],
  ['exact', 'belt', [3]],
  ['exact', 'shell', [1]],
  ['tied', 'rifle', [4]],
  ['tied', 'belt', [4]],
  ['range', 'rifle', [6, 9]],
  ['range', 'belt', [2, 4]],
  ['range', 'shell', [1]],
  ['open', 'rifle', ['6+']],
  ['open', 'belt', [2]],
  ['unknown', 'rifle', [5]],
  ['unknown', 'belt', []],
  ['none', 'rifle', [0]],
  ['none', 'belt', [0]],
  ['one', 'rifle', [250]],
];

/** A place for each sort of share: exact, tied, of ranges, open, with an unknown part, of none, of one thing alone. */
export const shareRows = datasetOf(
  JSON.stringify({
    format: 'events/1',
    dataset: {
      id: 'shares',
      title: 'Shares',
      version: '1.0.0',
      updated: '2020-03-04',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'as-reported',
    },
    sources: {
      agency: { kind: 'agency', name: 'The Agency' },
      monitor: { kind: 'monitor', name: 'The Monitor' },
    },
    places: {
      land: { name: 'Exampleland', level: 'country' },
      ...Object.fromEntries(
        Object.entries(places).map(([id, name]) => [id, { name, level: 'city', in: 'land' }]),
      ),
    },
    weapons: { rifle: { name: 'rifle' }, belt: { name: 'suicide belt' }, shell: { name: 'shell' } },
    events: events.map(([place, weapon, killed], day) => ({
      id: `${place}-${weapon}`,
      date: `2020-02-${10 + day}`,
      place,
      parts: [{ id: 'a', weapon, source: 'agency' }],
      accounts:
        killed.length === 0
          ? [{ source: 'agency' }]
          : killed.map((n, i) => ({ source: i === 0 ? 'agency' : 'monitor', killed: n })),
    })),
  }),
  'data/shares.json',
);
