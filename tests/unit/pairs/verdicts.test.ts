import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDataset } from '../../../src/dataset/check-dataset.ts';
import { checkVerdicts } from '../../../src/dataset/pairs/check-verdicts.ts';
import { findMatch, readMatches } from '../../../src/dataset/pairs/read-matches.ts';
import { verdictRules } from '../../../src/dataset/pairs/rules.ts';
import { readVerdictFile } from '../../../src/dataset/pairs/verdict-file.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { type SmallProject, smallProject } from '../history/project.ts';

const event = (id: string, more: object = {}) => ({
  id,
  date: '2024-01-03',
  place: 'alba',
  accounts: [{ source: 'agency', killed: 5 }],
  ...more,
});

const json = (id: string, events: readonly object[], more: object = {}) => ({
  format: 'events/1',
  dataset: {
    id,
    title: 'Test',
    version: '1.0.0',
    updated: '2024-02-01',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'everyone',
  },
  sources: { agency: { kind: 'agency', name: 'The Agency' } },
  places: { alba: { name: 'Alba', level: 'city' } },
  events,
  ...more,
});

function dataset(id: string, events: readonly object[], more?: object): Dataset {
  const read = checkDataset(JSON.stringify(json(id, events, more)), `data/${id}.json`);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return read.value;
}

const removed = {
  revisions: [
    { date: '2024-02-01', version: '1.0.0', kind: 'correction', removed: ['a9'], text: 'Merged into a1.' },
  ],
};
const one = dataset(
  'one',
  [
    event('a1'),
    event('a2'),
    event('a3'),
    event('a4', { assessment: { status: 'retracted' } }),
    event('a5', { mergedInto: 'a1' }),
  ],
  removed,
);
const other = dataset('other', [event('b1'), event('b2')]);

const file = (rows: readonly string[], head = 'one,other,verdict') =>
  readVerdictFile('data/one.duplicates.csv', new TextEncoder().encode(`${[head, ...rows].join('\n')}\n`));

/** `rule line:column` of each problem. */
const found = (rows: readonly string[], second: Dataset = one, head?: string) => {
  const read = file(rows, head);
  return [...read.problems, ...checkVerdicts(read, one, second)].map(
    ({ rule, place: { line, column } }) => `${rule} ${line}:${column}`,
  );
};

const cases: readonly [
  what: string,
  rows: readonly string[],
  problems: readonly string[],
  second?: Dataset,
][] = [
  ['pairs that are decided or not', ['a1,a2,different', 'a1,a3,unsure', 'a2,a3,'], []],
  ['an unknown event', ['a1,a22,different'], ['dataset/unknown-id 2:4']],
  ['an unknown verdict', ['a1,a2,sam'], ['dataset/unknown-word 2:7']],
  ['no second event', ['a1,,same'], ['csv/no-key 2:4']],
  ['one pair twice, in either order', ['a1,a2,different', 'a2,a1,unsure'], ['verdicts/twice 3:1']],
  ['an event and itself', ['a1,a1,different'], ['verdicts/twice 2:4']],
  ['the same, and both counted', ['a1,a2,same'], ['verdicts/not-merged 2:7']],
  [
    'different, and the same by others',
    ['a1,a2,same', 'a2,a3,same', 'a1,a3,different'],
    ['verdicts/contradict 4:7', 'verdicts/not-merged 2:7', 'verdicts/not-merged 3:7'],
  ],
  ['a retracted event', ['a1,a4,different'], ['verdicts/stale 2:4']],
  ['an event that was removed', ['a1,a9,different'], ['verdicts/stale 2:4']],
  ['an event that was removed because it was the same', ['a1,a9,same'], []],
  ['two that were merged', ['a1,a5,same'], []],
  ['an event that became another', ['a2,a5,different'], ['verdicts/stale 2:4']],
  ['a match', ['a1,b1,same', 'a2,b2,same', 'a3,b1,different'], [], other],
  ['one event matched to two', ['a1,b1,same', 'a1,b2,same'], ['verdicts/matched-twice 3:1'], other],
  ['two events matched to one', ['a1,b1,same', 'a2,b1,same'], ['verdicts/matched-twice 3:4'], other],
  ['an event of the wrong set', ['b1,a1,same'], ['dataset/unknown-id 2:1', 'dataset/unknown-id 2:4'], other],
];

