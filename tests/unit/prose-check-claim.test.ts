import { describe, expect, test } from 'vitest';
import { getLocale } from '../../src/i18n/locale.ts';
import { checkClaim } from '../../src/prose/check-claim.ts';
import { readClaim } from '../../src/prose/read-claim.ts';
import type { Range, Sum } from '../../src/tally/types.ts';

const open = Number.POSITIVE_INFINITY;
const range = (low: number, high: number, outer = high, unknown = 0): Range => ({
  kind: 'range',
  low,
  high,
  outer,
  best: undefined,
  events: 5,
  unknown,
  about: false,
});
const incomplete: Sum = { kind: 'incomplete', events: 5, unknown: 4 };

/** The verdict in short: `ok`, `ok outer`, or the rule's name. */
function verdict(label: string, sum: Sum, whole?: Sum): string {
  const claim = readClaim(label, getLocale('en'));
  if (claim === undefined) throw new Error(`"${label}" is no claim`);
  const found = checkClaim(claim, sum, whole);
  if (!found.ok) return found.rule.replace('prose/', '');
  return found.note === undefined ? 'ok' : `ok ${found.note}`;
}

/** The table of writing.md, line by line. */
describe('a typed claim against low, high and outer', () => {
  const all = range(44, 47, 54);
  test.for([
    ['35', range(35, 35), 'ok'],
    ['36', range(35, 35), 'number-differs'],
    ['3', range(3, 4), 'sources-differ'],
    ['nobody', range(0, 0), 'ok'],
    ['none', range(0, 0, 7), 'mixed-exceeds'],
    ['0', range(0, 0, 7), 'mixed-exceeds'],
    ['nobody', range(0, 3), 'sources-differ'],
    ['nobody', range(2, 2), 'number-differs'],
    ['5', range(5, 5, 12), 'mixed-exceeds'],
    ['at least 44', all, 'ok'],
    ['at least 43', all, 'out-of-date'],
    ['at least 45', all, 'too-high'],
    ['at least 3', range(3, open, open, 3), 'ok'],
    ['more than 43', all, 'ok'],
    ['more than 40', all, 'ok'],
    ['more than 39', all, 'out-of-date'],
    ['over 44', all, 'too-high'],
    ['more than 2', range(3, open), 'out-of-date'],
    ['up to 47', all, 'ok'],
    ['up to 54', all, 'ok outer'],
    ['up to 50', all, 'number-differs'],
    ['up to 47', range(44, open), 'open-end'],
    ['44 to 47', all, 'ok'],
    ['between 44 and 54', all, 'ok outer'],
    ['44–48', all, 'number-differs'],
    ['43–47', all, 'number-differs'],
    ['about 45', all, 'ok'],
    ['some 49', all, 'ok'],
    ['nearly 50', all, 'ok'],
    ['about 40', all, 'ok'],
    ['about 60', all, 'number-differs'],
    ['about 30', all, 'number-differs'],
    ['almost 1,200', range(1234, 1234), 'number-differs'],
    ['almost 1,250', range(1234, 1234), 'ok'],
    ['about 1,200', range(1234, 1234), 'ok'],
    ['about 1,000', range(1234, 1234), 'number-differs'],
    ['about 3', range(3, 4), 'ok'],
    ['about 3', range(3, 3, 3, 1), 'open-end'],
    ['almost 40', range(44, 44), 'number-differs'],
    ['almost 44', range(44, 44), 'number-differs'],
    ['almost 45', range(44, 44), 'ok'],
    ['nearly 60', range(44, 44), 'number-differs'],
    ['nearly 45', all, 'number-differs'],
    ['nearly 47', all, 'number-differs'],
    ['just under 48', all, 'ok'],
    ['nearly 50', range(44, open), 'open-end'],
    ['about 20', range(15, 15), 'number-differs'],
    ['about 10', range(15, 15), 'number-differs'],
    ['about 20', range(18, 18), 'ok'],
    ['about 20', range(22, 22), 'ok'],
    ['about 20', range(17, 17), 'number-differs'],
    ['about 50', range(45, 45), 'ok'],
    ['about 40', range(45, 45), 'number-differs'],
    ['about 100', range(95, 95), 'ok'],
    ['about 90', range(95, 95), 'ok'],
    ['about 10', range(9, 9), 'ok'],
    ['about 110', range(104, 104), 'number-differs'],
    ['about 20', range(20, 20), 'ok'],
    ['about 63', range(70, 70), 'number-differs'],
    ['more than 63', range(70, 70), 'ok'],
    ['fewer than 50', all, 'mixed-exceeds'],
    ['fewer than 50', range(44, 47), 'ok'],
    ['fewer than 50', range(44, 44), 'ok'],
    ['under 47', range(44, 47), 'number-differs'],
    ['less than 48', range(44, 47), 'ok'],
    ['fewer than 60', range(44, 47), 'out-of-date'],
    ['below 100', range(91, 91), 'ok'],
    ['fewer than 50', range(44, open), 'open-end'],
    ['40+', range(44, 44), 'ok'],
    ['44+', range(44, 44), 'ok'],
    ['45+', range(44, 44), 'too-high'],
    ['30-plus', range(44, 44), 'out-of-date'],
    ['at most 47', all, 'ok'],
    ['both', range(2, 2), 'ok'],
    ['both', range(3, 3), 'number-differs'],
    ['an estimated 44', range(44, 44), 'ok'],
    ['1.2 million', range(1_200_000, 1_200_000), 'ok'],
    ['1.2 million', range(1_234_567, 1_234_567), 'ok rounded'],
    ['1.2 million', range(1_250_000, 1_250_000), 'ok rounded'],
    ['1.3 million', range(1_250_000, 1_250_000), 'ok rounded'],
    ['1.3 million', range(1_249_999, 1_249_999), 'number-differs'],
    ['0.1 million', range(60_000, 60_000), 'number-differs'],
    ['more than a million', range(1_050_000, 1_050_000), 'ok'],
    ['more than a million', range(1_200_000, 1_200_000), 'out-of-date'],
    ['tens', range(10, 12), 'ok'],
    ['tens', range(9, 12), 'number-differs'],
    ['dozens', all, 'ok'],
    ['dozens', range(23, 50), 'number-differs'],
    ['scores', all, 'ok'],
    ['scores', range(39, 50), 'number-differs'],
    ['3', range(3, open), 'open-end'],
    ['3 to 4', range(3, 4, 4, 2), 'open-end'],
    ['47', incomplete, 'incomplete'],
    ['at least 3', incomplete, 'incomplete'],
  ] as const)('%s', ([label, sum, expected]) => {
    expect(verdict(label, sum)).toBe(expected);
  });
});

