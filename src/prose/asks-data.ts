import { filterWords, synonymWords } from '../grammar/filters.ts';
import { measureNames } from '../grammar/measures.ts';
import { questionOptions } from '../grammar/options.ts';

/** Words of a question: a directive that holds one was meant for us. */
const questionWords: ReadonlySet<string> = new Set([
  ...measureNames,
  ...filterWords,
  ...synonymWords,
  'by',
  ...questionOptions,
  'show',
]);

/** Whether what is between braces holds an id or a word of a question. */
export const asksData = (inner: string): boolean =>
  (inner.match(/[#\p{L}][\p{L}\p{N}_-]*/gu) ?? []).some(
    word => word.startsWith('#') || questionWords.has(word),
  );

const measures: ReadonlySet<string> = new Set(measureNames);

/** Whether what is between braces says what to count. */
export const hasMeasure = (inner: string): boolean => inner.split(/\s+/).some(word => measures.has(word));

const isKeyed = (word: string): boolean => questionWords.has(/^(\p{L}[\p{L}-]*)=/u.exec(word)?.[1] ?? '');

/** Whether text between braces can only be a question: an id, a measure, or a word of ours with its value. */
export const isQuestion = (inner: string): boolean =>
  /^\s*#\p{L}/u.test(inner) || hasMeasure(inner) || inner.split(/\s+/).some(isKeyed);
