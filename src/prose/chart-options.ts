import type { ChartSpec } from '../charts/chart-spec.ts';
import { findKind } from '../charts/registry.ts';
import type { Dataset } from '../dataset/types.ts';
import { chartOptions, freeOptions, kindOptions, numberOptions } from '../grammar/options.ts';
import { splitTyped, unescapeValue } from '../tally/value-syntax.ts';
import type { Faults } from './faults.ts';
import type { PlacedWord } from './read-directive-words.ts';

/** Words of a chart that are not its question's. */
const options: readonly string[] = [...kindOptions, ...chartOptions, ...numberOptions];

/** Whether a kind takes an option that a facet may be called, or could only refuse it, as there is no such facet. */
const isFreeOption = (name: string, kind: string, { facets }: Dataset): boolean =>
  freeOptions.some(
    option => option === name && (findKind(kind)?.options.includes(option) === true || !facets.has(name)),
  );

/**
 * Whether a word is an option of the chart and none of its question. A kind that may show events shows them where
 * nothing is grouped, and these have columns to be sorted by.
 */
export function isOption(
  { name }: PlacedWord,
  kind: string,
  words: readonly PlacedWord[],
  dataset: Dataset,
): boolean {
  if (options.includes(name) || isFreeOption(name, kind, dataset)) return true;
  return name === 'sort' && findKind(kind)?.ofEvents !== undefined && !words.some(word => word.name === 'by');
}

/** Reports options without a value, which would do nothing. */
export function refuseEmptyOptions(words: readonly PlacedWord[], faults: Faults): void {
  for (const { name, value, offset } of words) {
    if (!options.includes(name) || name === 'show' || (value ?? '').trim() !== '') continue;
    faults.add('question/no-value', offset, `"${name}" lacks a value.`, `Write ${name}="…", or remove it.`);
  }
}

/** The values of `highlight=` or `columns=`. */
export const parseNames = (word: PlacedWord | undefined): string[] | undefined =>
  word?.value === undefined
    ? undefined
    : splitTyped(word.value)
        .map(one => unescapeValue(one.trim()))
        .filter(one => one !== '');

/** The column that `sort=` of a table of events names. */
export function parseOrder(word: PlacedWord | undefined): ChartSpec['order'] {
  const typed = word?.value?.trim();
  if (typed === undefined) return undefined;
  return { column: typed.replace(/^-/, ''), descending: typed.startsWith('-') };
}