test('of all half per cents, either neighbour passes and no other whole number', () => {
  for (let whole = 2; whole <= 400; whole++) {
    for (let part = 1; part < whole; part++) {
      if ((200 * part) % whole !== 0 || ((200 * part) / whole) % 2 === 0) continue;
      const below = Math.floor((100 * part) / whole);
      // What is not none is never 0 per cent, and what is not all never 100.
      const neighbours = [below, below + 1].filter(n => n > 0 && n < 100);
      const passing = [below - 1, below, below + 1, below + 2].filter(
        n =>
          n >= 0 &&
          n <= 100 &&
          verdict(`${n} per cent`, range(part, part), range(whole, whole)) !== 'number-differs',
      );
      expect(passing, `${part} of ${whole}`).toEqual(neighbours);
    }
  }
});

test('five and ten per cent are counted in whole numbers', () => {
  for (let n = 1; n <= 2000; n++) {
    expect(verdict(`about ${19 * n}`, range(20 * n, 20 * n))).toBe('ok');
    expect(verdict(`about ${21 * n}`, range(20 * n, 20 * n))).toBe('ok');
    expect(verdict(`more than ${9 * n}`, range(10 * n, 10 * n))).toBe('ok');
    expect(verdict(`nearly ${10 * n}`, range(9 * n, 9 * n))).toBe('ok');
    expect(verdict(`fewer than ${11 * n}`, range(10 * n, 10 * n))).toBe('ok');
  }
});

