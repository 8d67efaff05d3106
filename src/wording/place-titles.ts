import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import { labelsOf } from './labels-of.ts';

/** What the pages of all places are called: two regions of one name are told apart by their countries. */
export const placeTitles = memoizeByDataset(
  (dataset: Dataset, locale: Locale): ReadonlyMap<string, string> =>
    labelsOf(dataset, { word: 'place' }, dataset.places.keys(), locale, { form: 'full' }),
);
