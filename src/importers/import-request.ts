import type { FindBoundaries } from '../dataset/checks/check-places.ts';
import type { ColumnSum } from './column-sums.ts';
import type { Killed } from './killed.ts';
import type { NameLine } from './name-lines.ts';
import type { NameUse } from './put-names-right.ts';
import type { RowRule } from './rules.ts';
import type { Importer } from './types.ts';

export type ImportRequest = {
  readonly importer: Importer;
  /** Path of the file to import, and what problems call it. */
  readonly path: string;
  readonly shown: string;
  /** Path of the folder to write, which is not there yet. */
  readonly out: string;
  /** The dataset's id. */
  readonly id: string;
  /** Path of the report; undefined: none. */
  readonly report: string | undefined;
  readonly title: string | undefined;
  readonly version: string | undefined;
  /** ISO date of today, for files that do not tell their own. */
  readonly today: string;
  /** Time zone of the set, if the format has none. */
  readonly timezone: string | undefined;
  /** The encoding of the file, as TextDecoder calls it; undefined: by its bytes. */
  readonly encoding: string | undefined;
  /** What names of the file are put right. */
  readonly names: readonly NameLine[];
  readonly findBoundaries: FindBoundaries;
  /** Called each time that more of the file has been read. */
  readonly onBytes: (bytes: number) => void;
};

export type ImportResult = {
  readonly encoding: string;
  /** Words of a file that does not say its encoding. */
  readonly example: string | undefined;
  readonly delimiter: string;
  readonly rows: number;
  readonly taken: number;
  /** Rows that were taken as another account of the event before. */
  readonly merged: number;
  readonly events: number;
  readonly places: number;
  /** Rows of which something was changed. */
  readonly changed: number;
  readonly notTaken: number;
  /** How often each rule was met. */
  readonly findings: ReadonlyMap<RowRule, number>;
  readonly sums: readonly ColumnSum[];
  /** Of the events, as the dataset adds them up. */
  readonly killed: Killed;
  readonly redistribute: boolean | undefined;
  /** Whether the set has its own word for an event. */
  readonly hasUnits: boolean;
  /** Claims of all rows; undefined where the format has none. */
  readonly claims: { readonly taken: number; readonly notTaken: number } | undefined;
  /** What each line of the file of names did. */
  readonly names: readonly NameUse[];
  /** What was decided over whole columns. */
  readonly notes: readonly string[];
  /** Columns of the file that the import does not read. */
  readonly unread: readonly string[];
  /** Options that had no effect. */
  readonly unused: readonly string[];
};
