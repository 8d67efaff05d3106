import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sourceName } from '../dataset/source-name.ts';
import type { Dataset, Statement } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { givesRanges } from '../tally/gives-ranges.ts';
import { hasNoFigure } from '../tally/known-sum.ts';
import { makeQuestion } from '../tally/question.ts';
import { sayings } from '../tally/sayings.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Range, Saying, Sum } from '../tally/types.ts';
import { filterNames, measureLine } from '../wording/measure-line.ts';
import { measureName } from '../wording/measure-name.ts';
import { measureWord } from '../wording/measure-word.ts';
import { printSum } from '../wording/print-sum.ts';
import { noteLines } from './note-lines.ts';
import type { PageContext } from './page-context.ts';
import type { BoundInline } from './page-findings.ts';

type Note = NonNullable<(BoundInline & { kind: 'figure' })['note']>;

/** What is peculiar to one place in the text, beside what the data say. */
export type NoteExtras = {
  readonly stated?: { readonly statement: Statement; readonly sum: Range; readonly printed: string };
  readonly share?: { readonly part: number; readonly whole: number; readonly rounded: boolean };
};

/** Events on which sources, or a mixed figure and a source, do differ: not one source's own range. */
export function trulyDiffer({ support }: Answer, said: readonly Saying[]): readonly string[] {
  return support.differ.filter(
    id =>
      !support.single.includes(id) ||
      said.some(saying => saying.event === id && saying.mixed && saying.status === 'current'),
  );
}

/** The same question asked of every source: what a figure of one source stands beside. */
export function askAll(answer: Answer, dataset: Dataset, page: PageContext): Answer {
  const { question } = answer;
  const filters = question.filters.filter(filter => filter.word !== 'source');
  if (filters.length === question.filters.length) return answer;
  return tally(dataset, makeQuestion({ ...question, filters }), page.locale);
}

type Told = {
  readonly answer: Answer;
  /** Asked of every source. */
  readonly all: Answer;
  readonly total: Sum;
  readonly said: readonly Saying[];
  readonly dataset: Dataset;
  readonly page: PageContext;
};

const isRange = (sum: Sum): boolean =>
  sum.kind === 'range' && sum.low < sum.high && Number.isFinite(sum.high);

/** What the figures rest on, in sentences. */
function supportSentences({ answer, all, total, said, dataset, page }: Told): string[] {
  const { locale } = page;
  const { notes } = locale.strings;
  const { support, events } = all;
  const [n, words] = [locale.number(events.length), measureWord(dataset, 'attacks', events.length, locale)];
  const texts: string[] = [];
  const say = (count: number, text: (n: string, all: string, words: string) => string) => {
    if (count > 0) texts.push(text(locale.number(count), n, words));
  };
  const source = answer.question.filters.find(filter => filter.word === 'source' && !filter.not);
  if (source !== undefined && events.length > 1)
    texts.push(notes.ourSum(filterNames(source, { dataset, locale })));
  const differ = trulyDiffer(all, said);
  say(differ.length, notes.differ);
  if (events.length === 1 && differ.length === 0 && isRange(total)) texts.push(notes.ownRange);
  const single = support.single.filter(id => !differ.includes(id));
  const parties = support.partiesOnly.filter(id => !differ.includes(id));
  if (dataset.compiler !== undefined) {
    if (support.single.length > 0)
      texts.push(notes.compiler(sourceName(dataset, dataset.compiler, locale), givesRanges(dataset)));
  } else if (events.length === 1 && single.length + parties.length === 2) {
    texts.push(notes.singleParty);
  } else {
    if (events.length > 1 && single.length === events.length) texts.push(notes.singleEach(words));
    else say(single.length, notes.single);
    say(parties.length, notes.partiesOnly);
  }
  say(support.withAttackers.length, notes.withAttackers);
  return texts;
}

