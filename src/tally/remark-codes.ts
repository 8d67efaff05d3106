import type { SeriesBreak } from '../dataset/types.ts';
import type { RateLevel } from '../grammar/groupings.ts';
import type { StatedField } from '../grammar/stated-people.ts';

/** Some of the events that a sum counts. */
type Some = {
  /** Event ids, in the dataset's order. */
  readonly events: readonly string[];
  /** How many events the sum counts in all. */
  readonly of: number;
};

/**
 * What holds of an answer or of one of its rows, beside its numbers, and must not be lost when these are shown. A remark
 * is a fact, without language: which of them a surface says, and how, is the surface's own choice. Each kind occurs at
 * most once among the remarks of one answer or row, in the order of this union. Kinds that are marked "answer" are never
 * remarks of a row.
 */
export type Remark =
  /** Answer. No event is selected: of people there is no number then, and not zero. */
  | { readonly kind: 'nothing-selected' }
  /** Answer. Rows overlap, or each is one source's: the same may be counted in several, and there is no total (rule 16). */
  | { readonly kind: 'overlap' }
  /** Answer. Rows are of those who take part: what is counted is that of whole events, and not what each did or lost (rule 20). */
  | { readonly kind: 'of-participants' }
  /** Answer. Rows are of what sources state of people: all others are in one row, and nothing is said of them (rule 27). */
  | { readonly kind: 'of-stated'; readonly field: StatedField }
  /** Answer. Days between its events from which they were counted in another way: what is before and after is not alike. */
  | { readonly kind: 'series-break'; readonly breaks: readonly SeriesBreak[] }
  /** Answer. Events that lie only partly in the days asked for, and are not counted (rule 19). */
  | { readonly kind: 'left-out'; readonly events: readonly string[] }
  /** Answer. Accounts that are not counted, because nobody can say whether they stood at the moment asked for (rule 23). */
  | { readonly kind: 'undated'; readonly accounts: number }
  /** Answer. Events that are not counted, because only sources speak of them that are left out (rule 34). */
  | { readonly kind: 'unheard'; readonly events: readonly string[] }
  /** Answer. People are added up from the figures of certain sources: the sums are ours, not theirs (rule 12). */
  | {
      readonly kind: 'our-sum';
      /** The sources that were asked for by name; empty where the question excludes some or asks for each. */
      readonly sources: readonly string[];
    }
  /** Answer. The dataset counts attackers among the killed. */
  | { readonly kind: 'attackers-counted' }
  /** Answer. What is counted is the dead and the wounded as one number (rule 4). */
  | { readonly kind: 'dead-and-wounded' }
  /** Answer. Sums are divided by populations (rule 30). */
  | {
      readonly kind: 'rate';
      readonly per: number;
      readonly level: RateLevel;
      /** The years that the populations are of, as stated. */
      readonly years: readonly string[];
      /** There is a total, over the population of all the regions or countries that are shown. */
      readonly isOfShown: boolean;
    }
  /** Answer. Events whose region, or country, is not stated: they are in no rate. */
  | { readonly kind: 'no-population'; readonly events: readonly string[] }
  /** A rate of fewer than twenty, which chance moves (rule 31). */
  | { readonly kind: 'small-rate' }
  /** No sum is offered: the sources asked for gave no figure for some of the events, which `unknown` lists (rule 12). */
  | { readonly kind: 'incomplete' }
  /** Events for which nobody gave a figure (rule 8). Where these are all, there is no number. */
  | ({ readonly kind: 'unknown' } & Some)
  /** Low and high differ and both are known. */
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      /** No two sources differ: each range among the figures is that of the source which gave it. */
      readonly own: boolean;
    }
  /** Somebody gave a figure, and the upper end is open. */
  | { readonly kind: 'open'; readonly low: number }
  /** Some figure was given as "about". */
  | { readonly kind: 'about' }
  /** A figure of dead and wounded together bounds the sum above its high, and is not added (rule 4). */
  | {
      readonly kind: 'mixed-exceeds';
      /** The bound; `Infinity` where it is open. */
      readonly outer: number;
      /** The events whose mixed figures do so. */
      readonly events: readonly string[];
    }
  /** Events on whose figure two sources differ, or a source and a mixed figure. */
  | ({ readonly kind: 'differ' } & Some)
  /** Events on whose figure the accounts of one source, or of none that is known, differ. None of these is in `differ`. */
  | ({ readonly kind: 'one-source-varies' } & Some)
  /** Two sources gave a figure for at least one event, and there are none of `differ` and `one-source-varies`. */
  | { readonly kind: 'agree' }
  /** Events whose figure rests on one independent source (rule 13), without those of `differ`. */
  | ({ readonly kind: 'single-source' } & Some)
  /** Events whose figure rests on parties to the conflict alone (rule 13), without those of `differ`. */
  | ({ readonly kind: 'parties-only' } & Some)
  /** All figures of the dataset are one compiler's. `events` are those that rest on one source, those of `differ` too. */
  | ({ readonly kind: 'compiled'; readonly compiler: string } & Some)
  /** Events whose figure of killed may hold attackers (rule 7). */
  | ({ readonly kind: 'with-attackers' } & Some);

export type RemarkKind = Remark['kind'];

/** The remark of a kind; undefined where there is none. */
export const findRemark = <Kind extends RemarkKind>(
  remarks: readonly Remark[],
  kind: Kind,
): Extract<Remark, { kind: Kind }> | undefined =>
  remarks.find((remark): remark is Extract<Remark, { kind: Kind }> => remark.kind === kind);

/** Whether there is a remark of one of the kinds. */
export const hasRemark = (remarks: readonly Remark[], ...kinds: readonly RemarkKind[]): boolean =>
  remarks.some(({ kind }) => kinds.includes(kind));