describe('a share', () => {
  const [four, six] = [range(4, 4), range(6, 6)];
  test.for([
    ['four of six', four, six, 'ok'],
    ['three of six', four, six, 'number-differs'],
    ['four of seven', four, six, 'number-differs'],
    ['four of six', four, undefined, 'no-whole'],
    ['four of six', four, incomplete, 'incomplete'],
    ['four of six', four, range(6, open), 'open-end'],
    ['four of six', range(4, 5), six, 'sources-differ'],
    ['four of six', four, range(6, 6, 7), 'sources-differ'],
    ['two thirds', four, six, 'ok'],
    ['half', four, six, 'number-differs'],
    ['half', range(3, 3), six, 'ok'],
    ['67 per cent', four, six, 'ok rounded'],
    ['66 per cent', four, six, 'number-differs'],
    ['66.7 per cent', four, six, 'ok rounded'],
    ['about 70 per cent', four, six, 'ok rounded'],
    ['nearly half', four, six, 'number-differs'],
    ['more than half', four, six, 'ok rounded'],
    ['more than two thirds', four, six, 'too-high'],
    ['over 70 per cent', four, six, 'too-high'],
    ['more than a third', four, six, 'out-of-date'],
    ['half', range(0, 0), range(0, 0), 'number-differs'],
    ['12 per cent', range(1, 1), range(8, 8), 'ok rounded'],
    ['13 per cent', range(1, 1), range(8, 8), 'ok rounded'],
    ['12.5 per cent', range(1, 1), range(8, 8), 'ok'],
    ['11 per cent', range(1, 1), range(8, 8), 'number-differs'],
    ['14 per cent', range(1, 1), range(8, 8), 'number-differs'],
    ['nearly half', range(3, 3), six, 'number-differs'],
    ['nearly half', range(9, 9), range(20, 20), 'ok rounded'],
    ['nearly half', range(8, 8), range(20, 20), 'number-differs'],
    ['almost two thirds', range(7, 7), range(10, 10), 'number-differs'],
    ['almost two thirds', range(65, 65), range(100, 100), 'ok rounded'],
    ['almost 70 per cent', four, six, 'ok rounded'],
    ['almost 66 per cent', four, six, 'number-differs'],
    ['about half', range(19, 19), range(40, 40), 'ok rounded'],
    ['about half', range(21, 21), range(40, 40), 'ok rounded'],
    ['about half', range(22, 22), range(40, 40), 'number-differs'],
    ['more than half', range(32, 32), range(44, 44), 'ok rounded'],
    ['more than half', range(3, 3), six, 'too-high'],
    ['most', range(43, 43), range(44, 44), 'ok rounded'],
    ['the majority', range(22, 22), range(44, 44), 'too-high'],
    ['fewer than half', range(1, 1), range(44, 44), 'ok rounded'],
    ['fewer than half', range(22, 22), range(44, 44), 'number-differs'],
    ['a minority', range(23, 23), range(44, 44), 'number-differs'],
    ['at least half', range(3, 3), six, 'ok'],
    ['at least a third', range(4, 4), range(9, 9), 'ok rounded'],
    ['more than a third', range(4, 4), range(9, 9), 'ok rounded'],
    ['more than a third', range(5, 5), range(11, 11), 'out-of-date'],
    ['less than a third', range(3, 3), range(10, 10), 'ok rounded'],
    ['less than a third', range(2, 2), range(10, 10), 'out-of-date'],
    ['up to a third', range(2, 2), six, 'ok'],
    ['two in three', four, six, 'ok'],
    ['two of every three', four, six, 'ok'],
    ['roughly three in four', range(32, 32), range(44, 44), 'ok rounded'],
    ['2/3', four, six, 'ok'],
    ['nearly all', range(19, 19), range(20, 20), 'ok rounded'],
    ['all', six, six, 'ok'],
    ['not all', six, six, 'number-differs'],
    ['none of the six', range(0, 0), six, 'ok'],
    ['more than half', range(54, 54), range(71, 71), 'ok rounded'],
    ['just over half', range(54, 54), range(71, 71), 'number-differs'],
    ['just over half', range(53, 53), range(100, 100), 'ok rounded'],
    ['just over half', range(50, 50), range(100, 100), 'number-differs'],
    ['well over half', range(53, 53), range(100, 100), 'number-differs'],
    ['well over half', range(54, 54), range(71, 71), 'ok rounded'],
    ['well under half', range(46, 46), range(100, 100), 'number-differs'],
    ['well under half', range(10, 10), range(100, 100), 'ok rounded'],
    ['nearly two thirds', range(54, 54), range(71, 71), 'number-differs'],
    ['nearly two thirds', range(46, 46), range(71, 71), 'ok rounded'],
    ['three quarters', range(54, 54), range(71, 71), 'number-differs'],
    ['about three quarters', range(54, 54), range(71, 71), 'ok rounded'],
    ['one in five', range(15, 15), range(71, 71), 'number-differs'],
    ['21 per cent', range(15, 15), range(71, 71), 'ok rounded'],
    ['under a third', range(15, 15), range(71, 71), 'out-of-date'],
    ['under a quarter', range(15, 15), range(71, 71), 'ok rounded'],
    ['0 per cent', range(1, 1), range(300, 300), 'number-differs'],
    ['0 per cent', range(0, 0), range(300, 300), 'ok'],
    ['100 per cent', range(299, 299), range(300, 300), 'number-differs'],
    ['under 1 per cent', range(1, 1), range(300, 300), 'ok rounded'],
    ['over 99 per cent', range(299, 299), range(300, 300), 'ok rounded'],
    ['between 20 and 22 per cent', range(15, 15), range(71, 71), 'ok rounded'],
    ['between a fifth and a quarter', range(15, 15), range(71, 71), 'number-differs'],
    ['between 20 and 25 per cent', range(15, 15), range(71, 71), 'number-differs'],
    ['between 20 and 25 per cent', range(0, 0), range(0, 0), 'number-differs'],
    ['20–25%', four, undefined, 'no-whole'],
  ] as const)('%s', ([label, part, whole, expected]) => {
    expect(verdict(label, part, whole)).toBe(expected);
  });
});

