import type { Work } from './make-work.ts';
import type { RowResult } from './results.ts';
import type { Task } from './tool.ts';

/** What a row may use to measure itself. */
export type Bench = {
  readonly home: string;
  readonly work: Work;
  /** The work for every tool. @param work if not the bench's own. */
  task(work?: Work): Task;
  readonly runs: number;
  /** Whether the parts that take longest are left out. */
  readonly isQuick: boolean;
  log(line: string): void;
};

/** With the work, if it is not the bench's own. */
export type RowFigures = Pick<RowResult, 'variants' | 'missing'> & Partial<Pick<RowResult, 'work'>>;

/** A part of the bench that is measured, stored and shown by itself. */
export type BenchRow = {
  readonly id: string;
  /** Whether `--quick` leaves it out. */
  readonly isLong: boolean;
  run(bench: Bench): Promise<RowFigures>;
};
