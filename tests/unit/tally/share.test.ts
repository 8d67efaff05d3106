import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../../src/tally/parse-question.ts';
import { askedOfShare, shareSpan } from '../../../src/tally/share.ts';
import { restsOf, sumsTogether } from '../../../src/tally/sums-together.ts';
import type { Range } from '../../../src/tally/types.ts';
import { wordsOf } from '../../../src/tally/words-of.ts';
import { small } from '../tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;
const range = (low: number, high: number, outer = high): Range => ({
  ...{ kind: 'range', low, high, outer, best: undefined, events: 1, unknown: 0, about: false },
});

describe('rule 38: the share of a range', () => {
  test.each([
    ['exact', range(4, 4), range(2, 2), [4, 6], [4, 6]],
    ['the highest of the rest makes it lowest', range(3, 5), range(2, 7), [3, 10], [5, 7]],
    ['a mixed figure counts at its end', range(3, 3, 5), range(1, 1, 2), [3, 5], [5, 6]],
    ['an open rest leaves the lowest share at none', range(3, 3), range(2, open), [0, 1], [3, 5]],
    ['an open part leaves the highest share at all', range(3, open), range(2, 2), [3, 5], [1, 1]],
    ['none of some', range(0, 0), range(3, 4), [0, 4], [0, 3]],
    ['all, however few', range(0, 5), range(0, 0), [1, 1], [5, 5]],
    ['perhaps none', range(0, 0), range(0, 4), [0, 4], [0, 1]],
  ] as const)('%s', (_, part, rest, low, high) => {
    const ends = ([n, whole]: readonly [number, number]) => ({ part: n, whole });
    expect(shareSpan(part, rest)).toEqual({ low: ends(low), high: ends(high) });
  });

  test('of nothing there is no share', () => {
    expect(shareSpan(range(0, 0), range(0, 0))).toBeUndefined();
  });
});

test('a filter that selects other figures is no part', () => {
  const dataset = small([{ id: 'a', accounts: [{ source: 'agency', killed: 1 }] }]);
  const asked = (text: string) => {
    const parsed = parseQuestion(wordsOf(text), dataset);
    const filter = parsed.ok ? parsed.question.filters[0] : undefined;
    if (!parsed.ok || filter === undefined) throw new Error(text);
    const found = askedOfShare(parsed.question, filter);
    return found && [found.whole.text, found.rest.text];
  };
  expect(asked('killed place=aville')).toEqual(['killed', 'killed place=!aville']);
  expect(asked('killed place=!aville')).toEqual(['killed', 'killed place=aville']);
  expect(asked('attacks claim=denied')).toEqual(['attacks', 'attacks claim=!denied']);
  for (const text of ['killed source=agency', 'killed from=2020', 'attacks claim=denied by=claimant'])
    expect(asked(text)).toBeUndefined();
});

describe('what rows come to', () => {
  const row = (sum: Range) => ({ sum });
  const ends = ({ low, high, outer }: Range) => [low, high, outer];

  test('together and without one of them', () => {
    const [one, two] = [range(3, 5, 7), range(2, 2)];
    expect(ends(sumsTogether([row(one), row(two)]))).toEqual([5, 7, 9]);
    const rest = restsOf([row(one), row(two)]);
    expect([ends(rest(one)), ends(rest(two))]).toEqual([
      [2, 2, 2],
      [3, 5, 7],
    ]);
  });

  test('an open row leaves all others open, and not itself', () => {
    const [exact, first, second] = [range(3, 3), range(1, open), range(2, open)];
    const one = restsOf([row(exact), row(first)]);
    expect([ends(one(first)), ends(one(exact))]).toEqual([
      [3, 3, 3],
      [1, open, open],
    ]);
    expect(ends(restsOf([row(exact), row(first), row(second)])(first))).toEqual([5, open, open]);
  });

  test('what is incomplete has no sum', () => {
    expect(() => sumsTogether([{ sum: { kind: 'incomplete', events: 2, unknown: 1 } }])).toThrow(RangeError);
  });
});

test('who= is a part of counts, and of people it is none', () => {
  const dataset = small([{ id: 'a', accounts: [{ source: 'agency', killed: 1 }] }]);
  const has = (text: string) => {
    const parsed = parseQuestion(wordsOf(text), dataset);
    const filter = parsed.ok ? parsed.question.filters[0] : undefined;
    if (!parsed.ok || filter === undefined) throw new Error(text);
    return askedOfShare(parsed.question, filter) !== undefined;
  };
  expect([has('attacks who=child'), has('killed who=child')]).toEqual([true, false]);
});
