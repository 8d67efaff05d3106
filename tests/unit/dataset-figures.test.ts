import { expect, test } from 'vitest';
import { parseFigure } from '../../src/dataset/parse-figure.ts';
import { figure } from '../../src/dataset/schema/figure.ts';
import { suggestFigure } from '../../src/dataset/suggest-figure.ts';

const open = Number.POSITIVE_INFINITY;

test.for([
  [35, 35, 35, false, '35'],
  ['35', 35, 35, false, '35'],
  [0, 0, 0, false, '0'],
  ['3-5', 3, 5, false, '3-5'],
  ['7+', 7, open, false, '7+'],
  ['<=7', 0, 7, false, '<=7'],
  ['~40', 40, 40, true, '~40'],
  ['tens', 10, open, false, 'tens'],
  ['dozens', 24, open, false, 'dozens'],
  ['scores', 40, open, false, 'scores'],
  ['hundreds', 200, open, false, 'hundreds'],
  [{ min: 3, max: 5 }, 3, 5, false, '3-5'],
  [{ min: 4, max: 4 }, 4, 4, false, '4'],
  [{ min: 3 }, 3, open, false, '3+'],
] as const)('rule 1: %j', ([raw, lo, hi, about, typed]) => {
  expect(parseFigure(figure.parse(raw))).toEqual({ lo, hi, about, typed });
});

test('rule 1: null and absent are unknown', () => {
  expect(parseFigure(figure.parse(null))).toBeUndefined();
  expect(parseFigure(undefined)).toBeUndefined();
});

test.for([
  '',
  'seven',
  '3 - 5',
  '3–5',
  '>7',
  '7 +',
  '-3',
  '2.5',
  '007',
  '~3-5',
  '9999999999999999',
  'constructor',
  'dozen',
])('not a figure: "%s"', typed => {
  expect(figure.safeParse(typed).success).toBe(false);
});

test.for([
  ['3–5', '3-5'],
  ['3 to 5', '3-5'],
  ['between 3 and 5', '3-5'],
  ['at least 7', '7+'],
  ['>= 7', '7+'],
  ['7 or more', '7+'],
  ['more than 7', '8+'],
  ['up to 1,200', '<=1200'],
  ['about 040', '~40'],
  ['dozen', 'dozens'],
  ['Dozens of people', 'dozens'],
  ['007', '7'],
] as const)('a hint for "%s"', ([typed, meant]) => {
  expect(suggestFigure(typed)).toBe(meant);
  expect(figure.safeParse(meant).success).toBe(true);
});

test('no hint if no value is near', () => {
  expect(suggestFigure('a few')).toBeUndefined();
});
