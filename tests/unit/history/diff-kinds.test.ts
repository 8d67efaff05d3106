import { describe, expect, test } from 'vitest';
import { comparisonMarkdown, comparisonText } from '../../../src/cli/comparison-text.ts';
import type { Change } from '../../../src/history/changes/change.ts';
import { changeJSON } from '../../../src/history/changes/change-json.ts';
import { diffRecords } from '../../../src/history/changes/diff-records.ts';
import { compareDatasets } from '../../../src/history/compare-datasets.ts';
import { recordOf } from '../../../src/history/record-of.ts';
import { describeChange } from '../../../src/wording/change-line.ts';
import { type EventJSON, en, small } from '../tally-dataset.ts';

type More = NonNullable<Parameters<typeof small>[1]>;
type Version = readonly [events: readonly EventJSON[], more?: More];
type Case = {
  readonly was: Version;
  readonly now: Version;
  /** The changes, except those of other kinds that always accompany them. */
  readonly change: object;
  /** The output of `diff --json`, if it is in shorthand. */
  readonly json?: object;
  /** The output at the terminal. */
  readonly told: string;
};

const event = (id: string, ...accounts: readonly object[]): EventJSON => ({
  id,
  accounts: accounts.length === 0 ? [{ source: 'agency', killed: 3 }] : accounts,
});
const agency = { source: 'agency', killed: 3 };
const monitor = { source: 'monitor', killed: 4 };
const one = event('one', agency);
const other = { ...event('other', { source: 'state', killed: 9 }), place: 'cetown', date: '2020-07-01' };
const statement = { id: 'all', covers: ['one'], source: 'paper', killed: '3+' };

const removal = {
  date: '2020-01-01',
  version: '1.1.0',
  kind: 'correction',
  removed: ['other'],
  text: 'Removed.',
};

/** Its south with so many people. */
const counted = (people: number) => ({
  dataset: { populations: { name: 'Office of Numbers' } },
  places: {
    south: { name: 'South Province', level: 'admin1', in: 'land', population: { 2020: people } },
  },
});