describe('a share of ranges is held against both of its ends', () => {
  // From 39 of 51, which is 76 per cent, to 42 of 47, which is 89.
  const [part, rest, whole] = [range(39, 42), range(5, 5, 12), range(44, 47, 54)];
  const held = (label: string, other: Sum = rest, of: Sum = whole) => {
    const claim = readClaim(label, getLocale('en'));
    if (claim === undefined) throw new Error(label);
    const found = checkClaim(claim, part, of, other);
    return found.ok ? 'ok' : found.rule.replace('prose/', '');
  };

  test.each([
    ['more than half', 'ok'],
    ['more than two thirds', 'ok'],
    ['at least 76 per cent', 'ok'],
    ['at least 77 per cent', 'too-high'],
    ['more than 40 per cent', 'out-of-date'],
    ['less than half', 'number-differs'],
    ['up to 90 per cent', 'ok'],
    ['nearly 85 per cent', 'sources-differ'],
    ['nearly 90 per cent', 'sources-differ'],
    ['about 82 per cent', 'sources-differ'],
    ['80 per cent', 'sources-differ'],
    ['39 of 44', 'sources-differ'],
    ['between 76 and 89 per cent', 'ok'],
    ['76–89%', 'ok'],
    ['76.5 to 89.4 per cent', 'ok'],
    ['between three quarters and nine tenths', 'ok'],
    ['77–89%', 'number-differs'],
    ['76–88%', 'number-differs'],
    ['between two thirds and nine tenths', 'number-differs'],
    ['well over half', 'ok'],
    ['just over three quarters', 'sources-differ'],
    ['well under 99 per cent', 'number-differs'],
  ])('%s: %s', (label, found) => {
    expect(held(label)).toBe(found);
  });

  test('what nobody bounds is not zero', () => {
    const open = range(5, Number.POSITIVE_INFINITY);
    const all = range(44, Number.POSITIVE_INFINITY);
    expect(held('more than half', open, all)).toBe('too-high');
    expect(held('up to 90 per cent', open, all)).toBe('ok');
    expect(held('80 per cent', open, all)).toBe('open-end');
  });

  test('a share whose ends round to one percentage is that percentage', () => {
    const check = (label: string, [part, rest, whole]: readonly [Range, Range, Range]) => {
      const claim = readClaim(label, getLocale('en'));
      return claim !== undefined && checkClaim(claim, part, whole, rest).ok;
    };
    const idlib = [range(170, 171), range(1978, 2040), range(2149, 2210)] as const;
    expect(check('8 per cent', idlib)).toBe(true);
    expect(check('7.9 per cent', idlib)).toBe(false);
    expect(check('nearly one in twelve', idlib)).toBe(true);
    const whole = [range(3, 4), range(0, 0), range(3, 4)] as const;
    expect(check('all', whole)).toBe(true);
    expect(check('half', whole)).toBe(false);
  });
});
