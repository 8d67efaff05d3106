import type { RowRule } from './rules.ts';

/** One line of the report. */
export type Finding = {
  readonly kind: 'not taken' | 'changed';
  readonly rule: RowRule;
  /** The column's name in the file; empty where the whole row is meant. */
  readonly column: string;
  /** What is there. */
  readonly value: string;
  /** One sentence. */
  readonly reason: string;
};
