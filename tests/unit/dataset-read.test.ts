import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDatasets } from '../../src/dataset/read-datasets.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-dataset-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const shootings = readFileSync('tests/fixtures/data/valid/shootings-2020.json', 'utf8');
const put = (name: string, text: string) => writeFileSync(join(root, 'data', name), text);

test('reads all datasets of a folder in order of id, and ignores locks, folders and other files', () => {
  mkdirSync(join(root, 'data', 'boundaries'), { recursive: true });
  put('b.json', shootings.replace('shootings-2020', 'b'));
  put('a.json', shootings.replace('shootings-2020', 'a'));
  put('a.lock.json', '{}');
  put('notes.txt', 'not data');
  mkdirSync(join(root, 'data', 'folder.json'));
  const { datasets, problems } = readDatasets(root, 'data');
  expect([...datasets.keys()]).toEqual(['a', 'b']);
  expect(datasets.get('b')?.file).toBe('data/b.json');
  expect(problems).toEqual([]);
});

test('reports two broken files in one run, and reads the valid one', () => {
  mkdirSync(join(root, 'data'));
  put('a.json', '{');
  put(
    'b.json',
    shootings
      .replace('shootings-2020', 'b')
      .replace('"alba"\n', '"allba"\n')
      .replace('"place": "borum"', '"place": "borun"'),
  );
  put('c.json', shootings.replace('shootings-2020', 'c'));
  const { datasets, problems } = readDatasets(root, 'data/');
  expect([...datasets.keys()]).toEqual(['c']);
  expect(problems.map(({ rule, place }) => [rule, place.file])).toEqual([
    ['dataset/truncated', 'data/a.json'],
    ['dataset/unknown-id', 'data/b.json'],
  ]);
});

test('a missing folder has no datasets; a file in its place is a problem', () => {
  expect(readDatasets(root, 'data')).toEqual({ datasets: new Map(), problems: [] });
  writeFileSync(join(root, 'data'), '');
  expect(readDatasets(root, 'data').problems.map(({ rule }) => rule)).toEqual(['dataset/unreadable']);
});

test('places are checked against the boundaries of the project before the shipped ones', () => {
  mkdirSync(join(root, 'data', 'boundaries'), { recursive: true });
  put('boundaries/sy.topo.json', 'not even JSON');
  const at = (iso: string) =>
    shootings
      .replace('shootings-2020', 's')
      .replace('"level": "country"', `"level": "country", "codes": { "iso": "${iso}" }`)
      .replace('"in": "south" }', '"in": "south", "lat": 0, "lon": 0, "basis": "a map" }');
  put('s.json', at('SY'));
  expect(readDatasets(root, 'data').problems).toEqual([]);
  rmSync(join(root, 'data', 'boundaries'), { recursive: true });
  expect(readDatasets(root, 'data').problems.map(({ rule, what }) => [rule, what])).toEqual([
    ...['North', 'South'].map(name => [
      'dataset/region-not-on-map',
      `"${name} Province" is not on the map of Syria.`,
    ]),
    [
      'dataset/outside-region',
      'Borum is assigned to South Province, but 0, 0 is in no region of that country.',
    ],
  ]);
});
