import { plainWord } from '../dataset/find-id.ts';
import { measureNames } from '../dataset/measure-names.ts';
import type { Dataset } from '../dataset/types.ts';
import { unitOf } from './measure-word.ts';
import type { Measure } from './types.ts';

export const measures: readonly Measure[] = measureNames;

/** Names besides a measure's own. Bare `place` or `event` is none: it is a filter that lacks its value. */
const others: Partial<Record<Measure, readonly string[]>> = {
  attacks: ['attack', 'events'],
  explosions: ['explosion'],
  devices: ['device'],
};

/** The words that mean a measure in a dataset: its name, the singular of a count, and the dataset's own `units`. */
function wordsFor(dataset: Dataset, measure: Measure): string[] {
  const own = Object.values(dataset.units[unitOf(measure)] ?? {}).flatMap(words => Object.values(words));
  return [measure, ...(others[measure] ?? []), ...own];
}

/** The measure that a word means; the product's own names come before a dataset's. */
export function measureOf(dataset: Dataset, word: string): Measure | undefined {
  const typed = plainWord(word);
  return (
    measures.find(measure => plainWord(measure) === typed) ??
    measures.find(measure => wordsFor(dataset, measure).some(known => plainWord(known) === typed))
  );
}

/** Every word that means a measure, for hints. */
export const measureWords = (dataset: Dataset): string[] => [
  ...new Set([...measures, ...measures.flatMap(measure => wordsFor(dataset, measure))]),
];
