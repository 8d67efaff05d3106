import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { csvSetOf, namesOfCsvSet } from '../../src/dataset/csv/csv-set-of.ts';
import { setNamesOf } from '../../src/dataset/csv/set-of-dataset.ts';
import { createSetWriter } from '../../src/dataset/csv/set-writer.ts';
import { readInput } from './csv-sets.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-writer-'));
const folder = join(root, 'data', 'small');
beforeEach(() => {
  rmSync(join(root, 'data'), { recursive: true, force: true });
  mkdirSync(join(root, 'data'));
});
afterAll(() => rmSync(root, { recursive: true }));

const schools = readInput('tests/fixtures/data/valid/schools-2019.json');
const written = (path = folder) =>
  new Map(readdirSync(path).map(name => [name, readFileSync(join(path, name), 'utf8')]));
const sorted = (files: ReadonlyMap<string, string>) =>
  new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

async function write(input = schools) {
  const { events, ...rest } = input;
  const writer = createSetWriter(folder);
  for (const event of events) await writer.event(event);
  await writer.finish(rest);
}

test('writing event by event gives the same bytes as writing all at once', async () => {
  await write();
  expect(sorted(written())).toEqual(sorted(csvSetOf(schools)));
  expect(readdirSync(join(root, 'data'))).toEqual(['small']);
});

test('handles a set of many events, and line breaks in texts that line readers recognise', async () => {
  const [first] = schools.events;
  if (first === undefined) throw new Error('no event');
  const note = 'a\u2028b\u2029c\nd\u0085e';
  const events = Array.from({ length: 3000 }, (_, i) => ({ ...first, id: `e${i}`, note }));
  await write({ ...schools, events });
  expect(sorted(written())).toEqual(sorted(csvSetOf({ ...schools, events })));
});

test('replaces an older set; files of other kinds remain, files without rows are removed', async () => {
  mkdirSync(join(folder, 'base'), { recursive: true });
  for (const name of ['parts.csv', 'dataset.json', 'README.md', 'base/import.csv'])
    writeFileSync(join(folder, name), 'old');
  const events = schools.events.map(({ parts: _, ...event }) => event);
  await write({ ...schools, events });
  expect(existsSync(join(folder, 'parts.csv'))).toBe(false);
  expect(readFileSync(join(folder, 'dataset.json'), 'utf8')).toContain('events/1');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('old');
  expect(readFileSync(join(folder, 'base/import.csv'), 'utf8')).toBe('old');
  expect(readdirSync(join(root, 'data'))).toEqual(['small']);
});

test('an aborted or failed write leaves the older set unchanged', async () => {
  await write();
  const before = written();
  const writer = createSetWriter(folder);
  const [event] = schools.events;
  if (event === undefined) throw new Error('no event');
  await writer.event({ ...event, note: 'new' });
  expect(readdirSync(join(root, 'data'))).toEqual(['.small.next', 'small']);
  await writer.abort();
  expect(written()).toEqual(before);
  expect(readdirSync(join(root, 'data'))).toEqual(['small']);

  const failing = createSetWriter(folder);
  await failing.event({ ...event, note: 'new' });
  const { events: _, ...rest } = schools;
  const sources = JSON.parse('{"a": {"kind": {"no": "word"}, "name": "A"}}');
  await expect(failing.finish({ ...rest, sources })).rejects.toThrow('sources.csv, kind cannot hold');
  expect(written()).toEqual(before);
  expect(readdirSync(join(root, 'data'))).toEqual(['small']);
});

test('recovers from an earlier run that was killed', async () => {
  await write();
  writeFileSync(join(folder, 'README.md'), 'kept');
  renameSync(folder, join(root, 'data', '.small.old'));
  mkdirSync(join(root, 'data', '.small.next'));
  writeFileSync(join(root, 'data', '.small.next', 'events.csv'), 'half');
  await write();
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('kept');
  expect(readdirSync(join(root, 'data'))).toEqual(['small']);
});

test('can be aborted before anything is written', async () => {
  await createSetWriter(folder).abort();
  expect(readdirSync(join(root, 'data'))).toEqual([]);
});

test.each([
  ['as it is', schools],
  [
    'without parts and claims',
    { ...schools, events: schools.events.map(({ parts: _, claims: __, ...rest }) => rest) },
  ],
  ['without accounts', { ...schools, events: schools.events.map(event => ({ ...event, accounts: [] })) }],
  ['without events, places and sources', { ...schools, events: [], places: {}, sources: {} }],
])('the names of the files of a set are known without writing it: %s', (_name, input) => {
  expect(namesOfCsvSet(input)).toEqual([...csvSetOf(input).keys()]);
});

test.each([
  ['parts, claims', schools],
  ['no claims', { ...schools, events: schools.events.map(({ claims: _, ...event }) => event) }],
  ['no parts', { ...schools, events: schools.events.map(({ parts: _, ...event }) => event) }],
  [
    'parts that are only counted',
    { ...schools, events: schools.events.map(event => ({ ...event, parts: 2 })) },
  ],
])('they follow from a dataset: %s', (_name, input) => {
  const checked = checkDataset(JSON.stringify(input), 'data/schools-2019.json');
  if (!checked.ok) throw new Error(checked.problems[0]?.what);
  expect(setNamesOf(checked.value)).toEqual([...csvSetOf(input).keys()]);
});