/** How a total came about and what it leaves out, in sentences. */
function sumSentences({ answer, all, total, said, dataset, page }: Told): string[] {
  const { locale } = page;
  const { notes } = locale.strings;
  const { events, leftOut, question } = answer;
  const word = (count: number) => measureWord(dataset, 'attacks', count, locale);
  const n = (count: number) => locale.number(count);
  const differ = trulyDiffer(all, said);
  const texts: string[] = [];
  if (question.measure === 'casualties') texts.push(notes.mixed);
  if (total.kind === 'range') {
    const { high, outer, unknown, about } = total;
    if (outer > high) texts.push(Number.isFinite(outer) ? notes.mixedBound(n(outer)) : notes.mixedOpen);
    if (unknown > 0 && events.length > 1)
      texts.push(notes.unknown(n(unknown), n(events.length), word(events.length)));
    if (about) texts.push(notes.about);
    // A compiler's range, and the one that a source gives itself, are told as theirs.
    const isOwn = dataset.compiler !== undefined || (events.length === 1 && differ.length === 0);
    if (isRange(total) && !isOwn) texts.push(notes.span);
  }
  if (leftOut.length > 0) texts.push(notes.leftOut(n(leftOut.length), word(leftOut.length)));
  return texts;
}

function statedSentences(
  { statement, sum, printed }: NonNullable<NoteExtras['stated']>,
  { answer, total, dataset, page }: Told,
): string[] {
  const { locale } = page;
  const { notes } = locale.strings;
  const covered = answer.events.length;
  const words = measureWord(dataset, 'attacks', covered, locale);
  const name = sourceName(dataset, statement.source, locale, 'short');
  const n = locale.number(covered);
  const texts = [notes.stated(locale.words.capitalise(name), printed)];
  if (total.kind === 'incomplete' || hasNoFigure(total)) texts.push(notes.statedAlone(n, words));
  else {
    const isCounted = !isPeople(answer.question.measure);
    const write = isCounted ? notes.statedCount : notes.statedSum;
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

/** What is counted, without the one event that is listed below. */
function measureOf(
  { question, events }: Answer,
  dataset: Dataset,
  { locale }: PageContext,
  isStated: boolean,
): string {
  const words = { dataset, locale };
  if (isStated) return measureName(question.measure, words);
  if (events.length !== 1) return measureLine(question, words);
  return measureLine(
    { ...question, filters: question.filters.filter(({ word }) => word !== 'event') },
    words,
  );
}

/** A share in per cent to one decimal, counted in whole numbers; a half goes up. */
function tenthsOf({ part, whole }: { readonly part: number; readonly whole: number }): string {
  const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** The note of a bound number: the sum, how it came about, and who says what. */
export function figureNote(
  answer: Answer,
  total: Sum,
  dataset: Dataset,
  page: PageContext,
  extras: NoteExtras,
): Note {
  const { locale } = page;
  const { notes } = locale.strings;
  const { stated, share } = extras;
  const all = askAll(answer, dataset, page);
  const told: Told = { answer, all, total, said: sayings(dataset, all.question), dataset, page };
  const printed = printSum(total, locale, dataset);
  const measure = measureOf(answer, dataset, page, stated !== undefined);
  const texts = [
    ...(stated === undefined ? [notes.sum(measure, printed)] : statedSentences(stated, told)),
    ...(share === undefined ? [] : [notes.share(locale.number(share.part), locale.number(share.whole))]),
    ...(share?.rounded === true ? [notes.rounded(tenthsOf(share))] : []),
  ];
  const reasons = [...supportSentences(told), ...sumSentences(told)];
  const said = isPeople(answer.question.measure) ? told.said : undefined;
  const lines = noteLines(all.events, trulyDiffer(all, told.said), said, dataset, page);
  const paragraph = (parts: readonly string[]): ElementContent[] =>
    parts.length === 0 ? [] : [h('p', parts.join(' '))];
  return {
    key: `${dataset.id} ${answer.question.text} ${texts.join(' ')}`,
    label: notes.label(measure, stated?.printed ?? printed),
    content: [...paragraph(texts), ...paragraph(reasons), ...lines],
  };
}
