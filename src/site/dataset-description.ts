import type { Dataset } from '../dataset/types.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { namesOf } from '../wording/names.ts';
import { wordBreak } from '../wording/word-break.ts';
import { getAnswer, getCount } from './get-answer.ts';

/** What a dataset is, in a sentence: its events and explosions, and its version. */
export function datasetSentence(dataset: Dataset, locale: Locale): string {
  const words = locale.strings.pages.data;
  const names = namesOf(dataset, locale);
  const counted = countsParts(dataset) ? (['attacks', 'explosions'] as const) : (['attacks'] as const);
  const counts = locale.list(
    counted.map(measure => names.count(measure, getCount(getAnswer(dataset, measure)))),
  );
  const version = words.version(dataset.version, locale.date(dataset.updated));
  return words.about(names.text(dataset.title), counts, version);
}

/** What readers should know of a dataset: its notes, and where it was gathered in another way before. */
export const datasetNotes = (dataset: Dataset, locale: Locale): string[] => [
  ...dataset.notes.map(note => namesOf(dataset, locale).text(note)),
  ...(dataset.breaks ?? []).map(one => wordBreak(one, { dataset, locale })),
];

/** The longest description that search engines for datasets take. */
const longest = 5000;

/**
 * What a dataset is, for machines that show it elsewhere: the sentence, whom it counts as dead, and as many of its
 * notes as there is room for.
 */
export function datasetDescription(dataset: Dataset, locale: Locale): string {
  let text = `${datasetSentence(dataset, locale)} ${locale.strings.pages.killedMeans[dataset.killedMeans]}`;
  for (const note of datasetNotes(dataset, locale)) {
    const longer = `${text} ${note}`;
    if (longer.length > longest) break;
    text = longer;
  }
  return withoutIsolates(text);
}
