import type { Problem } from '../problems/problem.ts';
import { type FatalRule, importRules } from './rules.ts';

/** A problem that stops an import. @param fix what to do, if more is known than the rule says. */
export const importProblem = (
  rule: FatalRule,
  what: string,
  file: string,
  line?: number,
  fix?: string,
): Problem => ({
  rule,
  severity: importRules[rule].severity,
  what,
  fix: fix ?? importRules[rule].mend,
  place: line === undefined ? { file } : { file, line },
});
