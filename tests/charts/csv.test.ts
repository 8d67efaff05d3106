import { expect, test } from 'vitest';
import { toCsv } from '../../src/output/files/csv.ts';

test('rows end in CRLF, and cells are quoted only where necessary', () => {
  expect(
    toCsv([
      ['place', 'killed', 'note'],
      ['Homs', 3, undefined],
      ['Rif Dimashq, west', -1, 'He said "three"\nor four'],
    ]),
  ).toBe('place,killed,note\r\nHoms,3,\r\n"Rif Dimashq, west",-1,"He said ""three""\nor four"\r\n');
});

test.each(['=1+1', '+49', '-2', '@cmd', '\t=1', '\r\n', '＝1', '\u0000x'])(
  'neutralises text that a spreadsheet would run as a formula: %j',
  text => {
    expect(toCsv([[text]])).toMatch(/^"?'/);
  },
);

test('numbers stay numbers, and an open end is not a number', () => {
  expect(toCsv([[-4, 0]])).toBe('-4,0\r\n');
  expect(() => toCsv([[Number.POSITIVE_INFINITY]])).toThrow(RangeError);
});
