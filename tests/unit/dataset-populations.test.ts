import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { datasetRules } from '../../src/dataset/rules.ts';
import { diffRecords } from '../../src/history/changes/diff-records.ts';
import { draftRevisions } from '../../src/history/draft-revisions.ts';
import { recordOf } from '../../src/history/record-of.ts';
import { describeChange } from '../../src/wording/change-line.ts';
import { datasetFrom, en } from './tally-dataset.ts';

const file = JSON.parse(readFileSync('tests/prose/data/rates.json', 'utf8'));
const dataset = datasetFrom(file, 'rates');

const bytes = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));

test('a CSV set has a column of populations for each year, and says the same', () => {
  const files = csvSetOf(structuredClone(file));
  expect(files.get('places.csv')?.split('\r\n')[0]).toBe('\ufeffid,name,level,in,population_2020');
  expect(files.get('dataset.json')).toContain('"populations"');
  const read = checkSet(bytes(files), 'data/rates');
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join());
  expect(read.value.places.get('north')?.population).toEqual({ 2020: 1_000_000 });
  expect(read.value.populations).toEqual(dataset.populations);
});

test('a column without its year, or with a wrong one, is named, and a number that is none', () => {
  const files = csvSetOf(structuredClone(file));
  const problemsWith = (from: string, to: string) =>
    checkSet(
      bytes(new Map(files).set('places.csv', (files.get('places.csv') ?? '').replace(from, to))),
      'data/rates',
    ).problems.map(({ rule, fix, place }) => `${rule} ${place.line}:${place.column} ${fix}`);
  expect(problemsWith('population_2020', 'population')).toContain(
    'csv/unknown-column 1:18 Write the year after it, as in "population_2016".',
  );
  expect(problemsWith('population_2020', 'Population_2020')[0]).toContain('population_2020');
  expect(problemsWith('1000000', '1.5')).toEqual([
    `dataset/bad-number 3:29 ${datasetRules['dataset/bad-number'].fix}`,
  ]);
});

test('a changed population is a change of the dataset', () => {
  const later = structuredClone(file);
  later.places.north.population['2020'] = 1_100_000;
  const now = datasetFrom(later, 'rates');
  const before = recordOf(dataset, en);
  const changes = diffRecords(before, recordOf(now, en));
  expect(changes.map(change => describeChange(change, dataset, en))).toEqual([
    'population in 2020 1,000,000 → 1,100,000',
  ]);
  const drafts = draftRevisions(new Map(), changes, { dataset: now, before, kind: 'update', locale: en });
  expect(drafts.map(({ text }) => text)).toEqual([
    'Population of North in 2020, by which rates divide, 1,000,000 before and 1,100,000 now.',
  ]);
  // Of a lock that knew none, nothing is told to readers.
  const { populations: _none, ...older } = before;
  const added = diffRecords(older, recordOf(now, en));
  expect(draftRevisions(new Map(), added, { dataset: now, before, kind: 'update', locale: en })).toEqual([]);
});
