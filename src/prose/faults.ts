import { placeIn } from '../problems/place-in.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import { type ProseRule, proseRules } from './rules.ts';

/** Gathers the problems of one Markdown file. Offsets are counted in the file's text. */
export type Faults = {
  readonly problems: Problem[];
  add(rule: ProseRule, offset: number, what: string, fix: string): void;
  /** A problem of another room's rule: a question's, a chart's. */
  addOther(rule: string, severity: Severity, offset: number, what: string, fix: string): void;
};

export function createFaults(file: string, source: string): Faults {
  const problems: Problem[] = [];
  const addOther: Faults['addOther'] = (rule, severity, offset, what, fix) => {
    const place = placeIn(file, source, offset);
    problems.push({ rule, severity, what: sentence(what), fix, place });
  };
  return {
    problems,
    addOther,
    add: (rule, offset, what, fix) => addOther(rule, proseRules[rule].severity, offset, what, fix),
  };
}
