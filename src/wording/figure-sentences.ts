import { sourceName } from '../dataset/source-name.ts';
import { givesRanges } from '../tally/gives-ranges.ts';
import { findRemark, hasRemark } from '../tally/remark-codes.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { type ShareWords, shareOfEvents } from './event-share.ts';
import { filterNames } from './measure-line.ts';
import { measureWord } from './measure-word.ts';
import { rateNotes } from './rate-words.ts';

/** What a number in the text rests on. */
export type Noted = {
  readonly answer: Answer;
  /** The same question asked of every source: what a figure of one source stands beside. */
  readonly all: Answer;
};

type Some = { readonly events: readonly string[]; readonly of: number };

/** Of one event alone, on whose figure nobody differs, a range is the one that a source gives itself. */
const isOwn = ({ events }: Answer, all: Answer): boolean =>
  events.length === 1 && !hasRemark(all.remarks, 'differ');

/** What the figures rest on, in sentences. */
export function supportSentences({ answer, all }: Noted, context: WordingContext): string[] {
  const { dataset, locale } = context;
  const { notes } = locale.strings;
  const texts: string[] = [];
  const say = (some: Some | undefined, words: ShareWords) => {
    if (some !== undefined) texts.push(shareOfEvents(some.events.length, some.of, words, context));
  };
  const values = findRemark(answer.remarks, 'our-sum')?.sources ?? [];
  if (values.length > 0 && all.events.length > 1)
    texts.push(notes.ourSum(filterNames({ word: 'source', not: false, values }, context)));
  say(findRemark(all.remarks, 'differ'), notes.differ);
  if (isOwn(all, all) && hasRemark(answer.remarks, 'range')) texts.push(notes.ownRange);
  const single = findRemark(all.remarks, 'single-source');
  const parties = findRemark(all.remarks, 'parties-only');
  if (dataset.compiler !== undefined) {
    if ((findRemark(all.remarks, 'compiled')?.events.length ?? 0) > 0)
      texts.push(notes.compiler(sourceName(dataset, dataset.compiler, locale), givesRanges(dataset)));
  } else if (single?.of === 1 && parties !== undefined) {
    texts.push(notes.singleParty);
  } else {
    if (single !== undefined && single.of > 1 && single.events.length === single.of)
      texts.push(notes.singleEach(measureWord(dataset, 'attacks', single.of, locale)));
    else say(single, notes.single);
    say(parties, notes.partiesOnly);
  }
  say(findRemark(all.remarks, 'with-attackers'), notes.withAttackers);
  return texts;
}

/** How a total came about and what it leaves out, in sentences. */
export function totalSentences({ answer, all }: Noted, context: WordingContext): string[] {
  const { dataset, locale } = context;
  const { remarks } = answer;
  const { notes } = locale.strings;
  const word = (count: number) => measureWord(dataset, 'attacks', count, locale);
  const n = (count: number) => locale.number(count);
  const texts: string[] = [];
  if (hasRemark(remarks, 'dead-and-wounded')) texts.push(notes.mixed);
  const mixed = findRemark(remarks, 'mixed-exceeds');
  if (mixed !== undefined)
    texts.push(Number.isFinite(mixed.outer) ? notes.mixedBound(n(mixed.outer)) : notes.mixedOpen);
  const unknown = hasRemark(remarks, 'incomplete') ? undefined : findRemark(remarks, 'unknown');
  if (unknown !== undefined && unknown.of > 1)
    texts.push(shareOfEvents(unknown.events.length, unknown.of, notes.unknown, context));
  if (hasRemark(remarks, 'about')) texts.push(notes.about);
  // A compiler's range, and the one that a source gives itself, are told as theirs.
  if (hasRemark(remarks, 'range') && dataset.compiler === undefined && !isOwn(answer, all))
    texts.push(notes.span);
  texts.push(...rateNotes(answer, context).map(({ text }) => text));
  const left = findRemark(remarks, 'left-out')?.events.length ?? 0;
  if (left > 0) texts.push(notes.leftOut(n(left), word(left)));
  const undated = findRemark(remarks, 'undated');
  if (undated !== undefined)
    texts.push(locale.strings.charts.undated(n(undated.accounts), undated.accounts === 1));
  const unheard = findRemark(remarks, 'unheard')?.events.length ?? 0;
  if (unheard > 0) texts.push(locale.strings.charts.unheard(n(unheard), word(unheard)));
  return texts;
}