/** The smallest pair of versions that has each kind of change. */
const cases: Readonly<Record<Change['kind'], Case>> = {
  'header-changed': {
    was: [[one]],
    now: [[one], { dataset: { killedMeans: 'civilians' } }],
    change: { field: 'killedMeans', was: 'as-reported', now: 'civilians' },
    told: 'killedMeans as-reported → civilians',
  },
  'event-added': {
    was: [[one]],
    now: [[one, other]],
    change: { event: 'other', name: 'Cetown, 1 July 2020' },
    told: 'new',
  },
  'event-removed': {
    was: [[one, other]],
    now: [[one]],
    change: { event: 'other', name: 'Cetown, 1 July 2020' },
    told: 'removed',
  },
  'event-returned': {
    was: [[one], { dataset: { version: '1.1.0' }, revisions: [removal] }],
    now: [[one, other], { dataset: { version: '1.1.0' }, revisions: [removal] }],
    change: { event: 'other', name: 'Cetown, 1 July 2020', since: '1.1.0' },
    told: 'restored: version 1.1.0 had removed it',
  },
  'event-merged': {
    was: [[one, event('twin', monitor, { source: 'state', killed: 5 })]],
    now: [[event('one', agency, monitor)]],
    change: { event: 'twin', into: 'one', accounts: 1, of: 2 },
    told: 'merged into one: 1 of its 2 accounts are there now',
  },
  'event-split': {
    was: [[one, other]],
    now: [[one, { ...other, id: 'left', was: ['other'] }, { ...other, id: 'right', was: ['other'] }]],
    change: { event: 'other', into: ['left', 'right'] },
    told: 'split into left, right',
  },
  'event-renamed': {
    was: [[one, other]],
    now: [[one, { ...other, id: 'another', was: ['other'] }]],
    change: { event: 'another', from: 'other' },
    told: 'renamed: the id was other',
  },
  'event-unmerged': {
    was: [[one, { ...other, mergedInto: 'one' }]],
    now: [[one, other]],
    change: { event: 'other', from: 'one' },
    told: 'counts again, after it was merged into one',
  },
  'event-retracted': {
    was: [[one, other]],
    now: [[one, { ...other, assessment: { status: 'retracted' } }]],
    change: { event: 'other' },
    told: 'retracted: no longer in any total',
  },
  'event-restored': {
    was: [[one, { ...other, assessment: { status: 'retracted' } }]],
    now: [[one, other]],
    change: { event: 'other' },
    told: 'counts again, after it was retracted',
  },
  'event-changed': {
    was: [[one]],
    now: [[{ ...one, date: '2020-05-06' }]],
    change: { event: 'one', field: 'date', was: { first: '2020-05-05' }, now: { first: '2020-05-06' } },
    json: { event: 'one', field: 'date', was: '2020-05-05', now: '2020-05-06' },
    told: 'date 2020-05-05 → 2020-05-06',
  },
  'id-renamed': {
    was: [[event('one-a', agency, monitor), other]],
    now: [[event('one-b', agency, monitor), other]],
    change: { from: 'one-a', to: 'one-b', alike: 1, threshold: 0.75 },
    told: 'one-a → one-b? They are 100 % alike (threshold 75 %)',
  },
  'figure-revised': {
    was: [[one]],
    now: [[event('one', agency, monitor)]],
    change: {
      event: 'one',
      measure: 'killed',
      was: { low: 3, high: 3, outer: 3 },
      now: { low: 3, high: 4, outer: 4 },
      sources: ['monitor'],
    },
    told: 'killed 3 → 3–4 (The Monitor)',
  },
  'account-added': {
    was: [[one]],
    now: [[event('one', agency, { source: 'monitor', killed: 3, via: ['paper'] })]],
    change: { event: 'one', account: { source: 'monitor', killed: '3', via: ['paper'] } },
    json: { event: 'one', account: { source: 'monitor', killed: '3', via: 'paper' } },
    told: 'account added, The Monitor: killed 3, relayed by paper',
  },
  'account-removed': {
    was: [[event('one', agency, { source: 'monitor', killed: 3 })]],
    now: [[one]],
    change: { event: 'one', account: { source: 'monitor', killed: '3' } },
    told: 'account removed, The Monitor: killed 3',
  },
  'account-revised': {
    was: [[one]],
    now: [[event('one', { source: 'agency', killed: '3-5' })]],
    change: {
      event: 'one',
      was: { source: 'agency', killed: '3' },
      now: { source: 'agency', killed: '3-5' },
    },
    told: 'account revised, The Agency: killed 3 → The Agency: killed 3-5',
  },
  'account-superseded': {
    was: [[event('one', { ...agency, id: 'a' })]],
    now: [[event('one', { ...agency, id: 'a', status: 'superseded' }, { ...monitor, supersedes: 'a' })]],
    change: {
      event: 'one',
      account: { id: 'a', source: 'agency', killed: '3', status: 'superseded' },
      by: 'monitor',
    },
    told: 'account superseded, The Agency: killed 3; by The Monitor',
  },
  'account-set-aside': {
    was: [[event('one', agency, monitor)]],
    now: [[event('one', agency, { ...monitor, status: 'set-aside', why: 'A slip.' })]],
    change: {
      event: 'one',
      account: { source: 'monitor', killed: '4', status: 'set-aside', why: 'A slip.' },
    },
    told: 'account set aside, The Monitor: killed 4; A slip.',
  },
  'account-retracted': {
    was: [[event('one', agency, monitor)]],
    now: [[event('one', agency, { ...monitor, status: 'retracted' })]],
    change: { event: 'one', account: { source: 'monitor', killed: '4', status: 'retracted' } },
    told: 'account retracted, The Monitor: killed 4',
  },
  'account-restored': {
    was: [[event('one', agency, { ...monitor, status: 'retracted' })]],
    now: [[event('one', agency, monitor)]],
    change: { event: 'one', account: { source: 'monitor', killed: '4' } },
    told: 'account counts again, The Monitor: killed 4',
  },
  'claim-changed': {
    was: [[one]],
    now: [[{ ...one, claims: [{ actor: 'front', kind: 'claimed' }] }]],
    change: { event: 'one', was: [], now: [{ kind: 'claimed', actor: 'front' }] },
    json: { event: 'one', was: [], now: ['claimed front'] },
    told: 'claim none → claimed front',
  },
  'event-moved': {
    was: [[one]],
    now: [[{ ...one, place: 'cetown' }]],
    change: {
      event: 'one',
      was: { place: 'aville', region: 'north' },
      now: { place: 'cetown', region: 'south' },
    },
    json: { kind: 'place-moved', event: 'one', was: 'aville in north', now: 'cetown in south' },
    told: 'place aville in north → cetown in south',
  },
  'population-changed': {
    was: [[one], counted(2_500_000)],
    now: [[one], counted(2_600_000)],
    change: { place: 'south', year: '2020', was: 2_500_000, now: 2_600_000 },
    told: 'population in 2020 2,500,000 → 2,600,000',
  },
  'place-moved': {
    was: [[one], { places: { extra: { name: 'Extra', level: 'town', in: 'north' } } }],
    now: [
      [one],
      {
        places: {
          extra: { name: 'Extra', level: 'town', in: 'south', lat: 34.5, lon: -3, basis: 'gazetteer' },
        },
      },
    ],
    change: {
      place: 'extra',
      was: { in: 'north' },
      now: { in: 'south', point: { lat: 34.5, lon: -3 } },
    },
    json: { place: 'extra', was: 'in north', now: 'in south at 34.5, -3' },
    told: 'place in north → in south at 34.5, -3',
  },
  'fact-changed': {
    was: [[one], { statements: [] }],
    now: [[one], { statements: [] }],
    change: { fact: 'dead', was: '290,000', now: '300,000' },
    told: '290,000 → 300,000',
  },
  'look-changed': {
    was: [
      [one],
      { facets: { scene: { name: 'Scene', values: { pub: 'Pub' }, colours: { pub: '#7a3b00' } } } },
    ],
    now: [
      [one],
      { facets: { scene: { name: 'Scene', values: { pub: 'Pub' }, colours: { pub: '#004d7a' } } } },
    ],
    change: { things: 'facet:scene', thing: 'pub', field: 'colour', was: '#7a3b00', now: '#004d7a' },
    told: 'colour #7a3b00 → #004d7a',
  },
  'wording-changed': {
    was: [[one]],
    now: [[{ ...one, note: 'A note for readers.' }]],
    change: {},
    told: 'wording only: no figure depends on it',
  },
};

