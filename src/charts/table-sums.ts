import type { Measure, Sum } from '../tally/types.ts';

/** A sum, and its range as words have it, whatever a bar shows of it: `3–4`, `0, or up to 7`, `no figure`. */
export type WordedSum = { readonly sum: Sum; readonly printed: string };

/** What stands behind the numbers of a table: words cannot be added up. */
export type TableSums = {
  /** A column of this key prints them; where there is none, the columns are their bounds (`low`, `high` …). */
  readonly measure: Measure;
  /** "Killed". */
  readonly label: string;
  /** One for each row; undefined where the question leaves nothing of it to count. */
  readonly rows: readonly (WordedSum | undefined)[];
  /** Where the table has a foot. */
  readonly total?: WordedSum;
};
