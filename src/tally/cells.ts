import type { Dataset } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';
import type { CountedUnit } from './counted-units.ts';
import { type Division, keysOf, type Split } from './grouping-keys.ts';
import type { Plan } from './plan.ts';
import { type Selected, unitsOfSources } from './select.ts';
import type { By } from './types.ts';

/** A row before it is added up. */
export type Cell = { readonly keys: readonly string[]; readonly units: readonly CountedUnit[] };

export const isSplit = (by: By): by is Split => by.word !== 'source';

const listOf = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys;

/** Units by one key of theirs. */
function divideByOne(units: readonly CountedUnit[], keysOfUnit: ReturnType<typeof keysOf>): Cell[] {
  const cells = new Map<string, CountedUnit[]>();
  const put = (unit: CountedUnit, key: string) => {
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [unit]);
    else cell.push(unit);
  };
  for (const unit of units) {
    const keys = keysOfUnit(unit);
    if (typeof keys === 'string') put(unit, keys);
    else for (const key of keys) put(unit, key);
  }
  return [...cells].map(([key, own]) => ({ keys: [key], units: own }));
}

/** Units by their keys. A unit is in several cells where several actors claim it, or take part. */
export function divide(units: readonly CountedUnit[], by: readonly Split[], division: Division): Cell[] {
  const [first, second, third] = by.map(one => keysOf(one, division));
  if (first === undefined) return units.length === 0 ? [] : [{ keys: [], units }];
  if (second === undefined) return divideByOne(units, first);
  const cells = new Map<string, { keys: readonly string[]; units: CountedUnit[] }>();
  const put = (unit: CountedUnit, ...keys: string[]) => {
    const name = keys.join('\n');
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, { keys, units: [unit] });
    else cell.units.push(unit);
  };
  for (const unit of units) {
    for (const key of listOf(first(unit))) {
      for (const next of listOf(second(unit))) {
        if (third === undefined) put(unit, key, next);
        else for (const last of listOf(third(unit))) put(unit, key, next, last);
      }
    }
  }
  return [...cells.values()];
}

/** Whether somebody gave a figure for it; counts need none. */
export const hasFigure = ({ figure }: CountedUnit): boolean => figure?.known !== false;

/** Cells by what one source says: each is the same question asked of that source. Some may hold no figure. */
function cellsBySource(dataset: Dataset, plan: Plan, { events }: Selected): Cell[] {
  const { by, selection } = plan;
  const wanted = selection.sources && new Set(selection.sources);
  const speakers = new Set(events.flatMap(facts => [...facts.speakers]));
  const at = by.findIndex(({ word }) => word === 'source');
  const others = by.filter(isSplit);
  return [...speakers].sort(byCodePoint).flatMap(source => {
    if (wanted !== undefined && !wanted.has(source)) return [];
    const units = unitsOfSources(dataset, selection, events, [source]);
    if (!units.some(hasFigure)) return [];
    return divide(units, others, plan).map(cell => ({ ...cell, keys: cell.keys.toSpliced(at, 0, source) }));
  });
}

/** The rows of a plan before they are ordered and added up. By source only what somebody gave a figure for is a row. */
export function cellsOf(dataset: Dataset, plan: Plan, selected: Selected): Cell[] {
  const { by } = plan;
  if (by.length === 0) return [];
  if (by.every(isSplit)) return divide(selected.units, by, plan);
  return cellsBySource(dataset, plan, selected).filter(({ units }) => units.some(hasFigure));
}
