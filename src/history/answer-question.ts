import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Figure } from '../dataset/types.ts';
import { isPeople, peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { eventsBehind } from '../tally/events-behind.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Measure } from '../tally/types.ts';
import { wordsOf } from '../tally/words-of.ts';
import type { LockAnswer } from './lock-schema.ts';
import { sameSum, toPlain } from './plain-sum.ts';

/** What a fact's place in the prose is asked by. */
export const factQuestion = (id: string): string => `fact ${id}`;

/** The questions that the dataset's own page answers, whatever the reports ask. */
export const standingQuestions: readonly Measure[] = [...peopleMeasures, 'attacks', 'explosions'];

export function plainAnswer({ question, total, rows, members }: Answer): LockAnswer {
  return {
    ...(total === undefined ? {} : { total: toPlain(total) }),
    ...(question.by.length === 0
      ? {}
      : { rows: Object.fromEntries(rows.map(({ key, sum }) => [key, toPlain(sum)])) }),
    ...(members.length === 0 ? {} : { members: [...members] }),
  };
}

/** What a statement says of a measure. */
function stated(dataset: Dataset, id: string, measure: string): LockAnswer | undefined {
  const statement = dataset.statements.get(id);
  const figures: Readonly<Partial<Record<string, Figure>>> = {
    ...statement?.figures,
    explosions: statement?.parts,
  };
  const figure = figures[measure];
  if (figure === undefined) return undefined;
  const { lo, hi, about } = figure;
  const sum = { low: lo, high: hi, outer: hi, best: undefined, events: 1, unknown: 0, about };
  return { total: toPlain({ kind: 'range', ...sum }) };
}

const noFigureAtAll = (measure: Measure, { total }: Answer): boolean =>
  isPeople(measure) && total?.kind === 'range' && total.unknown === total.events && total.low === 0;

/**
 * The answer of a dataset to a question in its normal form, or to a fact's (`fact war-dead`). Undefined where the
 * dataset cannot be asked so: it lacks a place, a source, a fact that the question names.
 */
export function answerQuestion(dataset: Dataset, text: string, locale: Locale): LockAnswer | undefined {
  if (text.startsWith('fact ')) {
    const fact = dataset.facts.get(text.slice('fact '.length));
    return fact && { text: textIn(fact.text, dataset.language) };
  }
  const all = wordsOf(text);
  const statement = all.find(({ name }) => name === 'stated')?.value;
  const words = all.filter(({ name }) => name !== 'stated');
  if (statement !== undefined) return stated(dataset, statement, words[0]?.name ?? '');
  const parsed = parseQuestion(words, dataset);
  return parsed.ok ? plainAnswer(tally(dataset, parsed.question, locale)) : undefined;
}

/**
 * The events that the answer to a question rests on, those among them that were retracted; none for a fact, for what a
 * statement says, and for what the dataset cannot be asked.
 */
export function eventsOfQuestion(dataset: Dataset, text: string, locale: Locale): readonly string[] {
  if (text.startsWith('fact ')) return [];
  const words = wordsOf(text);
  if (words.some(({ name }) => name === 'stated')) return [];
  const parsed = parseQuestion(words, dataset);
  return parsed.ok ? eventsBehind(dataset, parsed.question, locale) : [];
}

/** The totals of the dataset's page: those of people of whom somebody gave a figure, and what is counted. */
export function standingAnswers(dataset: Dataset, locale: Locale): Record<string, LockAnswer> {
  const answers: Record<string, LockAnswer> = {};
  for (const text of standingQuestions) {
    const parsed = parseQuestion(wordsOf(text), dataset);
    if (!parsed.ok) continue;
    const answer = tally(dataset, parsed.question, locale);
    if (!noFigureAtAll(parsed.question.measure, answer)) answers[text] = plainAnswer(answer);
  }
  return answers;
}

/** Keys of rows whose sums are not the same, those that came or went among them. */
export function changedRows(was: LockAnswer, now: LockAnswer): string[] {
  const keys = new Set([...Object.keys(was.rows ?? {}), ...Object.keys(now.rows ?? {})]);
  return [...keys].filter(key => !sameSum(was.rows?.[key], now.rows?.[key]));
}

/** Whether two answers say the same; undefined is no answer. */
export function sameAnswer(was: LockAnswer | undefined, now: LockAnswer | undefined): boolean {
  if (was === undefined || now === undefined) return was === now;
  return (
    sameSum(was.total, now.total) &&
    was.text === now.text &&
    (was.members ?? []).join() === (now.members ?? []).join() &&
    changedRows(was, now).length === 0
  );
}
