import { relative, sep } from 'node:path';
import { hint } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { formatProblems, type ProblemFormat, problemFormats } from './problem-formats.ts';
import type { Terminal } from './terminal.ts';

const isFormat = (typed: string): typed is ProblemFormat => problemFormats.some(format => format === typed);

/** The format that was typed after `--format`. @throws RangeError where there is no such format. */
export function readFormat(typed: string | undefined): ProblemFormat {
  if (typed === undefined) return 'text';
  if (isFormat(typed)) return typed;
  throw new RangeError(`Unknown format "${typed}"; ${hint(typed, problemFormats, 'formats')}`);
}

/**
 * Prints problems: as text for people in any case, on the error output; and in the format that was asked for.
 * @param root absolute path of the project.
 * @param workspace absolute path of the repository on GitHub's machine, GITHUB_WORKSPACE: annotations name files from there.
 */
export function printProblems(
  problems: readonly Problem[],
  format: ProblemFormat,
  { suite, root, workspace }: { suite: string; root: string; workspace: string | undefined },
  terminal: Terminal,
): void {
  const inside = workspace === undefined ? '' : relative(workspace, root).split(sep).join('/');
  const folder = inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
  const text = (form: ProblemFormat) => formatProblems(problems, form, { suite, folder });
  if (problems.length > 0) terminal.err(`${text('text')}\n`);
  const formatted = format === 'text' ? '' : text(format);
  if (formatted !== '') terminal.out(`${formatted}\n`);
}
