import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Measure } from './types.ts';

/** The entry of a dataset's `units` that names what a measure counts. */
export const unitOf = (measure: Measure): string =>
  measure === 'attacks' ? 'event' : measure === 'explosions' ? 'part' : measure;

/** What n of a measure are called: the dataset's own `units` in the locale's language, else the product's words. */
export function measureWord(dataset: Dataset, measure: Measure, n: number, locale: Locale): string {
  const units = dataset.units[unitOf(measure)];
  const words = units?.[locale.code] ?? units?.[locale.code.split('-')[0] ?? ''];
  const category = locale.plural(n);
  return words?.[category] ?? words?.['other'] ?? locale.strings.figures.measures[measure](category);
}
