import type { WordingContext } from './context.ts';
import { measureWord } from './measure-word.ts';

/** A sentence about some of the events, from their number, the number of all, and the word for all. */
export type ShareWords = (n: string, all: string, events: string) => string;

/** Says of how many of the events something holds, in the dataset's word for them: `3 of 5 attacks`. */
export const shareOfEvents = (
  n: number,
  all: number,
  words: ShareWords,
  { dataset, locale }: WordingContext,
): string => words(locale.number(n), locale.number(all), measureWord(dataset, 'attacks', all, locale));
