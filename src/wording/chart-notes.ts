import { findRemark, hasRemark } from '../tally/remark.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { eventWord } from './measure-name.ts';
import { toldSupport } from './told-support.ts';

/** Sentences that must stand under any chart of such an answer. */
export function chartNotes({ remarks, rows, events: all }: Answer, context: WordingContext): string[] {
  const { locale, dataset } = context;
  const { charts } = locale.strings;
  const notes: string[] = [];
  const ofAll = (count: number, words: (n: string, all: string, events: string) => string) => {
    if (count > 0)
      notes.push(words(locale.number(count), locale.number(all.length), eventWord(context, all.length)));
  };
  const count = (kind: 'unknown' | 'left-out' | 'with-attackers') =>
    findRemark(remarks, kind)?.events.length ?? 0;
  const left = count('left-out');
  ofAll(count('unknown'), charts.unknown);
  if (hasRemark(remarks, 'overlap')) notes.push(charts.overlap(eventWord(context, 2)));
  if (left > 0) notes.push(charts.leftOut(locale.number(left), eventWord(context, left)));
  if (rows.some(row => hasRemark(row.remarks, 'mixed-exceeds'))) notes.push(charts.mixed);
  ofAll(count('with-attackers'), charts.withAttackers);
  if (dataset.compiler === undefined) {
    const { single, partiesOnly } = toldSupport(remarks);
    ofAll(single, charts.single);
    ofAll(partiesOnly, charts.partiesOnly);
  }
  if (hasRemark(remarks, 'attackers-counted')) notes.push(charts.everyone);
  return notes;
}
