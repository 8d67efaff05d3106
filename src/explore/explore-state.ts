import type { Dataset } from '../dataset/types.ts';
import type { FilterWord } from '../grammar/filters.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { makeQuestion } from '../tally/question.ts';
import type { By, Filter, Question } from '../tally/types.ts';
import { wordsOf } from '../tally/words-of.ts';

/** The filter of a question that has this name; facets go by their ids. */
export type FilterName = { readonly word: FilterWord } | { readonly word: 'facet'; readonly facet: string };

/** The name of the question in an address: `?q=killed+place=homs`. */
const field = 'q';

/** A question in an address, as readable as an address can be: `?q=killed+by=place+place=homs`. */
export const searchOf = ({ text }: Pick<Question, 'text'>): string =>
  `?${field}=${encodeURIComponent(text).replace(/%20/g, '+').replace(/%3D/g, '=').replace(/%2C/g, ',')}`;

/** The text of the question that an address has; undefined where it has none. */
export const askedIn = (search: string): string | undefined =>
  new URLSearchParams(search).get(field)?.trim() || undefined;

/** What a reader asked for: a question, or why it is none. */
export type ReadState =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly faults: readonly QuestionFault[] };

/** Words that say how rows are shown, which the page does in its own way. */
const ofRows: readonly string[] = ['sort', 'limit', 'per', 'several'];

/**
 * Reads a question as somebody typed it. One without `by=` is grouped as the page begins; of two groupings the first
 * counts, as bars show one.
 */
export function readState(text: string, dataset: Dataset, by: By): ReadState {
  const words = wordsOf(text);
  const refused = words.findIndex(({ name }) => ofRows.includes(name));
  if (refused !== -1) {
    const name = words[refused]?.name ?? '';
    const fault = {
      word: refused,
      what: `"${name}=" does not work on this page, which shows all rows, the greatest first`,
      fix: `remove ${name}=`,
      rule: 'question/unknown-word' as const,
    };
    return { ok: false, faults: [fault] };
  }
  const parsed = parseQuestion(words, dataset);
  if (!parsed.ok) return parsed;
  const { question } = parsed;
  return { ok: true, question: makeQuestion({ ...question, by: [question.by[0] ?? by] }) };
}

const isNamed = (filter: Filter, name: FilterName): boolean =>
  filter.word === name.word && (name.word !== 'facet' || filter.facet === name.facet);

/** The values of a filter; undefined where the question has no such filter. */
export const findFilter = (question: Question, name: FilterName): Filter | undefined =>
  question.filters.find(filter => isNamed(filter, name));

/** Explosions and devices are counted one by one, and none of them has a set of weapons: each of the set is asked for. */
function askable(question: Omit<Question, 'text'>): Question {
  if (question.measure !== 'explosions' && question.measure !== 'devices') return makeQuestion(question);
  const filters = question.filters.map(filter =>
    filter.word === 'weapon'
      ? { ...filter, values: [...new Set(filter.values.flatMap(value => value.split('+')))] }
      : filter,
  );
  return makeQuestion({ ...question, filters });
}

/** The same question with other values of one filter; with none, without it. */
export function withFilter(question: Question, name: FilterName, values: readonly string[]): Question {
  const others = question.filters.filter(filter => !isNamed(filter, name));
  const filters = values.length === 0 ? others : [...others, { ...name, not: false, values }];
  return askable({ ...question, filters });
}

/** The same question, counting or grouping something else. */
export const withWords = (question: Question, words: Partial<Pick<Question, 'measure' | 'by'>>): Question =>
  askable({ ...question, ...words });
