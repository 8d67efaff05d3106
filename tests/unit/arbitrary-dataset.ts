import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/types.ts';
import { datasetFrom } from './tally-dataset.ts';

const sources = ['agency', 'monitor', 'state', 'state-tv', 'rebels', 'paper'];
const actors = ['army', 'front', 'guard'];
const places = ['aville', 'beton', 'cetown', 'nowhere', 'south'];
const weapons = ['rifle', 'car-bomb', 'belt'];
const roles = ['civilian', 'military', 'attacker'];
const kinds = ['claimed', 'attributed', 'suspected', 'denied'];

const oneOf = fc.constantFrom;
/** An optional field. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

// Small numbers coincide more often: sources agree, parts fit.
const n = fc.oneof(fc.nat(30), fc.nat(3));
const figure = fc.oneof(
  n,
  fc.tuple(n, n).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
  n.map(lo => `${lo}+`),
  n.map(hi => `<=${hi}`),
  n.map(about => `~${about}`),
  oneOf('tens', 'dozens', 'scores', 'hundreds'),
  fc.constant(null),
);

const claim = fc.record({ actor: oneOf(...actors), kind: oneOf(...kinds) });

const participant = fc.record({ actor: oneOf(...actors), role: maybe(oneOf(...roles)) });

const people = {
  who: maybe(fc.constant('some of them')),
  role: oneOf(...roles),
  actor: maybe(oneOf(...actors)),
  sex: maybe(oneOf('female', 'male')),
  age: maybe(oneOf('child', 'adult')),
};

/** Stated parts of a figure of ten, which they never exceed, with nested parts; some give no figure. */
const stated = fc.array(
  fc
    .record({ ...people, killed: maybe(fc.nat(3)), casualties: maybe(fc.integer({ min: 3, max: 9 })) })
    .chain(part =>
      fc
        .array(fc.record({ ...people, killed: maybe(fc.nat(Math.floor((part.killed ?? 3) / 2))) }), {
          maxLength: 2,
        })
        .map(of => ({ ...part, of })),
    ),
  { maxLength: 2 },
);

const account = fc
  .record({
    source: oneOf(...sources),
    via: fc.uniqueArray(oneOf(...sources), { maxLength: 1 }),
    in: maybe(oneOf('paper', 'agency')),
    killed: maybe(figure),
    injured: maybe(figure),
    casualties: maybe(figure),
    attackersKilled: maybe(figure),
    attackers: maybe(oneOf('included', 'excluded', 'not-stated')),
    claim: maybe(claim),
    status: oneOf('current', 'current', 'current', 'superseded', 'retracted'),
    of: stated,
  })
  .map(({ of, killed, casualties, ...rest }) =>
    of.length === 0
      ? { ...rest, killed, casualties }
      : { ...rest, killed: 10, casualties: casualties === undefined ? undefined : 40, of },
  );

const part = fc.record({
  weapon: maybe(oneOf(...weapons)),
  devices: fc.integer({ min: 1, max: 3 }),
  killed: maybe(fc.oneof(fc.nat(3), oneOf('2-4', '0+', '3+', '~2', 'tens', '<=3', 5))),
  injured: maybe(fc.nat(8)),
  source: maybe(oneOf(...sources)),
});

