import { existsSync } from 'node:fs';
import { type CheckSetting, readDatasets } from '../dataset/read-datasets.ts';
import { boundCharts } from '../history/bound-question.ts';
import type { RevisionOptions } from '../history/plan-revision.ts';
import { readLocks } from '../history/read-locks.ts';
import { getLocale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { productDigest } from '../output/files/product-digest.ts';
import { hint } from '../problems/nearest.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { noLog } from '../progress.ts';
import { openProjectMemo } from '../publish/open-project-memo.ts';
import { stageFor } from '../publish/staging-folder.ts';
import { readProse } from '../site/read-prose.ts';
import { readArguments } from './arguments.ts';
import { readFolders, readProject } from './project.ts';
import { type Locked, reviseDataset } from './revise-dataset.ts';
import type { Terminal } from './terminal.ts';

const kinds = ['update', 'correction', 'clarification', 'retraction'] as const;

/** What the check of data rests on. Where the project was built, what passes here is not checked again by the next build. */
async function settingOf(root: string, options: Options): Promise<CheckSetting> {
  const { today, worldview } = options;
  const stage = stageFor(root, (await readFolders(root)).dist);
  if (!existsSync(stage.parsed)) return { today, worldview };
  return { today, worldview, memo: openProjectMemo(stage, options, productDigest()).memo.datasets };
}

/**
 * `sourceline revise`: drafts the entries that tell readers of what changed, raises the version, refreshes the lock.
 * @param today ISO date of the clock.
 * @returns the exit code: 1 where data or reports cannot be read; then nothing is written.
 */
export async function runRevise(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  today: string,
): Promise<number> {
  const { words, options: typed } = readArguments(args, {
    batch: 'the words of the one entry',
    kind: `one of ${kinds.join(', ')}`,
    date: 'a day, YYYY-MM-DD',
    dataset: 'the id of a dataset',
    'keep-old': 'flag',
  });
  if (words.length > 0)
    throw new RangeError(`"revise" takes no arguments (got "${words[0]}"); name a dataset with --dataset.`);
  const kind = kinds.find(known => known === (typed.kind ?? 'update'));
  if (kind === undefined)
    throw new RangeError(`Unknown kind "${typed.kind}"; ${hint(typed.kind ?? '', kinds, 'kinds')}`);
  const date = typed.date ?? today;
  if (
    !/^\d{4}-\d\d-\d\d$/.test(date) ||
    Number.isNaN(Date.parse(date)) ||
    new Date(date).toISOString().slice(0, 10) !== date
  )
    throw new RangeError(`"${date}" is not a date; write it as YYYY-MM-DD.`);

  const options = await readProject(root, { drafts: false });
  const setting = await settingOf(root, options);
  const { datasets, problems } = readDatasets(root, options.dataDir, noLog, setting);
  const locale = getLocale(options.language);
  const prose = readProse({ root, options, locale, datasets, failedDatasets: hasErrors(problems) });
  const locks = readLocks(root, options.dataDir);
  const bars: Problem[] = [...problems, ...locks.problems, ...(prose.lost.size > 0 ? prose.problems : [])];
  if (hasErrors(bars)) {
    terminal.err(
      `${reportProblems(bars.filter(({ severity }) => severity === 'error'))}\nNothing was written.\n`,
    );
    return 1;
  }
  const { dataset: only } = typed;
  if (only !== undefined && !datasets.has(only))
    throw new RangeError(`Unknown dataset "${only}"; ${hint(only, [...datasets.keys()], 'datasets')}`);
  const project: Locked = {
    root,
    dataDir: options.dataDir,
    setting,
    bound: prose.bound,
    present: boundCharts(prose.bound),
    eventPages: options.eventPages,
  };
  const wishes: RevisionOptions = {
    batch: typed.batch,
    kind,
    date,
    locale,
    keepOld: typed['keep-old'] === true,
  };
  for (const [id, dataset] of datasets) {
    if (only === undefined || only === id)
      await reviseDataset(dataset, locks.locks.get(id), project, wishes, terminal);
  }
  const failing = prose.problems.filter(({ severity }) => severity === 'error').length;
  if (failing > 0) {
    terminal.out(
      `${failing} ${failing === 1 ? 'number in the reports does' : 'numbers in the reports do'} not match the data: "sourceline check" lists ${failing === 1 ? 'it' : 'them'}.\n`,
    );
  }
  return 0;
}
