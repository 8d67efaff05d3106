import { checkDataset } from '../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../src/dataset/types.ts';

/** Names of thirty characters, the longest that charts guarantee to fit. */
const long = (word: string, n: number): string =>
  `${`${word} of the Eastern Upper Valley`.slice(0, 27)} ${n + 10}`;

const entries = (n: number, id: string, make: (i: number) => object) =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`${id}-${i}`, make(i)]));

/** One figure of each sort in turn: exact, a range of sources, open, zero, mixed, none, one source's own range. */
function accountsOf(i: number): object[] {
  const [a, b, c] = [`source-${i % 4}`, `source-${(i + 1) % 4}`, `source-${(i + 2) % 4}`];
  switch (i % 8) {
    case 0:
      return [{ source: a, killed: 180 - i * 3 }];
    case 1:
      return [
        { source: a, killed: 20 + i },
        { source: b, killed: 34 + i },
        { source: c, killed: 36 + i },
      ];
    case 2:
      return [{ source: a, killed: `${10 + i}+` }];
    case 3:
      return [
        { source: a, killed: 0 },
        { source: b, killed: 0 },
      ];
    case 4:
      return [
        { source: a, killed: 2 },
        { source: b, casualties: 25 },
      ];
    case 5:
      return [{ source: a }];
    case 6:
      return [
        { source: a, killed: `${i}-${i + 9}` },
        { source: b, killed: i + 4 },
        { source: c, killed: '~90' },
      ];
    default:
      return [
        { source: a, killed: 100 },
        { source: b, killed: 101 },
        { source: c, killed: 101 },
        { source: `source-${(i + 3) % 4}`, killed: 140 },
      ];
  }
}

/** Forty places, sources and weapons with names of thirty characters, and every sort of figure. */
export function manyPlaces(): Dataset {
  const regions = ['SY-HI', 'SY-HA', 'SY-RD', 'SY-TA', 'SY-HL'];
  const json = {
    format: 'events/1',
    dataset: {
      id: 'many-places',
      title: 'Many places with long names',
      version: '1.0.0',
      updated: '2020-06-30',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'as-reported',
    },
    sources: entries(4, 'source', i => ({
      kind: i % 2 === 0 ? 'monitor' : 'state-media',
      name: long('Observatory', i),
      ...(i % 2 === 1 && { party: 'side-0' }),
    })),
    actors: entries(2, 'side', i => ({ name: long('Government', i) })),
    places: {
      land: { name: 'Exampleland', level: 'country', codes: { iso: 'SY' } },
      ...entries(5, 'region', i => ({
        name: long('Governorate', i),
        level: 'admin1',
        in: 'land',
        codes: { iso: regions[i] },
      })),
      ...entries(40, 'place', i => ({
        name: long('Town', i),
        level: 'town',
        in: `region-${i % 5}`,
        lat: 33.4 + (i % 8) * 0.4,
        lon: 36.4 + Math.floor(i / 8) * 0.9,
        basis: 'invented for tests',
      })),
    },
    weapons: entries(5, 'weapon', i => ({ name: long('Device', i) })),
    events: Array.from({ length: 40 }, (_, i) => ({
      id: `event-${i}`,
      title: long('Explosion', i),
      date: `2020-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      ...(i === 39 && { dateEnd: '2020-05-30' }),
      place: `place-${i}`,
      parts: Array.from({ length: 1 + (i % 3) }, (_, n) => ({ weapon: `weapon-${(i + n) % 5}` })),
      accounts: accountsOf(i),
    })),
  };
  const checked = checkDataset(JSON.stringify(json), 'data/many-places.json');
  if (!checked.ok) throw new Error(checked.problems.map(({ rule, what }) => `${rule} ${what}`).join('\n'));
  return checked.value;
}
