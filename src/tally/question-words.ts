import type { Dataset } from '../dataset/types.ts';
import { filterWords } from './parse-filter.ts';

/** Every word of a question but its measure, for hints. */
export const questionWords = (dataset: Dataset): string[] => [
  'by',
  ...filterWords,
  'city',
  ...dataset.facets.keys(),
  'sort',
  'limit',
];
