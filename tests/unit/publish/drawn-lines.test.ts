import { expect, test } from 'vitest';
import type { WhyDrawn } from '../../../src/output/files/chart-cache.ts';
import { drawnLines } from '../../../src/publish/drawn-lines.ts';

const drawn = new Map<string, WhyDrawn>([
  ['b', ['data']],
  ['c', 'new'],
  ['a', ['data']],
  ['d', ['data', 'styles']],
  ['e', 'lost'],
]);
const summary = { drawn, charts: 500, pictures: undefined };

test('a build says how many charts it drew', () => {
  expect(drawnLines(summary, { explains: false })).toEqual(['Charts: 5 drawn, 495 unchanged']);
  expect(drawnLines({ drawn: new Map(), charts: 3, pictures: 0 }, { explains: true })).toEqual([
    'Charts: none drawn, 3 unchanged',
    'Pictures: none drawn',
  ]);
});

test('a build that explains says why, and lists the charts of each reason', () => {
  expect(drawnLines(summary, { explains: true }).slice(1)).toEqual([
    'Drawn (changed: data, or words that follow from them): a, b',
    'Drawn (new): c',
    'Drawn (changed: colours or fonts; data, or words that follow from them): d',
    'Drawn (missing from the cache): e',
  ]);
});
