import { findRemark, hasRemark, type RemarkKind } from '../tally/remark-codes.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { countSupport } from './count-support.ts';
import { type ShareWords, shareOfEvents } from './event-share.ts';
import { eventWord } from './measure-name.ts';
import { rateNotes } from './rate-words.ts';
import { severalNotes } from './several-notes.ts';

/** A sentence under a chart, and the remark that it says. */
export type RemarkNote = { readonly kind: RemarkKind; readonly text: string };

/** What must be said under any chart of such an answer, besides the breaks that it is over, which come first. */
export function remarkNotes(answer: Answer, context: WordingContext): RemarkNote[] {
  const { remarks, rows, events: all } = answer;
  const { locale, dataset } = context;
  const { charts } = locale.strings;
  const notes: RemarkNote[] = [];
  const say = (kind: RemarkKind, text: string) => notes.push({ kind, text });
  const ofAll = (kind: RemarkKind, count: number, words: ShareWords) => {
    if (count > 0) say(kind, shareOfEvents(count, all.length, words, context));
  };
  const count = (kind: 'unknown' | 'left-out' | 'unheard' | 'with-attackers') =>
    findRemark(remarks, kind)?.events.length ?? 0;
  const left = count('left-out');
  ofAll('unknown', count('unknown'), charts.unknown);
  if (hasRemark(remarks, 'overlap')) say('overlap', charts.overlap(eventWord(context, 2)));
  if (hasRemark(remarks, 'of-participants'))
    say('of-participants', charts.participants.ofWhole(eventWord(context, 2)));
  const stated = findRemark(remarks, 'of-stated');
  if (stated !== undefined)
    say('of-stated', charts.statedPeople.ofStated(stated.field, charts.by[stated.field]));
  if (left > 0) say('left-out', charts.leftOut(locale.number(left), eventWord(context, left)));
  const unheard = count('unheard');
  if (unheard > 0) say('unheard', charts.unheard(locale.number(unheard), eventWord(context, unheard)));
  const undated = findRemark(remarks, 'undated');
  if (undated !== undefined)
    say('undated', charts.undated(locale.number(undated.accounts), undated.accounts === 1));
  if (rows.some(row => hasRemark(row.remarks, 'mixed-exceeds'))) say('mixed-exceeds', charts.mixed);
  ofAll('with-attackers', count('with-attackers'), charts.withAttackers);
  if (dataset.compiler === undefined) {
    const { single, partiesOnly } = countSupport(remarks);
    ofAll('single-source', single, charts.single);
    ofAll('parties-only', partiesOnly, charts.partiesOnly);
  }
  if (hasRemark(remarks, 'attackers-counted')) say('attackers-counted', charts.everyone);
  return [...rateNotes(answer, context), ...notes];
}

/** What is said of one chart alone, and a reader who has read it elsewhere would not know: that no total may be made,
 * what it leaves out, what its rates are of. */
const ofOneChart: ReadonlySet<RemarkKind> = new Set([
  ...(['overlap', 'left-out', 'undated', 'unheard'] as const),
  ...(['rate', 'no-population', 'small-rate'] as const),
]);

/** Whether a note tells how a chart is read, and not what is the matter with this one. */
export const isOnReading = ({ kind }: RemarkNote): boolean => !ofOneChart.has(kind);

/** The notes on one chart alone, as sentences. */
export const chartNotes = (answer: Answer, context: WordingContext): string[] => [
  ...(answer.question.severalApart ? severalNotes(answer, context) : []),
  ...remarkNotes(answer, context).flatMap(note => (isOnReading(note) ? [] : [note.text])),
];

/**
 * How a chart of such an answer is read, as sentences: other charts have the same.
 * @param mixed how the chart shows figures of dead and wounded together, where it has words of its own for it
 */
export const readingNotes = (answer: Answer, context: WordingContext, mixed?: string): string[] =>
  remarkNotes(answer, context)
    .filter(isOnReading)
    .map(({ kind, text }) => (kind === 'mixed-exceeds' ? (mixed ?? text) : text));
