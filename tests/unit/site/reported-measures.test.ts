import { expect, test } from 'vitest';
import { reportedMeasures } from '../../../src/site/reported-measures.ts';
import { seed, small } from '../tally-dataset.ts';

test('names the measures for which somebody gives a figure, zero included', () => {
  const measures = (...accounts: readonly object[]) =>
    reportedMeasures(small([{ id: 'one', accounts }])).map(({ measure }) => measure);
  expect(measures({ source: 'agency', killed: 3 })).toEqual(['killed']);
  expect(measures({ source: 'agency', killed: 3, injured: 0 })).toEqual(['killed', 'injured']);
  expect(measures({ source: 'agency' })).toEqual([]);
  expect(reportedMeasures(seed()).map(({ measure }) => measure)).toEqual([
    'killed',
    'injured',
    'casualties',
    'attackersKilled',
  ]);
});
