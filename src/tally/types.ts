import type { Figure } from '../dataset/trusted.ts';
import type { AccountStatus } from '../dataset/types.ts';
import type { FilterWord } from '../grammar/filters.ts';
import type { Grouping, TimeUnit } from '../grammar/groupings.ts';
import type { Measure } from '../grammar/measures.ts';
import type { SortKey } from '../grammar/options.ts';
import type { Remark } from './remark-codes.ts';

/** The language of questions and their answers; rules are numbered as in docs/counting.md. */

export type { CountMeasure, Measure, PeopleMeasure } from '../grammar/measures.ts';

/** What an answer may be split by. */
export type By =
  | { readonly word: Exclude<Grouping, TimeUnit> }
  | { readonly word: TimeUnit }
  | { readonly word: 'facet'; readonly facet: string };

export type Filter = {
  readonly word: FilterWord | 'facet';
  /** The facet's id where `word` is `facet`. */
  readonly facet?: string;
  /** `!`: all but these. */
  readonly not: boolean;
  /** Ids (aliases and names are resolved), `no-claim`, `not-stated`, or ISO dates. Any of them may hold. */
  readonly values: readonly string[];
};

export type Sort = { readonly descending: boolean } & (
  | { readonly by: SortKey }
  /** By one of the words after `by=`: times in their order, anything else by its label. */
  | { readonly by: 'group'; readonly at: number }
);

export type Question = {
  readonly measure: Measure;
  readonly by: readonly By[];
  readonly filters: readonly Filter[];
  readonly sort?: Sort;
  /** At most so many rows; the rest becomes one row `others`. With two `by`, so many of the first, `others` still split by the second. */
  readonly limit?: number;
  /** Each sum is divided by the population of its region or country, and multiplied by this (rule 30). */
  readonly per?: number;
  /** Each row by a unit of time is the sum of all up to its end (rule 35). */
  readonly cumulative?: true;
  /** Rows that rest on fewer events are put together as `others`, for a licence that keeps them back. One `by` only. */
  readonly fewest?: number;
  /** `several=apart`: an event of several claimants, participants or stated ages (sexes …) is in one row of its own, `several`. Set by charts, too, whose parts must not overlap. */
  readonly severalApart?: true;
  /** The normal form of the question, in its own grammar: equal questions have equal text. */
  readonly text: string;
};

/**
 * What the sources' figures add up to. `high` and `outer` are `Infinity` where an end is open.
 * low ≤ high ≤ outer. Counts (`attacks` …) have all three equal.
 */
export type Range = {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  /** The bound with mixed figures ("seven killed and injured") taken in (rule 4). */
  readonly outer: number;
  /** Rule 6; undefined where there is none. */
  readonly best: number | undefined;
  /** How many events were asked about. */
  readonly events: number;
  /** For how many of them no figure was given (rule 8). */
  readonly unknown: number;
  /** Some figure in it was given as "about". */
  readonly about: boolean;
  /** Where the question asks for a rate: what `low` to `best` were before they were divided (rule 30). */
  readonly rate?: {
    /** Inhabitants: 100,000. */
    readonly per: number;
    /** Of all the regions, or countries, that the sum is of. */
    readonly population: number;
    /** The years that it is of, as stated: one for each region at most. */
    readonly years: readonly string[];
    readonly counted: Pick<Range, 'low' | 'high' | 'outer' | 'best'>;
  };
};

/** Rule 12: the sources asked for gave no figure for some of the events. No sum is offered. */
export type Incomplete = { readonly kind: 'incomplete'; readonly events: number; readonly unknown: number };

export type Sum = Range | Incomplete;

/** What is known of the support of a sum (rule 13), by event id. */
export type Support = {
  /** Events for which two accounts give different figures, or a mixed figure exceeds the high. One source's own range is not a disagreement. */
  readonly differ: readonly string[];
  /** Events whose figure rests on one independent source. */
  readonly single: readonly string[];
  /** Events whose figure rests only on parties to the conflict. */
  readonly partiesOnly: readonly string[];
  /** Events whose figure may hold attackers (`attackers: included`, rule 7). */
  readonly withAttackers: readonly string[];
};

export type Row = {
  /** One for each `by`: an id, `no-claim`, `not-stated`, `several`, `others`, or a date key (`2016-09`). */
  readonly keys: readonly string[];
  /** Keys joined by a comma. */
  readonly key: string;
  readonly sum: Sum;
  /** With `cumulative`, this and all below is of what the row adds to the one before. */
  readonly support: Support;
  readonly remarks: readonly Remark[];
  /** Ids of the events counted here, in the dataset's order. */
  readonly events: readonly string[];
};

export type Answer = {
  readonly question: Question;
  /** Its version is not here: an answer is the same in all versions that have the same rows. */
  readonly dataset: { readonly id: string };
  /** Undefined where rows overlap (rule 16). */
  readonly total: Sum | undefined;
  readonly support: Support;
  readonly remarks: readonly Remark[];
  readonly rows: readonly Row[];
  /** How many values of the first grouping the row `others` is of; 0 where there is no such row. */
  readonly others: number;
  /** Ids of the events that the question selects, in the dataset's order. */
  readonly events: readonly string[];
  /** For `places`, `regions`, `claimants`, `participants`: the ids counted. For other measures: empty. */
  readonly members: readonly string[];
  /** Events left out because they lie only partly in `from`/`to` (rule 19). */
  readonly leftOut: readonly string[];
};

/** What one account says of one event for a measure: the lines of a note, the dots of a range. */
export type SourceFigure = {
  readonly event: string;
  readonly account: string;
  readonly source: string;
  readonly via: readonly string[];
  /** The figure; undefined where the account has none for this measure. */
  readonly figure: Figure | undefined;
  /** It is a mixed figure of dead and wounded, and bounds only the outer. */
  readonly mixed: boolean;
  /** The source is a party to the conflict. */
  readonly party: boolean;
  readonly status: AccountStatus;
  readonly why?: string;
};
