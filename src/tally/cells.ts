import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { byCodePoint } from './by-code-point.ts';
import type { EventFacts } from './event-facts.ts';
import { keysOf, type Split } from './keys.ts';
import { acceptsOf, kindsOf, selectUnits } from './select.ts';
import { isWithin, remember, speaks } from './sources.ts';
import type { By, Question } from './types.ts';
import type { Unit } from './units.ts';

/** A row before it is added up. */
export type Cell = { readonly keys: readonly string[]; readonly units: readonly Unit[] };

export const isSplit = (by: By): by is Split => by.word !== 'source';

/** Units by their keys. A unit stands in several cells where it has several claimants. */
export function divide(units: readonly Unit[], by: readonly Split[], question: Question): Cell[] {
  const [first, second] = by;
  if (first === undefined) return units.length === 0 ? [] : [{ keys: [], units }];
  const kinds = kindsOf(question);
  const rowsOf = (split: Split, unit: Unit): readonly string[] => {
    const found = keysOf(split, unit.facts, unit.weapon, kinds);
    return question.claimantsApart && found.length > 1 ? ['several'] : found;
  };
  const cells = new Map<string, { keys: readonly string[]; units: Unit[] }>();
  const put = (unit: Unit, name: string, ...keys: string[]) => {
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, { keys, units: [unit] });
    else cell.units.push(unit);
  };
  for (const unit of units) {
    for (const key of rowsOf(first, unit)) {
      if (second === undefined) put(unit, key, key);
      else for (const next of rowsOf(second, unit)) put(unit, `${key}\n${next}`, key, next);
    }
  }
  return [...cells.values()];
}

/** The units of the events selected, by the figures of the sources asked for or of only some of these. */
export function unitsBy(
  dataset: Dataset,
  question: Question,
  events: readonly EventFacts[],
  wanted?: readonly string[],
): readonly Unit[] {
  const asked = acceptsOf(dataset, question);
  if (wanted === undefined) return events.flatMap(facts => selectUnits(dataset, question, facts, asked));
  const accepts = remember(
    source => (asked === undefined || asked(source)) && wanted.some(id => isWithin(dataset, source, id)),
  );
  const spoken = isPeople(question.measure) ? events : events.filter(facts => speaks(facts, accepts));
  return spoken.flatMap(facts => selectUnits(dataset, question, facts, accepts));
}

/** Whether somebody gave a figure for it; counts need none. */
export const hasFigure = ({ figure }: Unit): boolean => figure?.known !== false;

/** Cells by what one source says: each is the same question asked of that source. Some may hold no figure. */
function cellsBySource(dataset: Dataset, question: Question, events: readonly EventFacts[]): Cell[] {
  const accepts = acceptsOf(dataset, question);
  const speakers = new Set(events.flatMap(facts => [...facts.speakers]));
  const at = question.by.findIndex(({ word }) => word === 'source');
  const others = question.by.filter(isSplit);
  return [...speakers].sort(byCodePoint).flatMap(source => {
    if (accepts !== undefined && !accepts(source)) return [];
    const units = unitsBy(dataset, question, events, [source]);
    if (!units.some(hasFigure)) return [];
    return divide(units, others, question).map(({ keys, units }) => ({
      keys: keys.toSpliced(at, 0, source),
      units,
    }));
  });
}

/**
 * A question's rows before they are ordered and added up.
 * @param units all that the question counts.
 */
export function cellsOf(
  dataset: Dataset,
  question: Question,
  events: readonly EventFacts[],
  units: readonly Unit[],
): Cell[] {
  if (question.by.length === 0) return [];
  if (!question.by.every(isSplit)) return cellsBySource(dataset, question, events);
  return divide(units, question.by, question);
}