const pad = (value: number) => String(value).padStart(2, '0');
const day = fc
  .tuple(oneOf(2019, 2020), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`);

const event = fc
  .record({
    date: day,
    dateEnd: maybe(day),
    timePrecision: oneOf('day', 'day', 'week', 'month', 'year'),
    place: oneOf(...places),
    parts: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.array(part, { minLength: 1, maxLength: 3 })),
    control: maybe(oneOf(...actors).map(by => ({ by }))),
    facets: fc.oneof(fc.constant({}), oneOf({ scene: 'school' }, { scene: 'street' })),
    claims: fc.array(claim, { maxLength: 2 }),
    participants: fc.array(participant, { maxLength: 3 }),
    accounts: fc.array(account, { minLength: 1, maxLength: 4 }),
    status: maybe(oneOf('confirmed', 'reported', 'contested', 'retracted')),
  })
  .map(({ status, date, dateEnd, ...rest }) => ({
    ...rest,
    date,
    ...(dateEnd !== undefined && dateEnd > date ? { dateEnd } : {}),
    ...(status === undefined ? {} : { assessment: { status } }),
  }));

/** Events as in a file, `e0`, `e1` and so on. */
export const eventList = fc
  .array(event, { minLength: 2, maxLength: 8 })
  .map(events => events.map((one, i) => ({ id: `e${i}`, ...one })));

/** Statements about some of these events, a few of them with a claim. */
export const statementsOf = (events: readonly { readonly id: string }[]) =>
  fc.array(
    fc.record({
      source: oneOf(...sources),
      covers: fc.subarray(
        events.map(({ id }) => id),
        { minLength: 1 },
      ),
      killed: n,
      claim: maybe(claim),
      status: oneOf('current', 'current', 'retracted'),
    }),
    { maxLength: 2 },
  );

type Assessed = {
  readonly assessment?: object;
  readonly accounts: readonly {
    readonly status: string;
    readonly killed?: string | number | null | undefined;
  }[];
};

/** Events, some with an editor's best figure: that of a current account. */
export const settled = <T extends Assessed>(events: readonly T[]) =>
  fc.array(fc.boolean(), { minLength: events.length, maxLength: events.length }).map(isSettled =>
    events.map((event, i) => {
      const given = event.accounts.find(
        ({ status, killed }) => status === 'current' && /\d/.test(`${killed}`),
      );
      if (event.assessment === undefined || given === undefined || !isSettled[i]) return event;
      const best = Number(/\d+/.exec(`${given.killed}`)?.[0]);
      return {
        ...event,
        assessment: { ...event.assessment, killed: { best, why: 'The record of the morgue.' } },
      };
    }),
  );

/** A data file of these events. */
export const fileOf = (events: readonly object[], statements: readonly object[] = []) => ({
  format: 'events/1',
  dataset: {
    id: 'tests',
    title: 'Generated',
    version: '1.0.0',
    updated: '2020-01-01',
    language: 'en',
    timezone: 'UTC',
    document: 'paper',
    killedMeans: 'as-reported',
  },
  sources: {
    agency: { kind: 'agency', name: 'The Agency' },
    monitor: { kind: 'monitor', name: 'The Monitor' },
    state: { kind: 'state-media', name: 'State media', party: 'army' },
    'state-tv': { kind: 'state-media', name: 'State television', partOf: 'state' },
    rebels: { kind: 'armed-group-media', name: 'Rebel radio', party: 'front' },
    paper: { kind: 'article', name: 'A newspaper page' },
  },
  actors: { army: { name: 'Army' }, front: { name: 'Front' }, guard: { name: 'Guard' } },
  places: {
    land: { name: 'Exampleland', level: 'country' },
    north: { name: 'North Province', level: 'admin1', in: 'land' },
    south: { name: 'South Province', level: 'admin1', in: 'land' },
    aville: { name: 'Aville', level: 'city', in: 'north' },
    beton: { name: 'Beton', level: 'city', in: 'north' },
    cetown: { name: 'Cetown', level: 'city', in: 'south' },
    nowhere: { name: 'Nowhere', level: 'village' },
  },
  weapons: { rifle: { name: 'rifle' }, 'car-bomb': { name: 'car bomb' }, belt: { name: 'belt' } },
  facets: { scene: { name: 'Scene', values: { school: 'school', street: 'street' } } },
  events,
  statements: statements.map((statement, i) => ({ id: `s${i}`, ...statement })),
});

/** A dataset of the given events, read from JSON by the real reader. */
export const datasetOf = (events: readonly object[]): Dataset => datasetFrom(fileOf(events));

/** Measures that are added up rather than counted once each. */
export const additive = [
  'attacks',
  'explosions',
  'devices',
  'killed',
  'injured',
  'casualties',
  'attackersKilled',
];
export const countedOnce = ['places', 'regions', 'claimants', 'participants'];

/** Groupings of units. */
export const splits = [
  'place',
  'region',
  'country',
  'weapon',
  'control',
  'event',
  'scene',
  'claimant',
  'participant',
  'pair',
  'day',
  'week',
  'month',
  'year',
];

/** Filters that select events or parts, as word and values. */
export const filters: readonly (readonly [word: string, values: string])[] = [
  ['event', 'e0'],
  ['event', 'e0,e1'],
  ['place', 'aville'],
  ['place', 'aville,cetown,nowhere'],
  ['region', 'north'],
  ['region', 'not-stated'],
  ['country', 'land'],
  ['claimant', 'front'],
  ['claimant', 'no-claim,guard'],
  ['participant', 'front'],
  ['participant', 'army,not-stated'],
  ['with-participant', 'guard'],
  ['pair', 'army+front'],
  ['pair', 'guard,several'],
  ['claim', 'attributed'],
  ['claim', 'claimed,denied'],
  ['weapon', 'car-bomb'],
  ['weapon', 'belt,not-stated'],
  ['with', 'car-bomb'],
  ['with', 'not-stated'],
  ['control', 'army'],
  ['control', 'not-stated'],
  ['status', 'contested'],
  ['status', 'retracted,not-stated'],
  ['scene', 'school'],
  ['scene', 'street,not-stated'],
];
