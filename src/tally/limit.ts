import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { eventsOf } from './add-up.ts';
import { type Cell, divide, hasFigure, isSplit, unitsBy } from './cells.ts';
import type { EventFacts } from './event-facts.ts';
import { type Ordered, orderOf } from './order.ts';
import type { Measure, Question } from './types.ts';
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

/** On how many events a sum rests: of those that have a figure at all, on these alone. */
function restsOn(units: readonly Unit[], measure: Measure): number {
  const given = isPeople(measure) ? eventsOf(units.filter(hasFigure)).length : 0;
  return given > 0 ? given : eventsOf(units).length;
}

/**
 * Takes out of the kept keys those that rest on fewer events, and more of the smallest for as long as all that is out
 * rests on fewer itself: else the sum of all, less the rows, would be what is kept back.
 * @param whole a cell for each first key.
 */
function dropFew(kept: Set<string>, whole: readonly Cell[], fewest: number, measure: Measure): void {
  const bySize = whole
    .map(cell => ({ key: firstKey(cell), units: cell.units, size: restsOn(cell.units, measure) }))
    .sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1));
  const out = bySize.filter(({ key }) => !kept.has(key)).flatMap(({ units }) => units);
  for (const { key, units, size } of bySize) {
    if (!kept.has(key)) continue;
    const joined = restsOn(out, measure);
    if (size >= fewest && (joined === 0 || joined >= fewest)) return;
    kept.delete(key);
    for (const unit of units) out.push(unit);
  }
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
  if (first === undefined) return { cells, others: 0 };
  const isLong = limit !== undefined && keys.length > limit;
  if (!isLong && question.fewest === undefined) return { cells, others: 0 };
  // One source's figures may divide an event by weapon otherwise than all do: then nothing is under the key.
  const split = isSplit(first)
    ? new Map(divide(units, [first], question).map(cell => [firstKey(cell), cell.units]))
    : undefined;
  const whole = keys.map(key => ({
    keys: [key],
    units: split ? (split.get(key) ?? []) : unitsBy(dataset, question, events, [key]),
  }));
  const ranked = whole
    .map(cell => weigh(firstKey(cell), cell.units))
    .sort(orderOf({ ...question, by: [first] }))
    .map(({ key }) => key);
  const kept = new Set(ranked.slice(0, limit));
  if (question.fewest !== undefined) dropFew(kept, whole, question.fewest, question.measure);
  if (kept.size === keys.length) return { cells, others: 0 };
  const dropped = keys.filter(key => !kept.has(key));
  const others = isSplit(first)
    ? merge(cells.filter(cell => !kept.has(firstKey(cell))))
    : divide(unitsBy(dataset, question, events, dropped), rest.filter(isSplit), question).map(cell => ({
        keys: ['others', ...cell.keys],
        units: cell.units,
      }));
  return { cells: [...cells.filter(cell => kept.has(firstKey(cell))), ...others], others: dropped.length };
}
