import { questionOf } from '../history/bound.ts';
import { lockPath, readLocks } from '../history/read-locks.ts';
import type { Options } from '../options.ts';
import { counted } from '../problems/counted.ts';
import { readProse } from './read-prose.ts';
import type { Site } from './types.ts';

/**
 * What `sourceline revise` would do for datasets that nothing is wrong with: make a lock, or take new figures and
 * charts into it. One sentence each.
 */
export function lockHints(
  root: string,
  options: Options,
  { datasets, locale }: Pick<Site, 'datasets' | 'locale'>,
): string[] {
  const { locks } = readLocks(root, options.dataDir);
  const { bound } = readProse({
    root,
    options: { ...options, drafts: false },
    locale,
    datasets,
    failedDatasets: false,
  });
  return [...datasets.keys()].flatMap(id => {
    const file = lockPath(options.dataDir, id);
    const locked = locks.get(id);
    if (locked === undefined) {
      return [
        `${file} is not there, so nobody is told when a published figure changes. "sourceline revise" makes it.`,
      ];
    }
    const { answers, charts } = locked.lock;
    const own = bound.filter(({ dataset }) => dataset === id);
    const questions = new Set(own.map(questionOf).filter(question => !Object.hasOwn(answers, question)));
    const fresh = own.filter(
      ({ kind, words, inReport }) => kind === 'chart' && inReport && !Object.hasOwn(charts, words),
    );
    if (questions.size + fresh.length === 0) return [];
    const what = `${counted(questions.size, 'question')} and ${counted(fresh.length, 'chart')}`;
    return [`${file} does not know ${what} of the reports yet. "sourceline revise" takes them in.`];
  });
}
