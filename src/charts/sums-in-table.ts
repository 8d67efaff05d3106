import type { Measure } from '../tally/types.ts';
import type { WordedSum } from '../wording/shown-sum.ts';

/** What is behind the numbers of a table: words cannot be added up. */
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
