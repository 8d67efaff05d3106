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
