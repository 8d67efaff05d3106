import type { SortKey } from '../grammar/options.ts';
import type { AddedUp } from './add-up-cell.ts';

/** What a column has for a row, the first thing first; undefined where it has nothing. */
function columnValue(
  what: SortKey,
  { sum, units, evidence }: AddedUp,
): readonly (string | number)[] | undefined {
  const { support } = evidence;
  const range = sum.kind === 'range' ? sum : undefined;
  const only = (n: number | undefined) => (n === undefined ? undefined : [n]);
  switch (what) {
    case 'outer':
      return only(range?.outer);
    case 'best':
      return only(range?.best);
    case 'counted':
      return range?.rate && [range.rate.counted.low, range.rate.counted.high];
    case 'population':
      return only(range?.rate?.population);
    case 'events':
      return [sum.events];
    case 'unknown':
      return [sum.unknown];
    case 'support':
      return [support.differ, support.single, support.partiesOnly].map(({ length }) => length);
    case 'date': {
      const spans = units.map(({ facts }) => facts.span);
      const [first] = spans.map(span => span.first).sort();
      const last = spans
        .map(span => span.last)
        .sort()
        .at(-1);
      return first === undefined || last === undefined ? undefined : [first, last];
    }
    default:
      return [];
  }
}

/** Compares rows by a column: what has no value in it last. */
export function byColumn(
  rows: readonly AddedUp[],
  { by, descending }: { readonly by: SortKey; readonly descending: boolean },
): (a: AddedUp, b: AddedUp) => number {
  const values = new Map(rows.map(row => [row.key, columnValue(by, row)]));
  return (a, b) => {
    const [x, y] = [values.get(a.key), values.get(b.key)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    for (const [i, one] of x.entries()) {
      const other = y[i] ?? one;
      if (one !== other) return (descending ? -1 : 1) * (one < other ? -1 : 1);
    }
    return 0;
  };
}
