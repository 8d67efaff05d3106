import { excerpt } from './excerpt.ts';
import type { Problem } from './problem.ts';

const at = ({ place: { file, line, column } }: Problem) =>
  line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`;

const byPlace = (a: Problem, b: Problem) =>
  a.place.file.localeCompare(b.place.file, 'en') ||
  (a.place.line ?? 0) - (b.place.line ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0) ||
  a.rule.localeCompare(b.rule, 'en');

/** Errors before warnings, then by file, line and column. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.severity === b.severity ? byPlace(a, b) : a.severity === 'error' ? -1 : 1));

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** One sentence: `2 errors and 1 warning in 2 files`. */
export function sumUp(problems: readonly Problem[]): string {
  const errors = problems.filter(p => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(p => p.place.file)).size;
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(
    Boolean,
  );
  return parts.length === 0 ? 'no problems' : `${parts.join(' and ')} in ${count(files, 'file')}`;
}

/** All problems as text for a terminal: place, what, the line with a caret, how to mend it. No colours. */
export function reportProblems(problems: readonly Problem[]): string {
  const one = (p: Problem) => {
    const lines = [`${at(p)}  ${p.severity}  ${p.rule}`, `  ${p.what}`];
    for (const line of excerpt(p.place) ?? []) lines.push(`    ${line}`);
    lines.push(`  → ${p.fix}`);
    return lines.join('\n');
  };
  return [...inOrder(problems).map(one), sumUp(problems)].join('\n\n');
}
