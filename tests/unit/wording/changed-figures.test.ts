import { expect, test } from 'vitest';
import type { Revision } from '../../../src/dataset/types.ts';
import { changedFigures } from '../../../src/wording/changed-figures.ts';
import { en, small } from '../tally-dataset.ts';

const dataset = small([{ id: 'a', date: '2020-01-01', place: 'north', accounts: [{ source: 'agency' }] }]);
const change = (text: string, was?: string, now?: string): Revision => ({
  date: '2020-02-01',
  version: '1.0.1',
  events: ['a'],
  removed: [],
  kind: 'correction',
  measure: 'killed',
  text: { en: text },
  ...(was !== undefined && { was }),
  ...(now !== undefined && { now }),
});

test('gives the old and new value with the word of the measure', () => {
  expect(changedFigures(dataset, change('We were wrong.', '5', '5–8'), en)).toEqual({
    lead: 'People killed: ',
    was: '5',
    now: '5–8',
  });
});

test('gives nothing if the entry does not have both', () => {
  expect(changedFigures(dataset, change('We were wrong.', '5'), en)).toBeUndefined();
  expect(changedFigures(dataset, change('We were wrong.'), en)).toBeUndefined();
});

test.each([
  ['people killed, 5 before and 5–8 now', '5', '5–8', true],
  ['no figure before and 43 now', 'no figure', '43', true],
  ['7 (or more) before and 9+ now', '7 (or more)', '9+', true],
  ['5–8 now, after 45', '5', '5–8', false],
  ['it was given as five', '5', '5–8', false],
])('does not repeat values: "%s" of %s and %s contains both: %s', (text, was, now, both) => {
  expect(changedFigures(dataset, change(text, was, now), en) === undefined).toBe(both);
});
