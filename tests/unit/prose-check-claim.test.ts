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
    ['almost 1,200', range(1234, 1234), 'ok'],
    ['about 1,000', range(1234, 1234), 'number-differs'],
    ['about 3', range(3, 4), 'ok'],
    ['about 3', range(3, 3, 3, 1), 'open-end'],
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
  ] as const)('%s', ([label, part, whole, expected]) => {
    expect(verdict(label, part, whole)).toBe(expected);
  });
});
