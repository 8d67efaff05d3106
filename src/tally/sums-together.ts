import type { Range, Sum } from './types.ts';

type Summed = { readonly sum: Sum };

/**
 * What several rows come to, of which none holds what another does: every bound is added up. Of no rows, nothing.
 * @throws RangeError where a sum is incomplete (rule 12).
 */
export function sumsTogether(rows: readonly Summed[]): Range {
  let [low, high, outer, events, unknown, about] = [0, 0, 0, 0, 0, false];
  for (const { sum } of rows) {
    if (sum.kind === 'incomplete') throw new RangeError('a share of figures that are incomplete');
    low += sum.low;
    high += sum.high;
    outer += sum.outer;
    events += sum.events;
    unknown += sum.unknown;
    about ||= sum.about;
  }
  return { kind: 'range', low, high, outer, best: undefined, events, unknown, about };
}

/** What all rows but one come to: for each of them, in one pass over all. */
export function restsOf(rows: readonly Summed[]): (of: Range) => Range {
  const all = sumsTogether(rows);
  const ranges = rows.map(row => sumsTogether([row]));
  const end = (name: 'high' | 'outer') => {
    const finite = ranges.map(range => range[name]).filter(Number.isFinite);
    const sum = finite.reduce((a, b) => a + b, 0);
    const open = ranges.length - finite.length;
    return (of: number) => {
      if (!Number.isFinite(of)) return open > 1 ? of : sum;
      return open > 0 ? Number.POSITIVE_INFINITY : sum - of;
    };
  };
  const [high, outer] = [end('high'), end('outer')];
  return of => ({
    ...all,
    low: all.low - of.low,
    high: high(of.high),
    outer: outer(of.outer),
    events: all.events - of.events,
    unknown: all.unknown - of.unknown,
  });
}
