import type { Dataset } from '../dataset/types.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { endAsJson } from '../tally/known-sum.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { findRemark } from '../tally/remark-codes.ts';
import type { Measure, Question, Range, Sum } from '../tally/types.ts';
import { type Word, wordsOf } from '../tally/words-of.ts';
import { answerIn, type LabelledAnswer } from './labelled-answer.ts';

/** A sum for machines: `high` and `outer` are null where open, all three where the sources asked for are incomplete. */
export type SumJSON = {
  readonly low: number | null;
  readonly high: number | null;
  readonly outer: number | null;
  readonly best: number | null;
  readonly events: number;
  readonly unknown: number;
  readonly incomplete: boolean;
  /** Of a rate: what `low` to `best` were before they were divided by the population. */
  readonly rate?: RateJSON;
};

export type RateJSON = {
  readonly per: number;
  readonly population: number;
  /** That the population is of, as stated. */
  readonly years: readonly string[];
  readonly low: number;
  readonly high: number | null;
  readonly outer: number | null;
  readonly best: number | null;
};

/**
 * An answer for machines. It has no `total` where rows overlap, `keys` of a row only where there are two, and `leftOut`
 * only where events were left out (rule 19), `undated` only where
 * accounts were, because nobody can say whether they held at the moment of `as-of=` (rule 23), and `unheard` only
 * where only sources that are left out speak of an event (rule 34).
 */
export type AnswerJSON = {
  readonly question: string;
  readonly dataset: { readonly id: string; readonly version: string };
  readonly measure: Measure;
  readonly total?: SumJSON;
  readonly rows: readonly ({
    readonly key: string;
    readonly keys?: readonly string[];
    readonly label: string;
  } & SumJSON)[];
  readonly leftOut?: readonly string[];
  readonly undated?: number;
  readonly unheard?: readonly string[];
};

export function sumJSON(sum: Sum): SumJSON {
  const { events, unknown } = sum;
  if (sum.kind === 'incomplete') {
    return { low: null, high: null, outer: null, best: null, events, unknown, incomplete: true };
  }
  return {
    low: sum.low,
    high: endAsJson(sum.high),
    outer: endAsJson(sum.outer),
    best: sum.best ?? null,
    events,
    unknown,
    incomplete: false,
    ...(sum.rate === undefined ? {} : { rate: rateJSON(sum.rate) }),
  };
}

/** What a rate is made of, for machines. */
export const rateJSON = ({ per, population, years, counted }: NonNullable<Range['rate']>): RateJSON => ({
  per,
  population,
  years,
  low: counted.low,
  high: endAsJson(counted.high),
  outer: endAsJson(counted.outer),
  best: counted.best ?? null,
});

/** An answer as plain JSON, its keys in the documented order. */
export function answerJSON(
  { question, total, rows, leftOut, remarks }: LabelledAnswer,
  { id, version }: Pick<Dataset, 'id' | 'version'>,
): AnswerJSON {
  const undated = findRemark(remarks, 'undated');
  const unheard = findRemark(remarks, 'unheard');
  return {
    question: question.text,
    dataset: { id, version },
    measure: question.measure,
    ...(total === undefined ? {} : { total: sumJSON(total) }),
    rows: rows.map(({ key, keys, label, sum }) => ({
      key,
      ...(keys.length > 1 && { keys }),
      label: withoutIsolates(label),
      ...sumJSON(sum),
    })),
    ...(leftOut.length > 0 && { leftOut }),
    ...(undated && { undated: undated.accounts }),
    ...(unheard && { unheard: unheard.events }),
  };
}

export type AskResult =
  | { readonly ok: true; readonly answer: LabelledAnswer; readonly json: AnswerJSON }
  | { readonly ok: false; readonly words: readonly Word[]; readonly faults: readonly QuestionFault[] };

/** `sort=` and `limit=` of a question that has no rows. */
export const withoutRows = (words: readonly Word[], { by }: Question): QuestionFault[] =>
  words.flatMap(({ name }, word) =>
    by.length > 0 || (name !== 'sort' && name !== 'limit')
      ? []
      : [
          {
            word,
            what: `"${name}=" has no rows to apply to: the question is not grouped`,
            fix: `group it with by=, for example by=place, or remove ${name}=`,
            rule: name === 'sort' ? 'question/bad-sort' : 'question/bad-limit',
          },
        ],
  );

/** Asks a dataset a question typed as one line: `killed by=place sort=-killed`. */
export function ask(dataset: Dataset, text: string, locale: Locale): AskResult {
  const words = wordsOf(text);
  const parsed = parseQuestion(words, dataset);
  if (!parsed.ok) return { ok: false, words, faults: parsed.faults };
  const faults = withoutRows(words, parsed.question);
  if (faults.length > 0) return { ok: false, words, faults };
  const answer = answerIn(dataset, parsed.question, locale);
  return { ok: true, answer, json: answerJSON(answer, dataset) };
}
