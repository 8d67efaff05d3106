import type { Dataset } from '../dataset/types.ts';
import { filterWords, synonymWords } from '../grammar/filters.ts';
import { questionOptions } from '../grammar/options.ts';

/** Every word of a question that takes a value, for hints. */
export const questionWords = (dataset: Dataset): string[] => [
  'by',
  ...filterWords,
  ...synonymWords,
  ...dataset.facets.keys(),
  ...questionOptions,
];
