import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import type { StatedField } from '../grammar/stated-people.ts';
import { makeQuestion } from '../tally/question.ts';
import { findRemark } from '../tally/remark-codes.ts';
import { sourceFigures } from '../tally/source-figures.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Range, Sum } from '../tally/types.ts';
import type { WordingContext } from '../wording/context.ts';
import { supportSentences, totalSentences } from '../wording/figure-sentences.ts';
import { measureLine } from '../wording/measure-line.ts';
import { measureName } from '../wording/measure-name.ts';
import { printSum } from '../wording/print-sum.ts';
import { numeratorSentence } from '../wording/rate-words.ts';
import { namedSpeakers, sourcesLine } from '../wording/sources-line.ts';
import { type StatedFigure, statedSentences } from '../wording/stated-sentences.ts';
import { noteLines } from './note-lines.ts';
import type { PageContext } from './page-context.ts';
import type { FigureNote } from './page-findings.ts';

/** What is peculiar to one place in the text, beside what the data say. */
export type NoteExtras = {
  readonly stated?: StatedFigure;
  readonly share?: {
    /** The part and the whole. */
    readonly of: readonly [part: Range, whole: Range];
    readonly rounded: boolean;
    /** It is a share of those of whom this is stated. */
    readonly field?: StatedField | undefined;
  };
};

/** The same question asked of every source: what a figure of one source is compared with. */
export function askAll(answer: Answer, dataset: Dataset): Answer {
  const { question } = answer;
  const filters = question.filters.filter(filter => filter.word !== 'source');
  if (filters.length === question.filters.length) return answer;
  return tally(dataset, makeQuestion({ ...question, filters }));
}

/** What is counted, without the one event that is listed below. */
function measureOf({ question, events }: Answer, context: WordingContext, isStated: boolean): string {
  if (isStated) return measureName(question.measure, context);
  if (events.length !== 1) return measureLine(question, context);
  const filters = question.filters.filter(({ word }) => word !== 'event');
  return measureLine({ ...question, filters }, context);
}

function shareSentence({ of, field }: NonNullable<NoteExtras['share']>, { locale }: PageContext): string {
  const { notes, charts } = locale.strings;
  const [n = '', all = ''] = of.map(sum => printSum(sum, locale));
  return field === undefined ? notes.share(n, all) : notes.shareOfStated(n, all, charts.by[field]);
}

/** A share in per cent to one decimal, counted in whole numbers; a half goes up. */
function tenthsOf([part, whole]: NonNullable<NoteExtras['share']>['of']): string {
  const tenths = (2000n * BigInt(part.low) + BigInt(whole.low)) / (2n * BigInt(whole.low));
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** The note of a bound number: the sum, how it came about, and who says what. */
export function figureNote(
  answer: Answer,
  total: Sum,
  dataset: Dataset,
  page: PageContext,
  extras: NoteExtras,
): FigureNote {
  const { locale } = page;
  const context = { dataset, locale };
  const { notes } = locale.strings;
  const { stated, share } = extras;
  const all = askAll(answer, dataset);
  const printed = printSum(total, locale, dataset);
  const measure = measureOf(answer, context, stated !== undefined);
  const texts = [
    ...(stated === undefined
      ? [notes.sum(measure, printed), numeratorSentence(total, context) ?? []].flat()
      : statedSentences(stated, answer, total, context)),
    ...(share === undefined ? [] : [shareSentence(share, page)]),
    ...(share?.rounded === true ? [notes.rounded(tenthsOf(share.of))] : []),
  ];
  const noted = { answer, all };
  const reasons = [...supportSentences(noted, context), ...totalSentences(noted, context)];
  const said = isPeople(answer.question.measure) ? sourceFigures(dataset, all.question) : undefined;
  const differ = findRemark(all.remarks, 'differ')?.events ?? [];
  const lines = noteLines(all.events, differ, said, dataset, page);
  return {
    key: `${dataset.id} ${answer.question.text} ${texts.join(' ')}`,
    label: notes.label(measure, stated?.printed ?? printed),
    paragraphs: [texts, reasons].filter(parts => parts.length > 0).map(parts => ({ text: parts.join(' ') })),
    events: lines,
  };
}

/** The note of a number whose sources agree, in short: the sum, and who speaks. */
export function briefNote(answer: Answer, total: Sum, dataset: Dataset, { locale }: PageContext): FigureNote {
  const context = { dataset, locale };
  const { notes } = locale.strings;
  const printed = printSum(total, locale, dataset);
  const measure = measureLine(answer.question, context);
  const { named, unnamed } = namedSpeakers(answer, context);
  const text = `${notes.sum(measure, printed)} ${sourcesLine(named, context, unnamed)}.`;
  return {
    key: `${dataset.id} ${text}`,
    label: notes.label(measure, printed),
    paragraphs: [{ text }],
    events: undefined,
  };
}
