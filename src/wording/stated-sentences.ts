import { sourceName } from '../dataset/source-name.ts';
import type { Statement } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { isKnown } from '../tally/known-sum.ts';
import type { Answer, Range, Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { measureWord } from './measure-word.ts';
import { printSum } from './print-sum.ts';

/** What a source said of several events together, as the text gives it. */
export type StatedFigure = { readonly statement: Statement; readonly sum: Range; readonly printed: string };

/** A stated figure beside what the sources' figures for the single events add up to, in sentences. */
export function statedSentences(
  { statement, sum, printed }: StatedFigure,
  { question, events }: Answer,
  total: Sum,
  { dataset, locale }: WordingContext,
): string[] {
  const { notes } = locale.strings;
  const words = measureWord(dataset, 'attacks', events.length, locale);
  const name = sourceName(dataset, statement.source, locale, 'short');
  const n = locale.number(events.length);
  const texts = [notes.stated(locale.words.capitalise(name), printed)];
  if (!isKnown(total)) texts.push(notes.statedAlone(n, words));
  else {
    const write = isPeople(question.measure) ? notes.statedSum : notes.statedCount;
    texts.push(write(printSum(total, locale, dataset), n, words));
    if (sum.low > total.high) texts.push(notes.statedAboveAll);
    else if (sum.low > total.low && !Number.isFinite(sum.high)) texts.push(notes.statedAbove);
  }
  if (statement.status !== 'current') {
    texts.push(notes.statedStatus[statement.status]);
    if (statement.why !== undefined) texts.push(notes.statedWhy(statement.why));
  }
  return texts;
}
