import { isTimeUnit } from '../grammar/groupings.ts';
import type { AddedUp } from './add-up-cell.ts';
import { byCodePoint } from './by-code-point.ts';
import { compareSums } from './order.ts';
import type { Plan } from './plan.ts';
import type { Sum } from './types.ts';

/** Two sums of events of which none is in both, as one (rules 8 and 12). */
function addSums(a: Sum, b: Sum): Sum {
  const events = a.events + b.events;
  const unknown = a.unknown + b.unknown;
  if (a.kind === 'incomplete' || b.kind === 'incomplete') return { kind: 'incomplete', events, unknown };
  return {
    kind: 'range',
    low: a.low + b.low,
    high: a.high + b.high,
    outer: a.outer + b.outer,
    best: a.best === undefined || b.best === undefined ? undefined : a.best + b.best,
    events,
    unknown,
    about: a.about || b.about,
  };
}

/**
 * Rows by a unit of time as running sums (rule 35), each group of its own: in the order of time, groups by what they
 * come to in the end, the rest last.
 */
export function runningRows({ by }: Plan, rows: readonly AddedUp[]): readonly AddedUp[] {
  const at = by.findIndex(({ word }) => isTimeUnit(word));
  if (at < 0) return rows;
  const timeOf = ({ keys }: AddedUp) => keys[at] ?? '';
  const groups = Map.groupBy(rows, ({ keys }) => keys.toSpliced(at, 1).join(','));
  const run = [...groups].map(([group, own]) => {
    let sum: Sum | undefined;
    const summed = own
      .toSorted((a, b) => byCodePoint(timeOf(a), timeOf(b)))
      .map(row => {
        sum = sum === undefined ? row.sum : addSums(sum, row.sum);
        return { ...row, sum };
      });
    return { group, rows: summed, sum };
  });
  const compare = compareSums('low', true);
  const last = (group: string) => (group === 'others' ? 1 : 0);
  run.sort(
    (a, b) =>
      last(a.group) - last(b.group) ||
      (a.sum === undefined || b.sum === undefined ? 0 : compare(a.sum, b.sum)) ||
      byCodePoint(a.group, b.group),
  );
  const inGroups = run.flatMap(one => one.rows);
  return at === 0 && by.length > 1
    ? inGroups.toSorted((a, b) => byCodePoint(timeOf(a), timeOf(b)))
    : inGroups;
}
