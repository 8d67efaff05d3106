import { chartRules } from '../charts/rules.ts';
import { geoRules } from '../geo/rules.ts';
import { type Edit, type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { sentence } from '../problems/sentence.ts';
import { textPlaces } from '../problems/text-places.ts';
import { questionRules } from '../tally/rules.ts';
import { proseRules } from './rules.ts';

/** Rules that a Markdown file can break: those of prose, and of what its directives ask and show. */
const rules = { ...proseRules, ...questionRules, ...chartRules, ...geoRules };
type FileRule = keyof typeof rules;

/** Gathers the problems of one Markdown file. Offsets are counted in the file's text. */
export type Faults = {
  readonly problems: readonly Problem[];
  /** @param edit what the fix proposes to write, where that is a text of its own. */
  add(rule: FileRule, offset: number, what: string, fix: string, edit?: Edit): void;
  /** The place of an offset of the file. */
  placeOf(offset: number): Required<ProblemPlace>;
};

export function createFaults(file: string, source: string): Faults {
  const list = createProblemList();
  const placeOf = textPlaces(file, source);
  const known = new Set<string>();
  return {
    problems: list.problems,
    add(rule, offset, what, fix, edit) {
      // A text that is read twice, a text alternative say, is at fault once.
      const key = `${rule} ${offset} ${what.slice(0, 200)}`;
      if (known.has(key)) return;
      if (known.size < 10_000) known.add(key);
      list.add(rule, () => problem(rules, rule, { what: sentence(what), fix, edit }, placeOf(offset)));
    },
    placeOf,
  };
}
