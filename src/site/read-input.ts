import type { IsTouched } from '../charts/chart-changes.ts';
import { readDatasets } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { stepsOf } from '../history/lock-steps.ts';
import { type LockFile, type ParsedLock, readLocks } from '../history/read-locks.ts';
import { getLocale, type Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { type Checked, hasErrors, type Problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import type { LockedChanges } from '../prose/site-context.ts';
import type { Report } from '../prose/types.ts';
import { createStampedMemo, type MemoStores, type StampedMemo } from '../stamped-memo.ts';
import { checkOutside } from './check-outside.ts';
import { createProseMemo, type ProseMemo } from './prose-memo.ts';
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
  /** Is told of each report of the site as soon as it is read, while others are still to come. */
  readonly onReport?: (report: Report) => void;
};

/** What was read and parsed of a project before, for a server that reads it again after each change. */
export type ProjectMemo = {
  readonly datasets: StampedMemo<Checked<Dataset>>;
  readonly locks: StampedMemo<ParsedLock>;
  readonly prose: ProseMemo;
};

/** @param stores where it outlives the process. */
export const createProjectMemo = (stores?: MemoStores): ProjectMemo => ({
  datasets: createStampedMemo(stores?.store('dataset')),
  locks: createStampedMemo(stores?.store('lock')),
  prose: createProseMemo(stores),
});

/** What the lock file of a dataset tells of its changes. */
function lockedChangesOf(dataset: Dataset, locked: LockFile | undefined, locale: Locale): LockedChanges {
  return {
    isTouched: stepsOf(dataset, locked?.lock, locale),
    lockedRows: question => locked?.lock.answers[question]?.since,
    lockedThings: locked?.lock.things,
    stamp: locked?.checksum ?? '',
  };
}

/** The site asks for these as long as it lives: they are kept by themselves, without the answers of the lock files. */
function touchedIn(changes: ReadonlyMap<string, LockedChanges>): ProjectInput['isTouched'] {
  const known = new Map([...changes].map(([id, { isTouched }]) => [id, isTouched]));
  return id => known.get(id);
}

/**
 * Reads the data, lock files and reports of a project. Reports are parsed when they are first asked for. Nothing is
 * read where a link of the project leads out of it.
 * @param root absolute path of the project.
 * @param memo spares reading again what has not changed; what comes is the same without one.
 */
export function readInput(
  root: string,
  options: Options,
  log: Log = noLog,
  memo: ProjectMemo = createProjectMemo(),
): Checked<ProjectInput> {
  const { dataDir, contentDir, publicDir, language, today, worldview } = options;
  const outside = checkOutside(root, [dataDir, contentDir, publicDir]);
  if (outside.length > 0) return { ok: false, problems: outside };
  const { datasets, problems } = readDatasets(root, dataDir, log, { today, worldview, memo: memo.datasets });
  const locale = getLocale(language);
  const locks = readLocks(root, dataDir, datasets, memo.locks);
  const changes = new Map(
    [...datasets].map(([id, dataset]) => [id, lockedChangesOf(dataset, locks.locks.get(id), locale)]),
  );
  const failedDatasets = hasErrors(problems);
  const prose = openProse({
    root,
    options,
    locale,
    datasets,
    failedDatasets,
    log,
    lockedChanges: id => changes.get(id),
    memo: memo.prose,
  });
  return {
    ok: true,
    value: { locale, datasets, dataProblems: problems, locks, isTouched: touchedIn(changes), prose },
    problems: [],
  };
}
