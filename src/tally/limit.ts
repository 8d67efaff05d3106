import type { Dataset } from '../dataset/types.ts';
import { type Cell, divide, isSplit, unitsBy } from './cells.ts';
import type { EventFacts } from './event-facts.ts';
import { type Ordered, orderOf } from './order.ts';
import type { Question } from './types.ts';
import type { Unit } from './units.ts';

const firstKey = ({ keys }: Cell): string => keys[0] ?? '';

/** Cells put together by what follows their first key; a unit that stood in several is counted once. */
function merge(cells: readonly Cell[]): Cell[] {
  const merged = new Map<string, { keys: string[]; units: Set<Unit> }>();
  for (const { keys, units } of cells) {
    const rest = keys.slice(1);
    const cell = merged.get(rest.join('\n')) ?? { keys: ['others', ...rest], units: new Set() };
    for (const unit of units) cell.units.add(unit);
    merged.set(rest.join('\n'), cell);
  }
  return [...merged.values()].map(({ keys, units }) => ({ keys, units: [...units] }));
}

/**
 * Keeps the first rows of the question's first `by`, at most `limit` of those that have a row, and puts the rest together as `others`: not
 * their sums but what they count is joined, so that nothing counts twice. Other sources are asked together.
 * @param units all that the question counts.
 * @param cells those that have a row.
 * @param weigh a first key with all that stands under it, as an order looks at it.
 * @returns the cells, and how many first keys became `others`.
 */
export function limitCells(
  dataset: Dataset,
  question: Question,
  events: readonly EventFacts[],
  units: readonly Unit[],
  cells: readonly Cell[],
  weigh: (key: string, units: readonly Unit[]) => Ordered,
): { cells: readonly Cell[]; others: number } {
  const { limit, by } = question;
  const [first, ...rest] = by;
  const keys = [...new Set(cells.map(firstKey))];
  if (limit === undefined || first === undefined || keys.length <= limit) return { cells, others: 0 };
  // One source's figures may divide an event by weapon otherwise than all do: then nothing is under the key.
  const split = isSplit(first)
    ? new Map(divide(units, [first], question).map(cell => [firstKey(cell), cell.units]))
    : undefined;
  const ranked = keys
    .map(key => weigh(key, split ? (split.get(key) ?? []) : unitsBy(dataset, question, events, [key])))
    .sort(orderOf({ ...question, by: [first] }))
    .map(({ key }) => key);
  const kept = new Set(ranked.slice(0, limit));
  const dropped = keys.filter(key => !kept.has(key));
  const others = isSplit(first)
    ? merge(cells.filter(cell => !kept.has(firstKey(cell))))
    : divide(unitsBy(dataset, question, events, dropped), rest.filter(isSplit), question).map(cell => ({
        keys: ['others', ...cell.keys],
        units: cell.units,
      }));
  return { cells: [...cells.filter(cell => kept.has(firstKey(cell))), ...others], others: dropped.length };
}
