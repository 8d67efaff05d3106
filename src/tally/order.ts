import { plainWord } from '../dataset/find-id.ts';
import { byCodePoint } from './by-code-point.ts';
import type { Question, Sum } from './types.ts';

/** What an order looks at. */
export type Ordered = { readonly key: string; readonly label: string; readonly sum: Sum };

type Compare = (a: Ordered, b: Ordered) => number;

/** Numbers, open ends among them: Infinity − Infinity would be no number. */
const numbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const byKey: Compare = (a, b) => byCodePoint(a.key, b.key);

/** Incomplete sums have no low: they follow the others, those with the most figures first. */
function bySum(first: 'low' | 'high', descending: boolean): Compare {
  const second = first === 'low' ? 'high' : 'low';
  const sign = descending ? -1 : 1;
  return ({ sum: a }, { sum: b }) => {
    if (a.kind === 'range' && b.kind === 'range') {
      return sign * (numbers(a[first], b[first]) || numbers(a[second], b[second]));
    }
    if (a.kind === 'incomplete' && b.kind === 'incomplete')
      return b.events - b.unknown - (a.events - a.unknown);
    return a.kind === 'incomplete' ? 1 : -1;
  };
}

const firstKey = ({ key }: Ordered): string => key.split(',')[0] ?? key;

/** How a question's rows are ordered: as it says; else in time order, or by low, high and key. */
export function orderOf({ sort, by }: Question): Compare {
  const usual: Compare = (a, b) => bySum('low', true)(a, b) || byKey(a, b);
  if (sort === undefined) {
    const inTime = by[0] !== undefined && ['day', 'week', 'month', 'year'].includes(by[0].word);
    return inTime ? (a, b) => byCodePoint(firstKey(a), firstKey(b)) || usual(a, b) : usual;
  }
  const { by: what, descending } = sort;
  if (what === 'low' || what === 'high') {
    const compare = bySum(what, descending);
    return (a, b) => compare(a, b) || byKey(a, b);
  }
  const sign = descending ? -1 : 1;
  // A reader looks for "Évreux" after "Eton" and for "al-Saboura" under A.
  const read = what === 'label' ? ({ label }: Ordered) => plainWord(label) : ({ key }: Ordered) => key;
  return (a, b) => sign * byCodePoint(read(a), read(b)) || byKey(a, b);
}
