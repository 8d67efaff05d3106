import { plainWord } from '../dataset/find-id.ts';
import type { Dataset } from '../dataset/types.ts';
import { timeCycles, timeUnits } from '../grammar/groupings.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { AddedUp } from './add-up-cell.ts';
import { byCodePoint } from './by-code-point.ts';
import { byColumn } from './by-column.ts';
import type { Plan } from './plan.ts';
import { ownPlace } from './things.ts';
import type { By, Sum } from './types.ts';

/** What keys of a grouping are called that are beside each other. */
export type LabelKeys = (by: By, keys: readonly string[]) => ReadonlyMap<string, string>;

type Compare = (a: AddedUp, b: AddedUp) => number;

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

function bySum(first: 'low' | 'high', { descending }: { readonly descending: boolean }): Compare {
  const compare = compareSums(first, descending);
  return (a, b) => compare(a.sum, b.sum);
}

const timeWords: readonly string[] = [...timeUnits, ...timeCycles];

type CompareKeys = (a: string, b: string) => number;

/** How two keys of a grouping are compared that has an order of its own; undefined for all others. */
function ownOrder(word: string): CompareKeys | undefined {
  if (word === 'source-count') return (a, b) => Number(a) - Number(b);
  return timeWords.includes(word) ? byCodePoint : undefined;
}

/** In the order of the registry: what has a place in it comes before what has none. */
const byRegistry =
  (dataset: Dataset, by: By): CompareKeys =>
  (a, b) =>
    numbers(ownPlace(dataset, by, a) ?? Infinity, ownPlace(dataset, by, b) ?? Infinity);

/**
 * In time, by the first key and by the second where that is a time too; `several` follows the times. So with counts of
 * sources, and with values of a facet whose order is listed.
 */
const inOwnOrder =
  (dataset: Dataset, by: Plan['by']): Compare =>
  (a, b) => {
    for (const [i, one] of by.entries()) {
      const listed = one.word === 'facet' && dataset.facets.get(one.facet)?.order !== undefined;
      const compare = listed ? byRegistry(dataset, one) : ownOrder(one.word);
      if (compare === undefined) return 0;
      const order = compare(a.keys[i] ?? '', b.keys[i] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };

/** Whether rows can be put in order only by somebody who knows their labels. */
export function isByLabel({ sort, by }: Pick<Plan, 'sort' | 'by'>): boolean {
  if (sort === undefined || by.length === 0) return false;
  if (sort.by !== 'group') return sort.by === 'label';
  const group = by[sort.at];
  return group !== undefined && ownOrder(group.word) === undefined;
}

/** What rows are compared by where they are in the order of their labels. @param at of one of their keys only. */
function byLabel(
  rows: readonly AddedUp[],
  by: Plan['by'],
  labelKeys: LabelKeys,
  at?: number,
): (row: AddedUp) => string {
  const labels = by.map((one, i) => labelKeys(one, [...new Set(rows.map(({ keys }) => keys[i] ?? ''))]));
  const read = new Map(
    rows.map(({ keys, key }) => {
      const named = keys.map((one, i) => labels[i]?.get(one) ?? one);
      const label = at === undefined ? named.join(' · ') : (named[at] ?? '');
      // A reader looks for "Évreux" after "Eton" and for "al-Saboura" under A.
      return [key, plainWord(withoutIsolates(label))];
    }),
  );
  return ({ key }) => read.get(key) ?? key;
}

/** By one word after `by=`: in its own order, else as registered, else by label; undefined where the rows have no such key. */
function byGroup(
  dataset: Dataset,
  { sort, by }: Pick<Plan, 'sort' | 'by'>,
  rows: readonly AddedUp[],
  labelKeys: LabelKeys,
): Compare | undefined {
  if (sort?.by !== 'group') return undefined;
  const { at, descending } = sort;
  const group = by[at];
  if (group === undefined) return undefined;
  const sign = descending ? -1 : 1;
  const own = ownOrder(group.word);
  if (own !== undefined) return (a, b) => sign * own(a.keys[at] ?? '', b.keys[at] ?? '');
  const read = byLabel(rows, by, labelKeys, at);
  const listed = byRegistry(dataset, group);
  const compare: Compare = (a, b) =>
    listed(a.keys[at] ?? '', b.keys[at] ?? '') || byCodePoint(read(a), read(b));
  return (a, b) => incompleteLast(a, b) || sign * compare(a, b);
}

/**
 * How a plan orders rows: as the question says; else times and listed values in their order, and the rest by low, high and key. Incomplete
 * rows come last, but for times in their order.
 * @param rows all that are put in order.
 * @param labelKeys is asked for words only where the question orders by label.
 */
export function orderOf(
  dataset: Dataset,
  { sort, by }: Pick<Plan, 'sort' | 'by'>,
  rows: readonly AddedUp[],
  labelKeys: LabelKeys,
): Compare {
  const usual = bySum('low', { descending: true });
  const group = byGroup(dataset, { sort, by }, rows, labelKeys);
  if (group !== undefined) return (a, b) => group(a, b) || usual(a, b) || byKey(a, b);
  if (sort === undefined || sort.by === 'group') {
    const times = inOwnOrder(dataset, by);
    return (a, b) => times(a, b) || usual(a, b) || byKey(a, b);
  }
  const { by: what, descending } = sort;
  if (what === 'low' || what === 'high') {
    const compare = bySum(what, { descending });
    return (a, b) => compare(a, b) || byKey(a, b);
  }
  if (what !== 'key' && what !== 'label') {
    const column = byColumn(rows, { by: what, descending });
    return (a, b) => incompleteLast(a, b) || column(a, b) || byKey(a, b);
  }
  const sign = descending ? -1 : 1;
  const read = what === 'label' ? byLabel(rows, by, labelKeys) : ({ key }: AddedUp) => key;
  return (a, b) => incompleteLast(a, b) || sign * byCodePoint(read(a), read(b)) || byKey(a, b);
}