const fact = (text: string) => ({
  dead: { value: Number(text.replace(',', '')), text, what: 'People killed', source: 'paper' },
});

function compare(kind: string, { was, now }: Case) {
  const facts = kind === 'fact-changed';
  const version = ([events, more = {}]: Version, text: string) =>
    small(events, facts ? { ...more, facts: fact(text) } : more);
  return compareDatasets(version(was, '290,000'), version(now, '300,000'), [], en);
}

describe('lists each kind of change from the smallest pair of versions that has it', () => {
  test.each(Object.entries(cases))('%s', (kind, one) => {
    const { changes, now } = compare(kind, one);
    const found = changes.filter(change => change.kind === kind);
    expect(found).toEqual([{ kind, ...one.change }]);
    expect(found.map(changeJSON)).toEqual([{ kind, ...one.change, ...one.json }]);
    expect(found.map(change => describeChange(change, now, en))).toEqual([one.told]);
  });

  test.each(Object.entries(cases))('%s, and the same version twice has none', (kind, one) => {
    const same = { ...one, now: one.was };
    const text = '290,000';
    const version = small(same.was[0], kind === 'fact-changed' ? { facts: fact(text) } : (same.was[1] ?? {}));
    expect(compareDatasets(version, version, [], en).changes).toEqual([]);
  });
});

test('an event that moved is listed under its name', () => {
  const text = comparisonText(compare('event-moved', cases['event-moved']), en);
  expect(text).toContain('Cetown, 5 May 2020  (one)\n  place aville in north → cetown in south');
});

describe('no changes', () => {
  const changes = (was: Version, now: Version) =>
    compareDatasets(small(...was), small(...now), [], en).changes;

  test('accounts in another order, with one inserted before the others', () => {
    const kinds = changes(
      [[event('one', agency, monitor)]],
      [[event('one', { source: 'state', killed: 4 }, monitor, agency)]],
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['account-added']);
  });

  test('an unused place that was added or removed', () => {
    const kinds = changes([[one]], [[one], { places: { extra: { name: 'Extra', level: 'town' } } }]);
    expect(kinds).toEqual([{ kind: 'wording-changed' }]);
  });
});

