import type { Dataset } from '../dataset/types.ts';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { sumOf } from './add-up.ts';
import type { Cell } from './cells.ts';
import { type CountedUnit, unitsOf } from './counted-units.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { remarksOfRow } from './find-remarks.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import type { Plan } from './plan.ts';
import type { Row, Sum } from './types.ts';

/** A cell with its sum, and what that rests on. */
export type AddedUp = {
  readonly keys: readonly string[];
  readonly key: string;
  readonly sum: Sum;
  readonly units: readonly CountedUnit[];
  readonly evidence: Evidence;
};

type Asked = Pick<Plan, 'measure' | 'kinds' | 'isBySource'>;

/** Makes a rate of a cell's sum, where one is asked for. */
type ToRate = (sum: Sum, cell: Cell) => Sum;

export function addUpCell(asked: Asked, cell: Cell, toRate: ToRate = sum => sum): AddedUp {
  const { keys, units } = cell;
  const evidence = evidenceOf(units);
  const sum = toRate(sumOf(asked, units, evidence.events.length), cell);
  return { keys, key: keys.join(','), units, evidence, sum };
}

/** What all units of a selection rest on, and what they come to, by what is asked of them. */
type Whole = { readonly evidence: Evidence; readonly sums: Map<string, Sum> };

const ofSelections = new WeakMap<readonly CountedUnit[], Whole>();

/** The cell of all units of a selection: it is asked for again with each way in which these are grouped. */
export function addUpAll(asked: Asked, units: readonly CountedUnit[], toRate: ToRate): AddedUp {
  const known = ofSelections.get(units) ?? { evidence: evidenceOf(units), sums: new Map<string, Sum>() };
  ofSelections.set(units, known);
  const { evidence, sums } = known;
  const key = [asked.measure, asked.isBySource, ...asked.kinds].join();
  const sum = sums.get(key) ?? sumOf(asked, units, evidence.events.length);
  sums.set(key, sum);
  return { keys: [], key: '', units, evidence, sum: toRate(sum, { keys: [], units }) };
}

/** A row of an answer. */
export const answerRow = (dataset: Dataset, { measure }: Pick<Plan, 'measure'>, row: AddedUp): Row => ({
  keys: row.keys,
  key: row.key,
  sum: row.sum,
  support: row.evidence.support,
  remarks: remarksOfRow(dataset, measure, row),
  events: row.evidence.events,
});

const factsById = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, EventFacts> =>
    new Map(eventFacts(dataset).map(facts => [facts.event.id, facts])),
);

/**
 * What the sources say of one event: its row in the answer by event, without the rows of all others. Undefined for a
 * retracted event (rule 17).
 */
export function rowOfEvent(dataset: Dataset, measure: PeopleMeasure, event: string): Row | undefined {
  const facts = factsById(dataset, 'all').get(event);
  if (facts === undefined) return undefined;
  const plan = { measure, kinds: [], isBySource: false };
  const units = unitsOf(
    dataset,
    { kind: 'people', measure, who: undefined, dividedBy: 'parts' },
    undefined,
  )(facts);
  return answerRow(dataset, plan, addUpCell(plan, { keys: [event], units }));
}
