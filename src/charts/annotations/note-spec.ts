import type { RichText } from '../types.ts';

/** What a note of an author is about: a day, days, a number of the scale, or a row. */
export type NotePlace =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'row'; readonly row: string };

/** `::note[…]{…}` inside a chart, as an author writes it. */
export type NoteSpec = {
  readonly text: RichText;
  readonly at: NotePlace;
  /** Id of the source that states it; the dataset has it. */
  readonly source?: string;
};

/** The words of a note, and what it is about. */
export const notePlaces = ['on', 'from', 'to', 'value', 'row'] as const;

/** A note that has its place in a chart. */
export type Annotation = {
  /** From 1: what stands for it where it has no room. */
  readonly n: number;
  readonly text: string;
  readonly at: NotePlace;
  /** "1: Cease-fire, 12–19 September 2016 (source: The Agency)." */
  readonly sentence: string;
};
