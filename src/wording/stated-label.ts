import type { StatedField } from '../grammar/stated-people.ts';
import type { Locale } from '../i18n/locale.ts';

/** The word of a stated field as the label of a row: `children`. */
export const statedLabel = (field: StatedField, word: string, { strings }: Locale): string =>
  new Map<string, string>(Object.entries(strings.charts.statedPeople.labels[field])).get(word) ?? word;
