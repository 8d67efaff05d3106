import { randomFrom } from '../random.ts';

/** The same synthetic project for every tool: a dataset of invented events, and reports on one slice of it each. */
export type Work = {
  readonly events: number;
  readonly reports: number;
  readonly seed: number;
  /** The number of towns; default: 40. */
  readonly places?: number;
  /** How likely it is that a source speaks of an event, 0 to 1; default: 0.35. */
  readonly speaks?: number;
};

/** What one report is about: the events from one day to another. */
export type Slice = {
  readonly slug: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The end of a shorter period, with about twelve events: the range chart has a row for each. */
  readonly soon: string;
};

const day = 86_400_000;
const start = Date.UTC(2011, 0, 1);
const days = 3650;
const iso = (n: number) => new Date(start + n * day).toISOString().slice(0, 10);

const weapons = ['rifle', 'mortar', 'car-bomb', 'mine', 'drone'];
const sources = ['agency', 'monitor', 'ministry', 'hospital', 'radio', 'witness'];
type Topology = { objects: { units: { geometries: { properties: { iso: string } }[] } } };

/** The codes of the regions of a boundary set. @param boundaries the text of a shipped `.topo.json`. */
export const regionsOf = (boundaries: string): string[] =>
  (JSON.parse(boundaries) as Topology).objects.units.geometries.map(({ properties }) => properties.iso);

/** A dataset of the form `events/1`. Places lie in the regions of the boundary set that the map draws. */
export function makeDataset(
  { events, seed, places = 40, speaks = 0.35 }: Work,
  regions: readonly string[],
): Record<string, unknown> {
  const next = randomFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  const of = (items: readonly string[]) => items[below(items.length)] ?? '';
  const figure = () => {
    const lo = below(9);
    const form = below(10);
    return form === 0 ? `${lo}-${lo + 1 + below(4)}` : form === 1 ? `${lo}+` : lo;
  };
  const account = (source: string) => ({
    source,
    killed: figure(),
    ...(next() < 0.6 && { injured: figure() }),
  });
  const region = (code: string) => `region-${code.toLowerCase()}`;
  return {
    format: 'events/1',
    dataset: {
      id: 'bench',
      title: 'Made-up events, for measuring',
      version: '1.0.0',
      updated: '2021-01-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
      notes: ['Everything in this dataset is made up by tests/bench.'],
    },
    sources: Object.fromEntries(
      sources.map(id => [id, { kind: 'other', name: `The ${id}`, short: `the ${id}` }]),
    ),
    actors: { red: { name: 'Red side' }, blue: { name: 'Blue side' } },
    places: Object.fromEntries([
      ['country', { name: 'Country', level: 'country', codes: { iso: 'SY' } }],
      ...regions.map(code => [
        region(code),
        { name: `Region ${code.slice(3)}`, level: 'admin1', in: 'country', codes: { iso: code } },
      ]),
      ...Array.from({ length: places }, (_, i) => [
        `place-${i}`,
        { name: `Place number ${i}`, level: 'town', in: region(regions[i % regions.length] ?? '') },
      ]),
    ]),
    weapons: Object.fromEntries(weapons.map(id => [id, { name: id.replace('-', ' ') }])),
    events: Array.from({ length: events }, (_, i) => {
      const speakers = sources.filter(() => next() < speaks);
      return {
        id: `event-${i}`,
        date: iso(Math.floor((i * days) / events)),
        place: `place-${below(places)}`,
        parts: [{ weapon: of(weapons) }],
        ...(next() < 0.3 && { claims: [{ actor: of(['red', 'blue']), kind: 'claimed' }] }),
        accounts: (speakers.length === 0 ? [of(sources)] : speakers).map(account),
      };
    }),
  };
}

/** Each report covers about forty events, one period after another. */
export function makeSlices({ events, reports }: Work): Slice[] {
  const length = Math.min(days - 1, Math.ceil((40 * days) / events));
  return Array.from({ length: reports }, (_, i) => {
    const first = Math.floor((i * (days - length)) / reports);
    const [from, soon, to] = [first, first + Math.ceil(length * 0.3), first + length].map(iso) as [
      string,
      string,
      string,
    ];
    return { slug: `report-${i}`, title: `Report number ${i}`, from, soon, to };
  });
}
