import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';

/** A source's short name; its id where it went with the change. */
export function nameOfSource(dataset: Dataset, id: string, { code }: Locale): string {
  const source = dataset.sources.get(id);
  return source === undefined ? id : textIn(source.short ?? source.name, code);
}

/** A source's name as it stands in a sentence: a document that has no short name by its title, in quotation marks. */
export function wordSource(id: string, dataset: Dataset, locale: Locale): string {
  const source = dataset.sources.get(id);
  const name = nameOfSource(dataset, id, locale);
  return source?.kind === 'article' && source.short === undefined
    ? locale.strings.drafts.document(name)
    : name;
}
