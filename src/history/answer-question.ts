import { textIn } from '../dataset/text-in.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Dataset } from '../dataset/types.ts';
import { isPeople, peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { eventsBehind } from '../tally/events-behind.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Measure } from '../tally/types.ts';
import { type Word, wordsOf } from '../tally/words-of.ts';
import { labelKeysIn } from '../wording/labelled-answer.ts';
import type { LockAnswer } from './changes/locked-answer.ts';
import { toPlain } from './changes/plain-sum.ts';

/** What a fact's place in the prose is asked by. */
export const factQuestion = (id: string): string => `fact ${id}`;

/** The questions that the dataset's own page answers, whatever the reports ask. */
export const watchedQuestions: readonly Measure[] = [...peopleMeasures, 'attacks', 'explosions'];

/** What a lock file keeps an answer by, taken apart: a fact, what one statement says, or a question in its normal form. */
type Asked =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'statement'; readonly statement: string; readonly measure: string }
  | { readonly kind: 'question'; readonly measure: string; readonly words: readonly Word[] };

function parseAsked(text: string): Asked {
  const all = wordsOf(text);
  const [first = { name: '' }, second] = all;
  if (first.name === 'fact' && second !== undefined) return { kind: 'fact', fact: second.name };
  const statement = all.find(({ name }) => name === 'stated')?.value;
  const words = all.filter(({ name }) => name !== 'stated');
  const measure = words[0]?.name ?? '';
  return statement === undefined
    ? { kind: 'question', measure, words }
    : { kind: 'statement', statement, measure };
}

/** The measure that a question asks for; undefined for a fact. */
export function measureAsked(text: string): string | undefined {
  const asked = parseAsked(text);
  return asked.kind === 'fact' ? undefined : asked.measure;
}

/** Whether a question asks for rates, whose answers populations change too. */
export const isRate = (text: string): boolean => wordsOf(text).some(({ name }) => name === 'per');

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
  const asked = parseAsked(text);
  switch (asked.kind) {
    case 'fact': {
      const fact = dataset.facts.get(asked.fact);
      return fact && { text: textIn(fact.text, dataset.language) };
    }
    case 'statement':
      return stated(dataset, asked.statement, asked.measure);
    case 'question': {
      const parsed = parseQuestion(asked.words, dataset);
      return parsed.ok
        ? plainAnswer(tally(dataset, parsed.question, labelKeysIn(dataset, parsed.question, locale)))
        : undefined;
    }
  }
}

/**
 * The events that the answer to a question rests on, those among them that were retracted; none for a fact, for what a
 * statement says, and for what the dataset cannot be asked.
 */
export function eventsOfQuestion(dataset: Dataset, text: string): readonly string[] {
  const asked = parseAsked(text);
  if (asked.kind !== 'question') return [];
  const parsed = parseQuestion(asked.words, dataset);
  return parsed.ok ? eventsBehind(dataset, parsed.question) : [];
}

/** The totals of the dataset's page: those of people of whom somebody gave a figure, and what is counted. */
export function watchedAnswers(dataset: Dataset, locale: Locale): Record<string, LockAnswer> {
  const answers: Record<string, LockAnswer> = {};
  for (const text of watchedQuestions) {
    const parsed = parseQuestion(wordsOf(text), dataset);
    if (!parsed.ok) continue;
    const answer = tally(dataset, parsed.question, labelKeysIn(dataset, parsed.question, locale));
    if (!noFigureAtAll(parsed.question.measure, answer)) answers[text] = plainAnswer(answer);
  }
  return answers;
}
