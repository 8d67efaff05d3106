import { kindOfRegion, regionKindOf } from '../dataset/region-kind.ts';
import type { Dataset, Place } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';

/** What n regions of a dataset are called: "governorates" where all are of Syria, "regions" where countries differ. */
export const regionWord = (dataset: Dataset, n: number, locale: Locale): string =>
  locale.strings.figures.regions[regionKindOf(dataset)](locale.plural(n));

/** What kind of place it is, in a word: "city", or what its country calls a region. */
export const levelWord = (dataset: Dataset, place: Place, locale: Locale): string =>
  place.level === 'admin1'
    ? locale.strings.figures.regions[kindOfRegion(dataset, place)]('one')
    : locale.strings.pages.place.levels[place.level];
