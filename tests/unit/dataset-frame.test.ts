import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { frameChecksum } from '../../src/dataset/frame-checksum.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { notingSelections } from '../../src/tally/note-selections.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { rowsChecksum } from '../../src/tally/rows-checksum.ts';
import { tally } from '../../src/tally/tally.ts';
import { wordsOf } from '../../src/tally/words-of.ts';

const text = readFileSync('data/syria-2016-09-05.json', 'utf8');

function read(from?: string, to = ''): Dataset {
  if (from !== undefined && !text.includes(from)) throw new Error(`no ${from}`);
  const checked = checkDataset(
    from === undefined ? text : text.replace(from, to),
    'data/syria-2016-09-05.json',
  );
  if (!checked.ok) throw new Error(checked.problems.map(({ what }) => what).join(' '));
  return checked.value;
}

const ofTartous = ['"killed": 35', '"killed": "30-40"'] as const;

test('the frame of a dataset is the same while figures, its version and its changes are others', () => {
  const frame = frameChecksum(read());
  expect(frameChecksum(read(...ofTartous))).toBe(frame);
  expect(frameChecksum(read('"version": "1.0.0"', '"version": "1.1.0"'))).toBe(frame);
  expect(frameChecksum(read('\n', '\n\n'))).toBe(frame);
});

test.each([
  ['a name', '"en": "Tartous"', '"en": "Tartus"'],
  ['the day of an event', '"date": "2016-09-05"', '"date": "2016-09-04"'],
  ['which measures an account has', '"killed": 35', '"injured": 35'],
])('the frame follows %s', (_, from, to) => {
  expect(frameChecksum(read(from, to))).not.toBe(frameChecksum(read()));
});

const keysOf = (dataset: Dataset, question: string): string[] => {
  const keys: string[] = [];
  const parsed = parseQuestion(wordsOf(question), dataset);
  if (!parsed.ok) throw new Error(question);
  notingSelections(
    ({ key }) => keys.push(key),
    () => tally(dataset, parsed.question),
  );
  return keys;
};

test('the rows of a selection follow the events in it, and no others', () => {
  const [before, after] = [read(), read(...ofTartous)];
  const [tartous = ''] = keysOf(before, 'killed place=tartous');
  const [homs = ''] = keysOf(before, 'killed place=homs by=event');
  expect(rowsChecksum(after, tartous)).not.toBe(rowsChecksum(before, tartous));
  expect(rowsChecksum(after, homs)).toBe(rowsChecksum(before, homs));
});

test('the rows of what was known at a moment follow every event that was or is selected', () => {
  const [before, after] = [read(), read(...ofTartous)];
  const [then = ''] = keysOf(before, 'killed place=tartous as-of=2016-09-06');
  expect(then).toMatch(/^2016-09-06 /);
  expect(rowsChecksum(after, then)).not.toBe(rowsChecksum(before, then));
});

test('the rows of a question without some sources follow what these say, too', () => {
  const [before, after] = [read(), read(...ofTartous)];
  const [without = ''] = keysOf(before, 'killed place=tartous without-source=sohr,state-media');
  expect(without).toMatch(/^\/sohr,state-media /);
  expect(rowsChecksum(after, without)).not.toBe(rowsChecksum(before, without));
  const [homs = ''] = keysOf(before, 'killed place=homs as-of=2016-09-06 without-source=sohr');
  expect(homs).toMatch(/^2016-09-06\/sohr /);
  expect(rowsChecksum(after, homs)).toBe(rowsChecksum(before, homs));
});

test('a selection is noted each time that it is asked for, by everybody who listens', () => {
  const dataset = read();
  const outer: string[] = [];
  const first = notingSelections(
    one => outer.push(one.dataset),
    () => [keysOf(dataset, 'killed place=homs'), keysOf(dataset, 'killed place=homs')],
  );
  expect(first[0]).toEqual(first[1]);
  expect(first[0]).toHaveLength(1);
  expect(outer).toEqual([dataset.id, dataset.id]);
  keysOf(dataset, 'killed');
  expect(outer).toHaveLength(2);
});
