import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { LabelKeys } from '../tally/order.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Question, Row } from '../tally/types.ts';
import { labelsOf } from './labels-of.ts';

export type LabelledRow = Row & {
  /** One for each of the row's keys. */
  readonly labels: readonly string[];
  /** The labels, joined by " · " where there are two. */
  readonly label: string;
};

/** An answer whose rows have labels in a reader's language. */
export type LabelledAnswer = Omit<Answer, 'rows'> & { readonly rows: readonly LabelledRow[] };

/** Whether the question names the kinds of claims that it means. */
const isOfKind = ({ filters }: Question): boolean => filters.some(({ word }) => word === 'claim');

/** The labels that an order by label goes by. */
export const labelKeysIn =
  (dataset: Dataset, question: Question, locale: Locale): LabelKeys =>
  (by, keys) =>
    labelsOf(dataset, by, keys, locale, { ofKind: isOfKind(question) });

function labelRows(dataset: Dataset, { question, rows, others }: Answer, locale: Locale): LabelledRow[] {
  const options = { others, ofKind: isOfKind(question) };
  const names = question.by.map((by, i) =>
    labelsOf(
      dataset,
      by,
      rows.map(({ keys }) => keys[i] ?? ''),
      locale,
      options,
    ),
  );
  return rows.map(row => {
    const labels = names.map((name, i) => name.get(row.keys[i] ?? '') ?? '');
    return { ...row, labels, label: labels.join(' · ') };
  });
}

type Labelled = {
  readonly locale: Locale;
  readonly ofKind: boolean;
  readonly rows: readonly LabelledRow[];
};

/** The last labels of each list of rows: equal questions share their rows. */
const labelled = new WeakMap<readonly Row[], Labelled>();

/** Answers a question, with rows in the locale's language. */
export function answerIn(dataset: Dataset, question: Question, locale: Locale): LabelledAnswer {
  const answer = tally(dataset, question, labelKeysIn(dataset, question, locale));
  const ofKind = isOfKind(question);
  const known = labelled.get(answer.rows);
  if (known?.locale === locale && known.ofKind === ofKind) return { ...answer, rows: known.rows };
  const rows = labelRows(dataset, answer, locale);
  labelled.set(answer.rows, { locale, ofKind, rows });
  return { ...answer, rows };
}
