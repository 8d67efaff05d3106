import type { Dataset } from '../dataset/types.ts';
import { unitOf } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Measure } from '../tally/types.ts';
import { regionWord } from './region-word.ts';

/** What n of a measure are called: the dataset's own `units` in the locale's language, else the product's words. */
export function measureWord(dataset: Dataset, measure: Measure, n: number, locale: Locale): string {
  const unit = unitOf(measure);
  const units = unit && dataset.units[unit];
  const words = units?.[locale.code] ?? units?.[locale.code.split('-')[0] ?? ''];
  const category = locale.plural(n);
  const own = words?.[category] ?? words?.other;
  if (own !== undefined) return own;
  return measure === 'regions'
    ? regionWord(dataset, n, locale)
    : locale.strings.figures.measures[measure](category);
}
