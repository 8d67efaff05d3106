import type { Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';

/** Options that cannot be used, each with its place in astro.config.mjs. */
export class OptionsError extends RangeError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(reportProblems(problems));
    this.name = 'OptionsError';
    this.problems = problems;
  }
}
