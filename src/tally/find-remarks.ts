import type { Account, Dataset, SeriesBreak } from '../dataset/types.ts';
import { isPeople, type Measure } from '../grammar/measures.ts';
import { isStatedField } from '../grammar/stated-people.ts';
import type { Evidence } from './evidence.ts';
import { isKnown } from './known-sum.ts';
import type { Plan } from './plan.ts';
import { isSmallRate } from './rates.ts';
import type { Remark } from './remark-codes.ts';
import type { Sum } from './types.ts';

/** A sum and what it rests on; without a sum where rows overlap. */
export type SumWithEvidence = { readonly sum: Sum | undefined; readonly evidence: Evidence };

/** What a question might have counted. */
export type Uncounted = {
  /** Ids of the events that lie only partly in the days asked for. */
  readonly leftOut: readonly string[];
  /** Of which nobody can say whether they stood at the moment asked for. */
  readonly undated: readonly Account[];
  /** Ids of the events of which only sources speak that are left out. */
  readonly unheard: readonly string[];
  /** Where what is counted was counted in another way before. */
  readonly breaks: readonly SeriesBreak[];
  /** Ids of the events that are in no rate, as their region or country is not stated. */
  readonly unplaced: readonly string[];
};

/** A whole answer before its remarks. */
type Whole = SumWithEvidence &
  Uncounted & {
    readonly rows: readonly SumWithEvidence[];
  };

/** What the numbers of a sum are. */
function remarksOnNumbers({ sum, evidence }: SumWithEvidence): Remark[] {
  if (sum === undefined) return [];
  const { unknown, disputed, mixed } = evidence;
  const of = evidence.events.length;
  const remarks: Remark[] = [];
  if (sum.kind === 'incomplete') remarks.push({ kind: 'incomplete' });
  if (unknown.length > 0) remarks.push({ kind: 'unknown', events: unknown, of });
  if (sum.kind === 'incomplete') return remarks;
  const { low, high, outer } = sum;
  const isOpen = high === Number.POSITIVE_INFINITY;
  if (low < high && !isOpen) remarks.push({ kind: 'range', low, high, own: disputed.length === 0 });
  if (isOpen && unknown.length < of) remarks.push({ kind: 'open', low });
  if (sum.about) remarks.push({ kind: 'about' });
  if (outer > high) remarks.push({ kind: 'mixed-exceeds', outer, events: mixed });
  return remarks;
}

/** What the figures of people rest on. */
function remarksOnSupport(evidence: Evidence, dataset: Dataset, isCompared: boolean): Remark[] {
  const { disputed, varied, singleUndisputed, partiesUndisputed, support, unknown } = evidence;
  const { differ, single, withAttackers } = support;
  const of = evidence.events.length;
  const remarks: Remark[] = [];
  if (disputed.length > 0) remarks.push({ kind: 'differ', events: disputed, of });
  if (varied.length > 0) remarks.push({ kind: 'one-source-varies', events: varied, of });
  if (isCompared && differ.length === 0) remarks.push({ kind: 'agree' });
  if (singleUndisputed.length > 0) remarks.push({ kind: 'single-source', events: singleUndisputed, of });
  if (partiesUndisputed.length > 0) remarks.push({ kind: 'parties-only', events: partiesUndisputed, of });
  if (dataset.compiler !== undefined && unknown.length < of) {
    remarks.push({ kind: 'compiled', compiler: dataset.compiler, events: single, of });
  }
  if (withAttackers.length > 0) remarks.push({ kind: 'with-attackers', events: withAttackers, of });
  return remarks;
}

const remarksOnRate = ({ sum }: SumWithEvidence): Remark[] =>
  sum !== undefined && isKnown(sum) && isSmallRate(sum) ? [{ kind: 'small-rate' }] : [];

/** The remarks of one row. */
export function remarksOfRow(dataset: Dataset, measure: Measure, row: SumWithEvidence): readonly Remark[] {
  const ofRate = remarksOnRate(row);
  if (!isPeople(measure)) return ofRate;
  const ofSupport = remarksOnSupport(row.evidence, dataset, row.evidence.isCompared);
  return [...ofRate, ...remarksOnNumbers(row), ...ofSupport];
}

/** That the numbers are rates, of which years, and what is in none of them. */
function remarksOnRates({ per, base }: Plan, { sum, rows, unplaced }: Whole): Remark[] {
  if (per === undefined || base === undefined) return [];
  const rates = [sum, ...rows.map(row => row.sum)].flatMap(one =>
    one?.kind === 'range' ? (one.rate ?? []) : [],
  );
  const years = [...new Set(rates.flatMap(rate => rate.years))].sort();
  const isOfShown = base.places === undefined && rows.length > 1 && sum !== undefined;
  return [
    { kind: 'rate', per, level: base.level, years, isOfShown },
    ...(unplaced.length === 0 ? [] : [{ kind: 'no-population' as const, events: unplaced }]),
  ];
}

function remarksOnQuestion(
  { killedMeans }: Dataset,
  { measure, by, isBySource, namedSources }: Plan,
  { sum, evidence }: SumWithEvidence,
  { leftOut, undated, unheard, breaks }: Uncounted,
): Remark[] {
  const remarks: Remark[] = [];
  if (evidence.events.length === 0) remarks.push({ kind: 'nothing-selected' });
  if (sum === undefined) remarks.push({ kind: 'overlap' });
  if (by.some(({ word }) => word === 'participant' || word === 'pair'))
    remarks.push({ kind: 'of-participants' });
  const field = by.map(({ word }) => word).find(isStatedField);
  if (field !== undefined) remarks.push({ kind: 'of-stated', field });
  if (breaks.length > 0) remarks.push({ kind: 'series-break', breaks });
  if (leftOut.length > 0) remarks.push({ kind: 'left-out', events: leftOut });
  if (undated.length > 0) remarks.push({ kind: 'undated', accounts: undated.length });
  if (unheard.length > 0) remarks.push({ kind: 'unheard', events: unheard });
  if (isPeople(measure) && isBySource) remarks.push({ kind: 'our-sum', sources: namedSources });
  if (measure === 'killed' && killedMeans === 'everyone') remarks.push({ kind: 'attackers-counted' });
  if (measure === 'casualties') remarks.push({ kind: 'dead-and-wounded' });
  return remarks;
}

/**
 * The remarks of a whole answer. Where it has no total, sources are compared within each row, as nothing else is shown:
 * rows of one source each compare nothing.
 */
export function remarksOfAnswer(dataset: Dataset, plan: Plan, whole: Whole): readonly Remark[] {
  const { sum, evidence, rows } = whole;
  const ofQuestion = [
    ...remarksOnQuestion(dataset, plan, whole, whole),
    ...remarksOnRates(plan, whole),
    ...remarksOnRate(whole),
  ];
  if (!isPeople(plan.measure)) return ofQuestion;
  const isCompared = sum === undefined ? rows.some(row => row.evidence.isCompared) : evidence.isCompared;
  return [...ofQuestion, ...remarksOnNumbers(whole), ...remarksOnSupport(evidence, dataset, isCompared)];
}
