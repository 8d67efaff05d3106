import type { Dataset } from '../dataset/types.ts';
import { isPeople, type Measure } from '../grammar/measures.ts';
import { eventsOf } from './add-up.ts';
import { type Cell, divide, hasFigure, isSplit } from './cells.ts';
import type { CountedUnit } from './counted-units.ts';
import type { Plan } from './plan.ts';
import { type Selected, unitsOfSources } from './select.ts';

const firstKey = ({ keys }: Cell): string => keys[0] ?? '';

/** Cells put together by what follows their first key; a unit that was in several is counted once. */
function merge(cells: readonly Cell[]): Cell[] {
  const merged = new Map<string, { keys: string[]; units: Set<CountedUnit> }>();
  for (const { keys, units } of cells) {
    const rest = keys.slice(1);
    const cell = merged.get(rest.join('\n')) ?? { keys: ['others', ...rest], units: new Set() };
    for (const unit of units) cell.units.add(unit);
    merged.set(rest.join('\n'), cell);
  }
  return [...merged.values()].map(({ keys, units }) => ({ keys, units: [...units] }));
}

/** On how many events a sum rests: of those that have a figure at all, on these alone. */
function restsOn(units: readonly CountedUnit[], measure: Measure): number {
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

/** All that is under each first key of some cells. */
function wholeOf(dataset: Dataset, plan: Plan, { events, units }: Selected, keys: readonly string[]): Cell[] {
  const [first] = plan.by;
  if (first === undefined) return [];
  if (!isSplit(first)) {
    return keys.map(key => ({ keys: [key], units: unitsOfSources(dataset, plan.selection, events, [key]) }));
  }
  // One source's figures may divide an event by weapon otherwise than all do: then nothing is under the key.
  const found = new Map(divide(units, [first], plan).map(cell => [firstKey(cell), cell.units]));
  return keys.map(key => ({ keys: [key], units: found.get(key) ?? [] }));
}

/** What the dropped cells come to as `others`: other sources are asked together. */
function othersOf(dataset: Dataset, plan: Plan, { events }: Selected, dropped: readonly Cell[]): Cell[] {
  const [first, ...rest] = plan.by;
  if (first === undefined || isSplit(first)) return merge(dropped);
  const sources = [...new Set(dropped.map(firstKey))];
  const units = unitsOfSources(dataset, plan.selection, events, sources);
  return divide(units, rest.filter(isSplit), plan)
    .filter(cell => cell.units.some(hasFigure))
    .map(cell => ({ keys: ['others', ...cell.keys], units: cell.units }));
}

/**
 * Keeps the first rows of a plan's first grouping, at most `limit` of those that have a row, and puts the rest together
 * as `others`: not their sums but what they count is joined, so that nothing counts twice.
 * @param cells those that have a row.
 * @param rank puts cells of one key each, with all that is under it, in the order of the rows.
 * @returns the cells, and how many first keys became `others`.
 */
export function limitCells(
  dataset: Dataset,
  plan: Plan,
  selected: Selected,
  cells: readonly Cell[],
  rank: (cells: readonly Cell[]) => readonly Cell[],
): { readonly cells: readonly Cell[]; readonly others: number } {
  const { limit, fewest, measure } = plan;
  const keys = [...new Set(cells.map(firstKey))];
  const isLong = limit !== undefined && keys.length > limit;
  if (plan.by.length === 0 || (!isLong && fewest === undefined)) return { cells, others: 0 };
  const whole = wholeOf(dataset, plan, selected, keys);
  const kept = new Set(rank(whole).slice(0, limit).map(firstKey));
  if (fewest !== undefined) dropFew(kept, whole, fewest, measure);
  if (kept.size === keys.length) return { cells, others: 0 };
  const isKept = (cell: Cell) => kept.has(firstKey(cell));
  const others = othersOf(
    dataset,
    plan,
    selected,
    cells.filter(cell => !isKept(cell)),
  );
  return { cells: [...cells.filter(isKept), ...others], others: keys.length - kept.size };
}
