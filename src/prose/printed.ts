import type { Edit } from '../problems/problem.ts';

/** A mark of Markdown that would be printed, or a text that would not be. */
export type Printed = {
  /** Offset in the origin's text. */
  readonly at: number;
  readonly what: string;
  readonly fix: string;
  readonly edit: Edit | undefined;
};
