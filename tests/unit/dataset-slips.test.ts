import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type SmallProject, smallProject } from './history/project.ts';

type Account = { source: string; [field: string]: unknown };
type Event = { id: string; date: string; place: string; accounts: Account[]; [field: string]: unknown };

const event = (id: string, ...killed: (number | string)[]): Event => ({
  id,
  date: '2025-02-16',
  place: 'alba',
  accounts: killed.map((figure, i) => ({
    source: ['agency', 'monitor', 'paper', 'desk'][i] ?? 'desk',
    killed: figure,
  })),
});

const file = (events: readonly Event[], more: object = {}, header: object = {}) => ({
  format: 'events/1',
  dataset: {
    id: 'slips',
    title: 'Slips',
    version: '1.0.0',
    updated: '2026-01-01',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'everyone',
    ...header,
  },
  sources: {
    agency: { kind: 'agency', name: 'The Agency' },
    monitor: { kind: 'monitor', name: 'The Monitor' },
    paper: { kind: 'article', name: 'The Paper', published: '2025-02-20' },
    desk: { kind: 'other', name: 'The Desk' },
  },
  places: {
    alba: { name: 'Alba', level: 'city' },
    borum: { name: 'Borum', level: 'city' },
  },
  events,
  ...more,
});

const today = '2026-11-26';
const read = (json: object) =>
  checkDataset(JSON.stringify(json), 'data/slips.json', undefined, undefined, { today, verdicts: undefined });
const found = (json: object): readonly Problem[] => read(json).problems;
const rules = (...args: Parameters<typeof file>) =>
  found(file(...args)).map(({ rule }) => rule.replace('dataset/', ''));

describe('a figure ten times all others', () => {
  test.each([
    ['two zeros too many', [1600, 17, 19, 22], ['figure-outlier']],
    ['one zero too many, beside one other', [170, 16], ['figure-outlier']],
    ['a zero too few, beside two others', [16, 170, 190], ['figure-outlier']],
    ['spans', ['300-320', '17-22', 30], ['figure-outlier']],
    ['nine times is a dispute', [153, 17, 16], []],
    ['none and some', [0, 12], []],
    ['an open number', ['dozens', 3, 2], []],
    ['one source alone', [1600], []],
    ['a word is no typed number', ['hundreds', 4], []],
  ])('%s', (_what, figures, expected) => {
    expect(rules([event('one', ...(figures as (string | number)[]))])).toEqual(expected);
  });

  test('warns of the injured too, but not of an account that no longer counts', () => {
    const [a, b] = [
      { source: 'agency', injured: 200 },
      { source: 'monitor', injured: 18 },
    ];
    expect(rules([{ ...event('one'), accounts: [a, b] }])).toEqual(['figure-outlier']);
    expect(rules([{ ...event('one'), accounts: [{ ...a, status: 'retracted' }, b] }])).toEqual([]);
  });

  test('warns of one source with twenty other events that have far less', () => {
    const many = Array.from({ length: 24 }, (_, i) => ({
      ...event(`n${i}`, (i % 7) + 1),
      date: `2025-03-${String(i + 1).padStart(2, '0')}`,
    }));
    expect(rules(many)).toEqual([]);
    expect(rules([...many, event('big', 400)])).toEqual(['figure-outlier']);
  });
});

describe('days', () => {
  const eventWith = (fields: object): Event => ({
    ...event('one'),
    accounts: [{ source: 'agency', killed: 1, ...fields }],
  });

  test('a source does not report before the event', () => {
    expect(rules([eventWith({ published: '2024-02-17' })])).toEqual(['speaks-before']);
    expect(rules([eventWith({ published: '2025-02-16' })])).toEqual([]);
    expect(rules([{ ...eventWith({ in: 'paper' }), date: '2025-03-01' }])).toEqual(['speaks-before']);
    expect(rules([eventWith({ published: '2025-02-18', accessed: '2025-02-17' })])).toEqual([
      'speaks-before',
    ]);
  });

  test('no day of events, accounts, sources, revisions or the file is in the future', () => {
    expect(rules([{ ...event('one', 1), date: '2205-02-16' }])).toEqual(['future-day']);
    expect(rules([eventWith({ published: '2052-02-18' })])).toEqual(['future-day']);
    expect(rules([event('one', 1)], {}, { updated: '2027-02-01' })).toEqual(['future-day']);
    const revision = { date: '2062-01-01', version: '1.0.0', kind: 'update', text: 'X.' };
    expect(rules([event('one', 1)], { revisions: [revision] })).toEqual(['future-day']);
    // In the east it is already tomorrow.
    expect(rules([{ ...event('one', 1), date: '2026-11-27' }])).toEqual([]);
  });

  test('without a clock, no day is in the future', () => {
    const json = JSON.stringify(file([{ ...event('one', 1), date: '2205-02-16' }]));
    expect(checkDataset(json, 'data/slips.json').problems).toEqual([]);
  });

  test('an event lasts at most a year, and is not a century away from all others', () => {
    expect(rules([{ ...event('one', 1), dateEnd: '2026-02-17' }])).toEqual([]);
    expect(rules([{ ...event('one', 1), dateEnd: '2026-02-18' }])).toEqual(['long-event']);
    const some = [1, 2, 3, 4, 5].map(n => ({ ...event(`n${n}`, n), date: `2025-0${n}-01` }));
    expect(rules([...some, { ...event('old', 7), date: '1925-02-01' }])).toEqual(['date-alone']);
    expect(rules([...some, { ...event('old', 7), date: '2009-02-01' }])).toEqual([]);
    const decades = [1, 2, 3, 4, 5, 6, 7, 8].map(n => ({ ...event(`n${n}`, n), date: `19${n}5-01-01` }));
    expect(rules([...decades, { ...event('late', 7), date: '2025-01-01' }])).toEqual([]);
  });
});

