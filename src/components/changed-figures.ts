import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureWord } from '../tally/measure-word.ts';

/** What a figure was and is now, where an entry says both. */
export type ChangedFigures = {
  /** "People killed:", or nothing where the entry names no measure. */
  readonly lead: string;
  readonly was: string;
  readonly now: string;
};

export function changedFigures(
  dataset: Dataset,
  { measure, was, now }: Revision,
  locale: Locale,
): ChangedFigures | undefined {
  if (was === undefined || now === undefined) return undefined;
  const word = measure && locale.words.capitalise(measureWord(dataset, measure, 2, locale));
  return { lead: word === undefined ? '' : `${word}: `, was, now };
}