test.each(cases)('%s', (_what, rows, problems, second) => {
  expect(found(rows, second)).toEqual(problems);
});

test('every rule of verdicts has a file that breaks it', () => {
  const broken = new Set(cases.flatMap(([, , problems]) => problems.map(problem => problem.split(' ')[0])));
  // For names of files, see below.
  broken.add('verdicts/file-name');
  expect(Object.keys(verdictRules).filter(rule => !broken.has(rule))).toEqual([]);
});

test('columns may be in any order; a day must exist, and other columns are refused', () => {
  const head = 'verdict,why,other,one,on,by';
  expect(found(['different,"Two, the mayor said",a2,a1,2026-11-27,rk'], one, head)).toEqual([]);
  expect(found(['different,,a2,a1,2026-02-30,rk'], one, head)).toEqual(['dataset/bad-date 2:18']);
  expect(found(['a1,a2,different,x'], one, 'one,other,verdict,who')).toContain('csv/unknown-column 1:19');
  expect(found(['a1,a2'], one, 'one,other')).toContain('csv/missing-column 1:1');
});

describe('in a project', () => {
  let project: SmallProject;
  beforeEach(() => {
    project = smallProject();
    const data = (id: string, events: readonly object[]) =>
      project.write(`data/${id}.json`, JSON.stringify(json(id, events), null, 2));
    data('one', [event('a1'), event('a2'), event('a3', { accounts: [{ source: 'agency', killed: 9 }] })]);
    data('other', [event('b1'), event('b2', { date: '2024-03-01' })]);
  });
  afterEach(() => project.erase());

  test('duplicates lists pairs with reasons, --write adds them, and a verdict ends the warning', async () => {
    const listed = await project.cli(['duplicates', 'one']);
    expect(listed.code).toBe(0);
    expect(listed.out).toContain('one, version 1.0.0: 3 pairs of events may be one');
    expect(listed.out).toContain(
      ' 90  a1  2024-01-03, Alba, 5 killed\n     a2  2024-01-03, Alba, 5 killed\n     same day; both in Alba; both have 5 killed; one source says the same of both',
    );
    expect(JSON.parse((await project.cli(['duplicates', 'one', '--json'])).out)).toMatchObject({
      count: 3,
      pairs: [{ one: 'a1', other: 'a2', alike: 90 }, {}, {}],
    });
    await project.cli(['duplicates', 'one', '--write', '--least', '60']);
    const file = 'data/one.duplicates.csv';
    expect(project.read(file).split('\r\n')).toEqual([
      '\ufeffone,other,verdict,why,by,on,alike,reasons,one_event,other_event',
      'a1,a2,,,,,90,"same day; both in Alba; both have 5 killed; one source says the same of both","2024-01-03, Alba, 5 killed","2024-01-03, Alba, 5 killed"',
      '',
    ]);
    const before = await project.cli(['check']);
    expect(before.err).toContain('dataset/same-event');
    expect(before.err).not.toContain('unread-file');
    project.edit(file, 'a1,a2,,', 'a1,a2,different,Two attacks');
    const after = await project.cli(['check']);
    expect(after.err).not.toContain('dataset/same-event');
    // What is decided is not listed again; what is not stays.
    expect((await project.cli(['duplicates', 'one'])).out).toContain(
      '2 pairs of events may be one; 1 pair is decided',
    );
    await project.cli(['duplicates', 'one', '--write']);
    expect(project.read(file).split('\r\n')).toHaveLength(5);
    await project.cli(['duplicates', 'one', '--write']);
    expect(project.read(file).split('\r\n')).toHaveLength(5);
  });

  test('a verdict that two are the same tells how to merge them, and check finds both counted', async () => {
    project.write('data/one.duplicates.csv', 'one,other,verdict\na1,a2,same\n');
    const { out } = await project.cli(['duplicates', 'one']);
    expect(out).toContain('a1 and a2. Write "mergedInto": "a1" in the event "a2"');
    const { err } = await project.cli(['check']);
    expect(err).toContain('data/one.duplicates.csv:2:7  warning  verdicts/not-merged');
    expect(err).not.toContain('dataset/same-event');
    expect(err).toContain('"a3" has the same date and place as "a2"');
  });

  test('two events that "accepted" names together are not listed', async () => {
    const accepted = [{ rule: 'dataset/same-event', about: ['a1', 'a2'], why: 'Two.' }];
    project.write('data/one.json', JSON.stringify({ ...json('one', [event('a1'), event('a2')]), accepted }));
    expect((await project.cli(['duplicates', 'one'])).out).toContain('no pairs of events may be one');
  });

  test('refuses what it cannot read, and names what it takes', async () => {
    expect((await project.cli(['duplicates', 'oen'])).err).toContain('Unknown dataset "oen"');
    expect((await project.cli(['duplicates', 'one', 'other'])).err).toContain('sourceline match ONE OTHER');
    expect((await project.cli(['duplicates', 'one', '--least', 'few'])).err).toContain(
      'takes a whole number',
    );
    project.write('data/one.duplicates.csv', 'one,other,verdict\na1,a2,perhaps\n');
    expect((await project.cli(['duplicates', 'one'])).err).toContain('data/one.duplicates.csv:2:7');
    project.remove('data/one.duplicates.csv');
    project.write('data/two.duplicates.csv', 'one,other,verdict\n');
    expect((await project.cli(['check'])).err).toContain('verdicts on a dataset "two", which does not exist');
  });

  test('match proposes pairs, --write adds them, and verdicts say what both have', async () => {
    const listed = await project.cli(['match', 'one', 'other']);
    expect(listed.out).toContain('pairs without a verdict may be the same event');
    expect(listed.out).toContain('No verdicts yet');
    const file = 'data/matches/one--other.csv';
    await project.cli(['match', 'one', 'other', '--write', '--limit', '1']);
    expect(project.read(file)).toContain('a1,b1,,,,');
    project.edit(file, 'a1,b1,,', 'a1,b1,same,');
    // Named the other way round, it is the same file.
    const { out } = await project.cli(['match', 'other', 'one', '--ask', 'killed']);
    expect(out).toContain(`By the verdicts in ${file} (killed by=event):`);
    expect(out).toContain('1 event is in both datasets');
    expect(out).toContain('1 with the same figure');
    expect(
      JSON.parse((await project.cli(['match', 'one', 'other', '--json'])).out).match.rows[0],
    ).toHaveLength(4);
    expect((await project.cli(['match', 'one'])).err).toContain('Name two datasets');
    expect((await project.cli(['match', 'one', 'one'])).err).toContain('use sourceline duplicates');
    project.write(file, 'one,other,verdict\na1,b9,same\n');
    expect((await project.cli(['match', 'one', 'other'])).err).toContain('"b9" is not an event of other');
    expect((await project.cli(['check'])).err).toContain(`${file}:2:4  error  dataset/unknown-id`);
  });

  test('matches are read by the names of their files, in either direction', () => {
    const datasets = new Map([one, other].map(each => [each.id, each]));
    const read = () => readMatches(project.root, 'data', datasets, false);
    expect(read()).toEqual({ matches: [], problems: [] });
    project.write('data/matches/one--other.csv', 'one,other,verdict\na1,b1,same\na2,b2,\n');
    const { matches, problems } = read();
    expect(problems).toEqual([]);
    expect(findMatch(matches, 'one', 'other')?.rows).toMatchObject([{ one: 'a1', other: 'b1' }]);
    expect(findMatch(matches, 'other', 'one')?.rows).toMatchObject([{ one: 'b1', other: 'a1' }]);
    expect(findMatch(matches, 'one', 'third')).toBeUndefined();
    for (const name of ['other--one', 'one--otehr', 'one--one', 'oneother'])
      project.write(`data/matches/${name}.csv`, 'one,other,verdict\n');
    expect(read().problems.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual([
      'verdicts/file-name data/matches/one--one.csv',
      'verdicts/file-name data/matches/one--otehr.csv',
      'verdicts/file-name data/matches/oneother.csv',
      'verdicts/file-name data/matches/other--one.csv',
    ]);
  });
});
