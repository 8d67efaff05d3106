import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { textIn } from './text-in.ts';
import type { Dataset } from './types.ts';

/**
 * What a source is called among words of a language: its full name, or the short one if it has one.
 * @throws RangeError for an id that the dataset has not; those of a checked dataset are all there.
 */
export function sourceName(dataset: Dataset, id: string, locale: Locale, form?: 'short'): string {
  const source = dataset.sources.get(id);
  if (source === undefined) throw new RangeError(`no source "${id}" in ${dataset.id}`);
  return isolate(textIn(form === 'short' ? (source.short ?? source.name) : source.name, locale.code), locale);
}
