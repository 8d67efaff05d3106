import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Text } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { firstDayOf } from './time.ts';
import type { By } from './types.ts';

type Named = { readonly name: Text; readonly short?: Text };

/** What an entry of a registry is called: shortly, where it has a short name. */
const nameOf = (entry: Named | undefined, key: string, locale: Locale): string =>
  entry === undefined ? key : textIn(entry.short ?? entry.name, locale.code);

function eventLabel(dataset: Dataset, key: string, locale: Locale): string {
  const event = dataset.events.get(key);
  if (event === undefined) return key;
  if (event.title !== undefined) return textIn(event.title, locale.code);
  return `${nameOf(dataset.places.get(event.place), event.place, locale)}, ${locale.date(event.date)}`;
}

/**
 * The words for the key of a row, in the reader's language.
 * @param others how many rows the row `others` stands for.
 */
export function labelOf(dataset: Dataset, by: By, key: string, locale: Locale, others: number): string {
  const { rows } = locale.strings.figures;
  if (key === 'others') return rows.others(locale.number(others), locale.plural(others));
  if (key === 'no-claim') return rows.noClaim;
  if (key === 'not-stated') return rows.notStated;
  switch (by.word) {
    case 'event':
      return eventLabel(dataset, key, locale);
    case 'place':
    case 'region':
    case 'country':
      return nameOf(dataset.places.get(key), key, locale);
    case 'claimant':
    case 'control':
      return nameOf(dataset.actors.get(key), key, locale);
    case 'source':
      return nameOf(dataset.sources.get(key), key, locale);
    case 'weapon':
      return locale.list(
        key
          .split('+')
          .map(id => (id === 'not-stated' ? rows.notStated : nameOf(dataset.weapons.get(id), id, locale))),
      );
    case 'facet': {
      const name = dataset.facets.get(by.facet)?.values[key];
      return name === undefined ? key : textIn(name, locale.code);
    }
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return key === 'several' ? rows.several[by.word] : rows[by.word](firstDayOf(key));
  }
}
