import type { Edit, Place, Problem, Severity } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { sentence } from '../problems/sentence.ts';
import { textPlaces } from '../problems/text-places.ts';
import { type ProseRule, proseRules } from './rules.ts';

/** Gathers the problems of one Markdown file. Offsets are counted in the file's text. */
export type Faults = {
  readonly problems: readonly Problem[];
  /** @param edit what the fix proposes to write, where that is a text of its own. */
  add(rule: ProseRule, offset: number, what: string, fix: string, edit?: Edit): void;
  /** A problem of another room's rule: a question's, a chart's. */
  addOther(rule: string, severity: Severity, offset: number, what: string, fix: string, edit?: Edit): void;
  /** The place of an offset of the file. */
  placeOf(offset: number): Required<Place>;
};

export function createFaults(file: string, source: string): Faults {
  const { problems, add } = createProblemList();
  const placeOf = textPlaces(file, source);
  const known = new Set<string>();
  const addOther: Faults['addOther'] = (rule, severity, offset, what, fix, edit) => {
    // A text that is read twice, a text alternative say, is at fault once.
    const key = `${rule} ${offset} ${what.slice(0, 200)}`;
    if (known.has(key)) return;
    if (known.size < 10_000) known.add(key);
    add(rule, () => ({
      rule,
      severity,
      what: sentence(what),
      fix,
      place: placeOf(offset),
      ...(edit && { edit }),
    }));
  };
  return {
    problems,
    addOther,
    add: (rule, offset, what, fix, edit) =>
      addOther(rule, proseRules[rule].severity, offset, what, fix, edit),
    placeOf,
  };
}
