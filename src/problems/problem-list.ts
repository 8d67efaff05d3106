import type { Problem } from './problem.ts';

/** So many problems of one rule are listed; the rest are counted. */
export const listedAtMost = 200;

/** Problems of one file or one dataset as they are found: at most 200 of a rule, so that no file can fill the memory. */
export type ProblemList = {
  /** Those found so far; the last listed of a rule says how many more there are. */
  readonly problems: Problem[];
  /** @param make is not called for those that are only counted. */
  add(rule: string, make: () => Problem): void;
};

export function createProblemList(): ProblemList {
  const problems: Problem[] = [];
  const found = new Map<string, { count: number; last: number }>();
  return {
    problems,
    add(rule, make) {
      const of = found.get(rule) ?? { count: 0, last: 0 };
      found.set(rule, of);
      of.count++;
      const last = problems[of.last];
      if (of.count <= listedAtMost) of.last = problems.push(make()) - 1;
      else if (last !== undefined) problems[of.last] = { ...last, more: of.count - listedAtMost };
    },
  };
}
