import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureWord } from './measure-word.ts';

/** What a figure was and is now, where an entry says both. */
export type ChangedFigures = {
  /** "People killed:", or nothing where the entry names no measure. */
  readonly lead: string;
  readonly was: string;
  readonly now: string;
};

const special = /[.*+?^${}()|[\]\\]/g;

/** Whether a text has a figure as it is: "5" not as a part of "45" or of "5–8". */
const says = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d–])${figure.replace(special, '\\$&')}(?![\\d–])`).test(text);

/** Undefined too where the entry's own words say both, as a draft's do: nothing is said twice. */
export function changedFigures(
  dataset: Dataset,
  { measure, was, now, text }: Revision,
  locale: Locale,
): ChangedFigures | undefined {
  if (was === undefined || now === undefined) return undefined;
  const words = textIn(text, locale.code);
  if (says(words, was) && says(words, now)) return undefined;
  const word = measure && locale.words.capitalise(measureWord(dataset, measure, 2, locale));
  return { lead: word === undefined ? '' : `${word}: `, was, now };
}
