import { filterWords, isFreeFilter, synonymWords } from './filters.ts';
import { groupings, isFreeGrouping } from './groupings.ts';
import { reservedMeasureNames } from './measures.ts';
import { chartOptions, directiveOptions, kindOptions, numberOptions, questionOptions } from './options.ts';
import { rowKeys } from './row-keys.ts';

/**
 * Words between the braces of a directive that no facet may have as its id: a question would read them as something
 * else. Every object has a `constructor`, so a look-up of this id would always find something.
 */
export const reservedWords: ReadonlySet<string> = new Set([
  ...rowKeys,
  ...reservedMeasureNames,
  ...filterWords.filter(word => !isFreeFilter(word)),
  ...synonymWords,
  'by',
  ...groupings.filter(word => !isFreeGrouping(word)),
  ...questionOptions,
  ...kindOptions,
  ...chartOptions,
  ...numberOptions,
  ...directiveOptions,
  'constructor',
]);
