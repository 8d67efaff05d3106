import { isKnown } from '../tally/known-sum.ts';
import { toldOnce } from '../tally/told-once.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { eventWord } from './measure-name.ts';

/** Sentences that must stand under any chart of such an answer. */
export function chartNotes(answer: Answer, context: WordingContext): string[] {
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
