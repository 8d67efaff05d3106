import type { IsTouched } from '../charts/chart-changes.ts';
import { readDatasets } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { stepsOf } from '../history/lock-steps.ts';
import { readLocks } from '../history/read-locks.ts';
import { getLocale, type Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { type Checked, hasErrors, type Problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import { checkOutside } from './check-outside.ts';
import { openProse, type ProseFiles } from './read-prose.ts';

/** What a site is made from, read once: a site of what is published and one with the drafts may be made from it. */
export type ProjectInput = {
  readonly locale: Locale;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly dataProblems: readonly Problem[];
  /** Lock files by the id of their dataset, with the problems of those that cannot be read. */
  readonly locks: ReturnType<typeof readLocks>;
  /** Which changes of a dataset touch an answer, by its id. */
  readonly isTouched: (dataset: string) => IsTouched | undefined;
  readonly prose: ProseFiles;
};

/**
 * Reads the data, lock files and reports of a project. Reports are parsed when they are first asked for. Nothing is
 * read where a link of the project leads out of it.
 * @param root absolute path of the project.
 */
export function readInput(root: string, options: Options, log: Log = noLog): Checked<ProjectInput> {
  const { dataDir, contentDir, publicDir, language, today } = options;
  const outside = checkOutside(root, [dataDir, contentDir, publicDir]);
  if (outside.length > 0) return { ok: false, problems: outside };
  const { datasets, problems } = readDatasets(root, dataDir, log, today);
  const locale = getLocale(language);
  const locks = readLocks(root, dataDir);
  const touched = new Map(
    [...datasets].map(([id, dataset]) => [id, stepsOf(dataset, locks.locks.get(id)?.lock, locale)]),
  );
  const isTouched = (id: string) => touched.get(id);
  const failedDatasets = hasErrors(problems);
  const prose = openProse({ root, options, locale, datasets, failedDatasets, log, isTouched });
  return {
    ok: true,
    value: { locale, datasets, dataProblems: problems, locks, isTouched, prose },
    problems: [],
  };
}
