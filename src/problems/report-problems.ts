import { clip } from './clip.ts';
import { counted } from './counted.ts';
import { excerpt } from './excerpt.ts';
import type { Problem } from './problem.ts';
import { listedAtMost } from './problem-list.ts';

const at = ({ place: { file, line, column } }: Problem) =>
  clip(line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`);

const byPlace = (a: Problem, b: Problem) =>
  a.place.file.localeCompare(b.place.file, 'en') ||
  (a.place.line ?? 0) - (b.place.line ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0) ||
  a.rule.localeCompare(b.rule, 'en');

/** Errors before warnings, then by file, line and column. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.severity === b.severity ? byPlace(a, b) : a.severity === 'error' ? -1 : 1));

const countOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

/** What is shown of a list: at most 200 of each rule, in order, and how many more of a rule there are. */
export function listProblems(problems: readonly Problem[]): {
  readonly shown: readonly Problem[];
  /** One sentence for each rule of which some are left out. */
  readonly leftOut: readonly string[];
} {
  const rules = new Map<string, { shown: number; rest: number }>();
  const shown = inOrder(problems).filter(({ rule, more = 0 }) => {
    const of = rules.get(rule) ?? { shown: 0, rest: 0 };
    rules.set(rule, of);
    of.rest += more;
    if (of.shown < listedAtMost) return ++of.shown > 0;
    of.rest++;
    return false;
  });
  const leftOut = [...rules].flatMap(([rule, { rest }]) =>
    rest === 0
      ? []
      : [`${counted(rest, 'more problem')} of ${rule} ${rest === 1 ? 'is' : 'are'} not listed.`],
  );
  return { shown, leftOut };
}

/** One sentence: `2 errors and 1 warning in 2 files`. */
export function sumUp(problems: readonly Problem[]): string {
  const errors = countOf(problems.filter(p => p.severity === 'error'));
  const warnings = countOf(problems) - errors;
  const files = new Set(problems.map(p => p.place.file)).size;
  const parts = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter(
    Boolean,
  );
  return parts.length === 0 ? 'no problems' : `${parts.join(' and ')} in ${counted(files, 'file')}`;
}

/** All problems as text for a terminal: place, what, the line with a caret, how to fix it. No colours. */
export function reportProblems(problems: readonly Problem[]): string {
  const one = (p: Problem) => {
    const lines = [`${at(p)}  ${p.severity}  ${p.rule}`, `  ${clip(p.what)}`];
    for (const line of excerpt(p.place) ?? []) lines.push(`    ${line}`);
    lines.push(`  → ${clip(p.fix)}`);
    return lines.join('\n');
  };
  const { shown, leftOut } = listProblems(problems);
  return [...shown.map(one), ...leftOut, sumUp(problems)].join('\n\n');
}
