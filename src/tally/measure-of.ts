import { plainWord } from '../dataset/find-id.ts';
import type { Dataset } from '../dataset/types.ts';
import { measureNames, otherNamesOf, unitOf } from '../grammar/measures.ts';
import type { Measure } from './types.ts';

/** The words that mean a measure in a dataset: its name, the singular of a count, and the dataset's own `units`. */
function wordsFor(dataset: Dataset, measure: Measure): string[] {
  const unit = unitOf(measure);
  const units = unit && dataset.units[unit];
  const own = Object.values(units ?? {}).flatMap(words => Object.values(words));
  return [measure, ...otherNamesOf(measure), ...own];
}

/** The measure that a word means; the product's own names come before a dataset's. */
export function measureOf(dataset: Dataset, word: string): Measure | undefined {
  const typed = plainWord(word);
  return (
    measureNames.find(measure => plainWord(measure) === typed) ??
    measureNames.find(measure => wordsFor(dataset, measure).some(known => plainWord(known) === typed))
  );
}

/** Every word that means a measure, for hints. */
export const measureWords = (dataset: Dataset): string[] => [
  ...new Set([...measureNames, ...measureNames.flatMap(measure => wordsFor(dataset, measure))]),
];
