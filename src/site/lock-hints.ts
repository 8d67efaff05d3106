import type { Dataset } from '../dataset/types.ts';
import { type BoundQuestion, hasAddress, questionOf } from '../history/bound-question.ts';
import { lockPath } from '../history/read-locks.ts';
import { counted } from '../problems/counted.ts';
import type { ProjectInput } from './read-input.ts';

/**
 * What `sourceline revise` would do for datasets that nothing is wrong with: make a lock, or take new figures and
 * charts into it. One sentence each.
 * @param published what the published reports rest on.
 */
export function lockHints(
  dataDir: string,
  { locks }: ProjectInput['locks'],
  published: readonly BoundQuestion[],
  datasets: ReadonlyMap<string, Dataset>,
): string[] {
  const boundTo = Map.groupBy(published, ({ dataset }) => dataset);
  return [...datasets.keys()].flatMap(id => {
    const file = lockPath(dataDir, id);
    const locked = locks.get(id);
    if (locked === undefined) {
      return [
        `${file} does not exist, so no changed figure can be detected after publication. Run "sourceline revise" to create it.`,
      ];
    }
    const { answers, charts } = locked.lock;
    const own = boundTo.get(id) ?? [];
    const questions = new Set(own.map(questionOf).filter(question => !Object.hasOwn(answers, question)));
    const fresh = own.filter(one => hasAddress(one) && !Object.hasOwn(charts, one.words));
    if (questions.size + fresh.length === 0) return [];
    const what = `${counted(questions.size, 'question')} and ${counted(fresh.length, 'chart')}`;
    return [`${file} lacks ${what} of the reports. Run "sourceline revise" to add them.`];
  });
}