describe('repeated entries', () => {
  test('an account of one event', () => {
    expect(rules([event('one', 4, 5)])).toEqual([]);
    const same = { source: 'agency', killed: 4 };
    expect(rules([{ ...event('one'), accounts: [same, { ...same, note: 'Again.' }] }])).toEqual([
      'same-account',
    ]);
    expect(rules([{ ...event('one'), accounts: [same, { ...same, published: '2025-02-17' }] }])).toEqual([]);
  });

  test('two events of one day, town and toll', () => {
    expect(rules([event('one', 14), event('two', 14)])).toEqual(['same-event']);
    // Another source with the same toll; the same source with a second toll.
    const other = { ...event('two'), accounts: [{ source: 'paper', killed: 14 }] };
    expect(rules([event('one', 14), other])).toEqual(['same-event']);
    expect(rules([event('one', 9), event('two', 9, 11)])).toEqual(['same-event']);
  });

  test('two events of one day and town with other figures, each with the nearest before it', () => {
    expect(rules([event('one', 14), event('two', 3)])).toEqual(['same-day-and-place']);
    expect(rules([event('one', 0), event('two', 0)])).toEqual(['same-day-and-place']);
    const [first, second] = found(file([event('one', 14), event('two', 3), event('three', 5)]));
    expect(first?.what).toContain('"two" has the same date and place as "one"');
    expect(second?.what).toContain('"three" has the same date and place as "two"');
  });

  test('no warning if any fact stated of both distinguishes them', () => {
    const [one, two] = [event('one', 14), event('two', 14)];
    expect(rules([one, { ...two, place: 'borum' }])).toEqual([]);
    expect(rules([one, { ...two, date: '2025-02-17' }])).toEqual([]);
    expect(
      rules([
        { ...one, time: '08:00', timePrecision: 'minute' },
        { ...two, time: '11:00', timePrecision: 'minute' },
      ]),
    ).toEqual([]);
    const armed = (weapon: string) => ({ parts: [{ weapon }] });
    const weapons = { weapons: { gun: { name: 'Gun' }, knife: { name: 'Knife' } } };
    expect(
      rules(
        [
          { ...one, ...armed('gun') },
          { ...two, ...armed('knife') },
        ],
        weapons,
      ),
    ).toEqual([]);
    expect(rules([one, { ...two, assessment: { status: 'retracted' } }])).toEqual([]);
  });
});

test('places at 0, 0, and with latitude and longitude exchanged', () => {
  const at = (lat: number, lon: number) => ({
    name: `P ${lat} ${lon}`,
    level: 'city',
    lat,
    lon,
    basis: 'map',
  });
  const places = {
    alba: { name: 'Alba', level: 'city' },
    ...{ a: at(34.7, 6.7), b: at(35.1, 6.2), c: at(33.5, 6.3), d: at(36.2, 7.1) },
  };
  expect(rules([event('one', 1)], { places })).toEqual([]);
  expect(rules([event('one', 1)], { places: { ...places, zero: at(0, 0) } })).toEqual(['odd-point']);
  expect(rules([event('one', 1)], { places: { ...places, odd: at(6.9, 35.2) } })).toEqual(['odd-point']);
  expect(rules([event('one', 1)], { places: { ...places, far: at(-33.9, 151.2) } })).toEqual([]);
});

test('fewer dead and injured together than dead and injured', () => {
  const accounts = (casualties: number | string) => [
    { source: 'agency', killed: 5, injured: '20+', casualties },
  ];
  expect(rules([{ ...event('one'), accounts: accounts(20) }])).toEqual(['casualties-too-few']);
  expect(rules([{ ...event('one'), accounts: accounts('20+') }])).toEqual([]);
  expect(rules([{ ...event('one'), accounts: accounts(25) }])).toEqual([]);
});