describe('guesses', () => {
  const renames = (was: readonly EventJSON[], now: readonly EventJSON[]) =>
    compareDatasets(small(was), small(now), [], en).changes.filter(({ kind }) =>
      /^event-(a|r|m)|^id-/.test(kind),
    );

  test('a new id is offered as a possible rename, in addition to the certain changes', () => {
    expect(
      renames([event('old', agency), other], [event('new', agency), other]).map(({ kind }) => kind),
    ).toEqual(['event-added', 'event-removed', 'id-renamed']);
  });

  test('offers nothing below the threshold: the same place and day are not enough', () => {
    expect(renames([event('old', agency)], [event('new', monitor)]).map(({ kind }) => kind)).toEqual([
      'event-added',
      'event-removed',
    ]);
  });

  test('offers each event once, the likeliest first', () => {
    const found = renames(
      [event('a', agency, monitor), event('b', agency, { source: 'state', killed: 8 })],
      [event('c', agency, { source: 'state', killed: 8 }), event('d', agency, monitor)],
    ).filter(({ kind }) => kind === 'id-renamed');
    expect(found).toMatchObject([
      { from: 'a', to: 'd' },
      { from: 'b', to: 'c' },
    ]);
  });

  test('an event merges only into an older one that took over its accounts', () => {
    const was = [one, event('twin', monitor)];
    expect(renames(was, [event('one', agency, monitor)])).toContainEqual({
      kind: 'event-merged',
      event: 'twin',
      into: 'one',
      accounts: 1,
      of: 1,
    });
    expect(renames(was, [one]).map(({ kind }) => kind)).toEqual(['event-removed']);
  });
});

describe('names the type of each changed field of an event', () => {
  const facets = {
    school: { name: 'School', values: { primary: 'primary school' } },
    weather: { name: 'Weather' },
  };
  test.each([
    ['date', { dateEnd: '2020-05-07' }, { first: '2020-05-05', last: '2020-05-07' }, '2020-05-05/2020-05-07'],
    [
      'parts',
      { parts: [{ weapon: 'belt', devices: 2 }, {}] },
      [
        { weapon: 'belt', devices: 2 },
        { weapon: 'not-stated', devices: 1 },
      ],
      'belt × 2, not-stated',
    ],
    ['control', { control: { by: 'front' } }, 'front', 'front'],
    [
      'participants',
      { participants: [{ actor: 'front', role: 'attacker' }, { actor: 'army' }] },
      ['army', 'front:attacker'],
      'army, front:attacker',
    ],
    ['status', { assessment: { status: 'confirmed' } }, 'confirmed', 'confirmed'],
    [
      'facets',
      { facets: { weather: 'Rain, later snow', school: 'primary' } },
      [
        { facet: 'school', value: 'primary' },
        { facet: 'weather', value: 'Rain, later snow' },
      ],
      'school primary, weather Rain, later snow',
    ],
  ])('%s', (field, more, now, printed) => {
    const rest = { facets };
    const { changes } = compareDatasets(small([one], rest), small([{ ...one, ...more }], rest), [], en);
    const found = changes.find(change => change.kind === 'event-changed');
    expect(found).toMatchObject({ event: 'one', field, now });
    expect(found && changeJSON(found)).toMatchObject({ kind: 'event-changed', field, now: printed });
  });
});

test('a record of an older version, which has no participants, says nothing of them', () => {
  const now = recordOf(small([{ ...one, participants: [{ actor: 'front' }] }]), en);
  const { participants: _, ...older } = recordOf(small([one]), en);
  expect(diffRecords(older, now)).toEqual([]);
  expect(diffRecords({ ...older, participants: true }, now)).toHaveLength(1);
});

describe('changes of statements on several events', () => {
  test('lists one added and one changed', () => {
    const with1 = small([one], { statements: [statement] });
    const with2 = small([one], { statements: [{ ...statement, killed: '5+' }] });
    expect(compareDatasets(small([one]), with1, [], en).changes.map(changeJSON)).toMatchObject([
      { kind: 'account-added', statement: 'all', account: { source: 'paper', killed: '3+', of: 'of one' } },
    ]);
    expect(compareDatasets(with1, with2, [], en).changes).toMatchObject([
      { kind: 'account-revised', statement: 'all', was: { killed: '3+' }, now: { killed: '5+' } },
    ]);
  });
});

test('no text of the data ends the block of a pull request, and a long one is cut', () => {
  expect(comparisonMarkdown(['a ``` b', 'c'])).toContain('\n````text\na ``` b\n\nc\n````\n');
  const long = comparisonMarkdown(['x'.repeat(100_000)]);
  expect(long.length).toBeLessThan(65_536);
  expect(long).toContain('The list is cut here');
});
