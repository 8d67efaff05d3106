import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { readDataset } from '../../src/dataset/read-datasets.ts';
import { datasetRules } from '../../src/dataset/rules.ts';
import { hasErrors } from '../../src/problems/problem.ts';

const folder = 'tests/fixtures/data/broken';

/** Each `<name>.txt` lists the problems of `<name>.json`, one `rule@line:column` a line. */
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4));

const expected = (name: string) => readFileSync(`${folder}/${name}.txt`, 'utf8').trim().split('\n');

test.for(cases)('%s', name => {
  const read = readDataset(process.cwd(), `${folder}/${name}.json`, undefined, { today: '2026-11-26' });
  const found = read.problems.map(({ rule, place }) => `${rule}@${place.line ?? '-'}:${place.column ?? '-'}`);
  expect(found).toEqual(expected(name));
  expect(read.ok).toBe(!hasErrors(read.problems));
  for (const { rule, severity, what, fix, place } of read.problems) {
    const note = Object.entries(datasetRules).find(([id]) => id === rule)?.[1];
    expect(severity).toBe(note?.severity);
    expect(what, 'a sentence').toMatch(/^\S.*\.$/u);
    expect(fix.length).toBeGreaterThan(8);
    expect(place.file).toBe(`${folder}/${name}.json`);
  }
});

test('every rule has a file that breaks it, and every file a list', () => {
  const broken = new Set(cases.flatMap(expected).map(line => line.split('@')[0]));
  expect(Object.keys(datasetRules).filter(rule => !broken.has(rule))).toEqual([]);
  const unlisted = readdirSync(folder).filter(
    name => name.endsWith('.json') && !existsSync(`${folder}/${name.replace('.json', '.txt')}`),
  );
  expect(unlisted).toEqual([]);
});

const problemsOf = (name: string) => readDataset(process.cwd(), `${folder}/${name}.json`).problems;
const fixesOf = (name: string) => problemsOf(name).map(({ fix }) => fix);

test('suggests the nearest id for a mistyped one, by id or by name', () => {
  const fixes = fixesOf('unknown-id');
  expect(fixes).toContain('Did you mean "agency"?');
  expect(fixes).toContain('Did you mean "alba"?');
  expect(fixes).toContain('Did you mean "guards"?');
  expect(fixes).toContain('Sources: agency, paper.');
});

test('suggests the nearest field, word, figure and time zone for a mistyped one', () => {
  expect(fixesOf('unknown-field')).toContain('Did you mean "killed"?');
  expect(fixesOf('unknown-word')).toContain('Did you mean "superseded"?');
  expect(fixesOf('unit-name')).toContain('Did you mean "event"?');
  expect(fixesOf('bad-figure')).toEqual(
    expect.arrayContaining(['Did you mean "3+"?', 'Did you mean "3-5"?']),
  );
  expect(fixesOf('bad-timezone')).toEqual(['Did you mean "Europe/Paris"?']);
  expect(fixesOf('bad-timezone-city')).toEqual(['Did you mean "Asia/Damascus"?']);
});

test('quotes the offending value, and shows the line without invisible characters', () => {
  const [many] = problemsOf('bad-number');
  expect(many?.what).toBe('"parts" is 0, which is less than 1.');
  const [hidden] = problemsOf('hidden-character');
  expect(hidden?.what).toContain('U+202E');
  expect(hidden?.place.text).toContain('The Agency\ufffd');
});

test('reports a place in the wrong region with both regions', () => {
  const [city, site] = problemsOf('outside-region');
  expect(city?.what).toBe('Alba is assigned to Homs governorate, but 34.8886, 35.8854 is in Tartus.');
  expect(site?.what).toContain('is in no region of that country');
});

test('names regions that are not on the map, with the nearest one that is', () => {
  const [near, far] = problemsOf('region-not-on-map');
  expect(near?.what).toBe('"Hmos governorate" is not on the map of Syria.');
  expect(near?.fix).toBe('If it is Homs, add that name to its "aliases".');
  expect(far?.what).toContain('"Zembla"');
  expect(far?.fix).toContain('Correct the code or the name');
});

test('lists what is still open in a truncated file', () => {
  expect(problemsOf('truncated')[0]?.what).toMatch(/3 brackets are still open, the last opened on line \d+/);
  expect(problemsOf('truncated-empty')[0]?.what).toBe('The file is empty.');
});

test('a repeated registry does not make every reference to it a second problem', () => {
  expect(new Set(problemsOf('duplicate-key').map(({ rule }) => rule))).toEqual(
    new Set(['dataset/duplicate-key']),
  );
});

test('hints do not propose to leave out a required value', () => {
  const fixOf = (text: string) =>
    checkDataset(text, 'data/syria-2016-09-05.json').problems.map(({ fix }) => fix);
  const seed = readFileSync('data/syria-2016-09-05.json', 'utf8');
  expect(fixOf(JSON.stringify({ ...JSON.parse(seed), events: [] }))).toContain('Add the first entry.');
  expect(fixOf('null')).toEqual(['Write an object in braces.']);
});

test('a facet with a reserved word for its id gets another to write', () => {
  expect(fixesOf('reserved-id')).toContain(
    'Rename the facet, for example to "place-kind", in "facets", in the events and in the reports; its "name" can stay.',
  );
});
