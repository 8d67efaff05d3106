import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { filterNames, measureLine } from '../charts/wording.ts';
import type { Dataset, Statement } from '../dataset/types.ts';
import { measureWord } from '../tally/measure-word.ts';
import { printSum } from '../tally/print-sum.ts';
import { sayings } from '../tally/sayings.ts';
import type { Answer, Range, Saying, Sum } from '../tally/types.ts';
import { noteLines, sourceName } from './note-lines.ts';
import type { Bound, Scope } from './scope.ts';

type Note = NonNullable<(Bound & { kind: 'figure' })['note']>;

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

/** Where a total came from, in sentences: differences first, then what it rests on, then what it leaves out. */
function sentences(
  answer: Answer,
  total: Sum,
  said: readonly Saying[],
  dataset: Dataset,
  scope: Scope,
): string[] {
  const { locale } = scope;
  const { notes } = locale.strings;
  const { support, events, leftOut, question } = answer;
  const n = (count: number) => locale.number(count);
  const word = (count: number) => measureWord(dataset, 'attacks', count, locale);
  const [all, words] = [n(events.length), word(events.length)];
  const differ = trulyDiffer(answer, said);
  const texts: string[] = [];
  const say = (count: number, text: (n: string, all: string, words: string) => string) => {
    if (count > 0) texts.push(text(n(count), all, words));
  };
  say(differ.length, notes.differ);
  if (differ.length === 0 && support.differ.length > 0) texts.push(notes.ownRange);
  const compiler = dataset.compiler;
  if (compiler !== undefined && support.single.length > 0)
    texts.push(notes.compiler(sourceName(dataset, compiler, scope)));
  else if (support.single.length > 1 && support.single.length === events.length)
    texts.push(notes.singleEach(words));
  else say(support.single.length, notes.single);
  if (compiler === undefined) say(support.partiesOnly.length, notes.partiesOnly);
  say(support.withAttackers.length, notes.withAttackers);
  if (question.measure === 'casualties') texts.push(notes.mixed);
  if (total.kind === 'range') {
    const { low, high, outer, unknown, about } = total;
    if (outer > high) texts.push(Number.isFinite(outer) ? notes.mixedBound(n(outer)) : notes.mixedOpen);
    if (unknown > 0) texts.push(notes.unknown(n(unknown), all, words));
    if (about) texts.push(notes.about);
    if (low < high) texts.push(notes.span);
  }
  if (leftOut.length > 0) texts.push(notes.leftOut(n(leftOut.length), word(leftOut.length)));
  for (const filter of question.filters) {
    if (filter.not || filter.values.length === 0) continue;
    const names = filterNames(filter, { dataset, locale });
    if (filter.word === 'source' && events.length > 1) texts.push(notes.ourSum(names));
  }
  return texts;
}

function statedSentences(
  stated: NonNullable<NoteExtras['stated']>,
  answer: Answer,
  total: Sum,
  dataset: Dataset,
  scope: Scope,
): string[] {
  const { locale } = scope;
  const { notes } = locale.strings;
  const { statement, sum, printed } = stated;
  const covered = answer.events.length;
  const texts = [
    notes.stated(sourceName(dataset, statement.source, scope), printed),
    notes.statedSum(
      printSum(total, locale, dataset),
      locale.number(covered),
      measureWord(dataset, 'attacks', covered, locale),
    ),
  ];
  if (total.kind === 'range' && sum.low > total.low) texts.push(notes.statedAbove);
  if (statement.status !== 'current') texts.push(notes.statedWithdrawn);
  return texts;
}

/** The note of a bound number: the sum, how it came about, and who says what. */
export function figureNote(answer: Answer, dataset: Dataset, scope: Scope, extras: NoteExtras): Note {
  const { locale } = scope;
  const { notes } = locale.strings;
  const { stated, share } = extras;
  const total: Sum = answer.total ?? {
    kind: 'incomplete',
    events: answer.events.length,
    unknown: answer.events.length,
  };
  const said = sayings(dataset, answer.question);
  const printed = printSum(total, locale, dataset);
  const measure = measureLine(answer.question, { dataset, locale });
  const texts = [
    ...(stated === undefined
      ? [notes.sum(measure, printed)]
      : statedSentences(stated, answer, total, dataset, scope)),
    ...(share === undefined ? [] : [notes.share(locale.number(share.part), locale.number(share.whole))]),
    ...(share?.rounded === true ? [notes.rounded(((100 * share.part) / share.whole).toFixed(1))] : []),
  ];
  const reasons = sentences(answer, total, said, dataset, scope);
  const lines = noteLines(answer.events, trulyDiffer(answer, said), said, dataset, scope);
  const paragraph = (parts: readonly string[]): ElementContent[] =>
    parts.length === 0 ? [] : [h('p', parts.join(' '))];
  return {
    key: `${answer.question.text} ${texts.join(' ')}`,
    label: notes.label(measure, stated?.printed ?? printed),
    content: [...paragraph(texts), ...paragraph(reasons), ...lines],
  };
}