describe('accepting a warning with a reason', () => {
  /** The entry that the hint of a warning proposes, with a reason. */
  const proposed = ({ fix }: Problem): object => {
    const entry = /\{.*\}/.exec(fix)?.[0] ?? '';
    return JSON.parse(entry.replace('"…"', '"The mayor confirmed it."'));
  };
  const wrong = [
    { ...event('one', 1600, 17), date: '2025-02-20' },
    { ...event('two', 14), date: '2205-01-01' },
    event('a', 3),
    event('b', 3),
  ];

  test('by the entry that its hint proposes, removes it from the warnings and lists it', () => {
    const problems = found(file(wrong));
    expect(problems).toHaveLength(3);
    for (const problem of problems) {
      const after = read(file(wrong, { accepted: [proposed(problem)] }));
      expect(after.problems.map(({ rule }) => rule)).toEqual(
        problems.filter(one => one !== problem).map(({ rule }) => rule),
      );
      if (!after.ok) throw new Error('the file is refused');
      expect(after.value.accepted).toMatchObject([{ what: problem.what, why: 'The mayor confirmed it.' }]);
    }
    expect(found(file(wrong, { accepted: problems.map(proposed) }))).toEqual([]);
  });

  test('warns of an entry that accepts a warning that does not exist', () => {
    expect(rules([event('one', 1)], { accepted: [{ rule: 'dataset/same-event', why: 'Two.' }] })).toEqual([
      'accepted-nothing',
    ]);
    // An error is not accepted.
    const unknown = { ...event('one', 1), place: 'albaa' };
    expect(rules([unknown], { accepted: [{ rule: 'dataset/unknown-id', why: 'It is.' }] })).toContain(
      'unknown-id',
    );
  });

  test('of several entries that accept a warning, the first does', () => {
    const same = [event('e0', 14), event('e1', 14)];
    const [warning] = found(file(same));
    const about = same.map(({ id }) => id);
    const rule = 'dataset/same-event';
    const after = read(
      file(same, {
        accepted: [
          { rule, about: [about[0], 'another'], why: 'Of these it names one only.' },
          { rule, about: [...about, 'another'], why: 'Both.' },
          { rule, why: 'All.' },
          { rule, about, why: 'Both again.' },
        ],
      }),
    );
    expect(after.problems.map(problem => problem.rule)).toEqual(Array(3).fill('dataset/accepted-nothing'));
    expect(after.ok && after.value.accepted).toEqual([
      { what: warning?.what, why: 'Both.', about: [...about, 'another'] },
    ]);
  });

  test('merges many warnings of one rule, for a compiled set from the second on, and one entry accepts them all', () => {
    const sameDay = (n: number) => Array.from({ length: n }, (_, i) => event(`e${i}`, 14));
    expect(rules(sameDay(11))).toHaveLength(10);
    const [one, ...more] = found(file(sameDay(40)));
    expect(more).toEqual([]);
    expect(one?.what).toContain('There are 39 such cases: e0 and e1; e0 and e2; e0 and e3 and 36 more.');
    if (one === undefined) throw new Error('no warning');
    expect(found(file(sameDay(40), { accepted: [proposed(one)] }))).toEqual([]);
    expect(rules(sameDay(4), {}, { compiler: 'desk' })).toEqual(['same-event']);
  });
});

describe('in a project', () => {
  let project: SmallProject;
  beforeEach(() => {
    project = smallProject();
    vi.stubEnv('SOURCELINE_NOW', today);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    project.erase();
  });

  test('a CSV set: the warning names the cell, dataset.json accepts it, and check lists it at its end', async () => {
    const { events: _events, ...rest } = file([]);
    project.write('data/slips/dataset.json', JSON.stringify(rest));
    project.write('data/slips/events.csv', 'id,date,place\na1,2024-01-03,alba\na2,2024-01-03,alba\n');
    project.write('data/slips/accounts.csv', 'event,source,killed\na1,agency,14\na2,agency,14\n');
    const before = await project.cli(['check']);
    expect(before.err).toContain('data/slips/events.csv:3:1  warning  dataset/same-event');
    expect(before.err).toContain('"about": ["a1", "a2"]');
    const accepted = [{ rule: 'dataset/same-event', about: ['a1', 'a2'], why: 'These two are two.' }];
    project.write('data/slips/dataset.json', JSON.stringify({ ...rest, accepted }));
    const after = await project.cli(['check']);
    expect(after.err).not.toContain('same-event');
    expect(after.out).toContain('accepted  data/slips');
    expect(after.out).toContain('(These two are two.)');
    // Accepted warnings are converted with the data.
    await project.cli(['convert', 'data/slips/']);
    expect(JSON.parse(project.read('data/slips.json'))).toMatchObject({ accepted });
  });
});

test('the demonstration and the month of UCDP have no unreviewed slips', () => {
  const { problems } = readDatasets(process.cwd(), 'data', undefined, { today });
  const slips =
    /figure-outlier|casualties-too-few|speaks-before|future-day|long-event|date-alone|same-|odd-point|accepted/;
  expect(problems.filter(({ rule }) => slips.test(rule))).toEqual([]);
});
