import { plainWord } from '../dataset/find-id.ts';
import { timeUnits } from '../grammar/groupings.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import { byCodePoint } from './by-code-point.ts';
import type { Question, Sum } from './types.ts';

/** What an order looks at. */
export type Ordered = {
  readonly keys: readonly string[];
  readonly key: string;
  readonly label: string;
  readonly sum: Sum;
};

type Compare = (a: Ordered, b: Ordered) => number;

/** Numbers, open ends among them: Infinity − Infinity would be no number. */
const numbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const byKey: Compare = (a, b) => byCodePoint(a.key, b.key);

/** Incomplete sums have no low: they follow the others. */
const incompleteLast: Compare = ({ sum: a }, { sum: b }) =>
  numbers(a.kind === 'incomplete' ? 1 : 0, b.kind === 'incomplete' ? 1 : 0);

/** By one end, then by the other; of incomplete sums, which come last, those with the most figures come first. */
export function compareSums(first: 'low' | 'high', descending: boolean): (a: Sum, b: Sum) => number {
  const second = first === 'low' ? 'high' : 'low';
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (a.kind === 'range' && b.kind === 'range') {
      return sign * (numbers(a[first], b[first]) || numbers(a[second], b[second]));
    }
    if (a.kind === 'incomplete' && b.kind === 'incomplete')
      return b.events - b.unknown - (a.events - a.unknown);
    return a.kind === 'incomplete' ? 1 : -1;
  };
}

function bySum(first: 'low' | 'high', descending: boolean): Compare {
  const compare = compareSums(first, descending);
  return (a, b) => compare(a.sum, b.sum);
}

const timeWords: readonly string[] = timeUnits;

/** In time, by the first key and by the second where that is a time too; `several` follows the times. */
const inTime =
  (by: Question['by']): Compare =>
  (a, b) => {
    for (const [i, { word }] of by.entries()) {
      if (!timeWords.includes(word)) return 0;
      const order = byCodePoint(a.keys[i] ?? '', b.keys[i] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };

/**
 * How a question's rows are ordered: as it says; else times in their order, and the rest by low, high and key.
 * Incomplete rows come last, but for times in their order.
 */
export function orderOf({ sort, by }: Question): Compare {
  if (sort === undefined) {
    const times = inTime(by);
    const usual = bySum('low', true);
    return (a, b) => times(a, b) || usual(a, b) || byKey(a, b);
  }
  const { by: what, descending } = sort;
  if (what === 'low' || what === 'high') {
    const compare = bySum(what, descending);
    return (a, b) => compare(a, b) || byKey(a, b);
  }
  const sign = descending ? -1 : 1;
  // A reader looks for "Évreux" after "Eton" and for "al-Saboura" under A.
  const read =
    what === 'label' ? ({ label }: Ordered) => plainWord(withoutIsolates(label)) : ({ key }: Ordered) => key;
  return (a, b) => incompleteLast(a, b) || sign * byCodePoint(read(a), read(b)) || byKey(a, b);
}
