import { hasNoFigure, printSum } from '../tally/print-sum.ts';
import { toldOnce } from '../tally/told-once.ts';
import type { Answer, Range, Sum } from '../tally/types.ts';
import type { ChartContext } from './spec.ts';
import type { WordedSum } from './table-sums.ts';
import type { BarChart } from './types.ts';
import { eventWord } from './wording.ts';

export type Show = BarChart['show'];

/** A range for which at least one event has a figure. */
export const isKnown = (sum: Sum): sum is Range => sum.kind === 'range' && !hasNoFigure(sum);

/** The number that stands beside a mark. */
export function printed(sum: Sum, show: Show, context: ChartContext): string {
  const { charts } = context.locale.strings;
  if (show === 'range' || !isKnown(sum)) return printSum(sum, context.locale, context.dataset);
  if (show === 'low') return context.locale.number(sum.low);
  if (show === 'best') return sum.best === undefined ? charts.noBest : context.locale.number(sum.best);
  return Number.isFinite(sum.high)
    ? context.locale.number(sum.high)
    : context.locale.strings.figures.orMore(context.locale.number(sum.low));
}

/** Whether every figure is one number: then nothing is said of spans. */
export const areExact = (sums: readonly Sum[]): boolean =>
  sums.every(sum => !isKnown(sum) || (sum.low === sum.high && sum.high === sum.outer));

/** A sum with its range in words. */
export const worded = (sum: Sum, context: ChartContext): WordedSum => ({
  sum,
  printed: printed(sum, 'range', context),
});

/** Sentences that must stand under any chart of such an answer. */
export function notesOf(answer: Answer, context: ChartContext): string[] {
  const { charts } = context.locale.strings;
  const { locale, dataset } = context;
  const all = answer.events.length;
  const [n, events] = [(count: number) => locale.number(count), eventWord(context, all)];
  const { support, total, rows, leftOut } = answer;
  const sums = rows.map(row => row.sum);
  const notes: string[] = [];
  const missing = missingFrom(answer);
  if (missing > 0) notes.push(charts.unknown(n(missing), n(all), events));
  if (total === undefined) notes.push(charts.overlap(eventWord(context, 2)));
  if (leftOut.length > 0) {
    notes.push(charts.leftOut(n(leftOut.length), eventWord(context, leftOut.length)));
  }
  if (sums.some(sum => isKnown(sum) && sum.outer > sum.high)) notes.push(charts.mixed);
  if (support.withAttackers.length > 0) {
    notes.push(charts.withAttackers(n(support.withAttackers.length), n(all), events));
  }
  if (dataset.compiler === undefined) {
    const { single, partiesOnly } = toldOnce(support);
    if (single.length > 0) notes.push(charts.single(n(single.length), n(all), events));
    if (partiesOnly.length > 0) notes.push(charts.partiesOnly(n(partiesOnly.length), n(all), events));
  }
  if (answer.question.measure === 'killed' && dataset.killedMeans === 'everyone') notes.push(charts.everyone);
  return notes;
}

/** For how many of the events asked about nobody gave a figure. */
const missingFrom = ({ total }: Answer): number => total?.unknown ?? 0;
