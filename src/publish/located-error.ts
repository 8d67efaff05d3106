import { AstroError } from 'astro/errors';
import type { Problem } from '../problems/problem.ts';
import { inOrder, reportProblems } from '../problems/report-problems.ts';

/** What a reader of the problems wants to know first. */
export const nothingPublished = 'Nothing was published; the last good site is unchanged.';

/**
 * One error for Astro that lists all problems and carries the place of the first.
 * @param root absolute path of the project.
 */
export function locatedError(root: string, problems: readonly Problem[]): AstroError {
  const error = new AstroError(`Sourceline found problems.\n\n${reportProblems(problems)}`, nothingPublished);
  const first = inOrder(problems)[0]?.place;
  if (first !== undefined) {
    Object.assign(error, {
      loc: { file: `${root}/${first.file}`, line: first.line ?? 1, column: first.column ?? 1 },
    });
  }
  error.stack = '';
  return error;
}
