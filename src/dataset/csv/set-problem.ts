import type { Place, Problem } from '../../problems/problem.ts';
import { datasetRules, type RuleId } from '../rules.ts';
import { type CsvRuleId, csvRules } from './rules.ts';

const books = { ...datasetRules, ...csvRules };
export type SetRuleId = RuleId | CsvRuleId;

/** @param fix default: how the rule is mended. */
export function setProblem(rule: SetRuleId, place: Place, what: string, fix?: string): Problem {
  const { severity, mend } = books[rule];
  return { rule, severity, what, fix: fix ?? mend, place };
}
