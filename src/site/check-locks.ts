import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IsTouched } from '../charts/changes.ts';
import type { Dataset } from '../dataset/types.ts';
import { chartsOf } from '../history/bound.ts';
import { checkHistory } from '../history/check-history.ts';
import { chartVanished, noDataset } from '../history/history-problems.ts';
import { readLocks } from '../history/read-locks.ts';
import { stepsOf } from '../history/steps.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import type { Problem } from '../problems/problem.ts';
import type { Prose } from './read-prose.ts';

/** Whether there is a file or folder of the dataset, be it broken. */
const hasFiles = (root: string, dataDir: string, id: string): boolean =>
  [`${id}.json`, id].some(name => existsSync(join(root, dataDir, name)));

/** Which entries of each dataset touch an answer, by its lock file. */
export function touchedByLocks(
  root: string,
  { dataDir }: Options,
  locale: Locale,
  datasets: ReadonlyMap<string, Dataset>,
): ReadonlyMap<string, IsTouched> {
  const { locks } = readLocks(root, dataDir);
  return new Map([...datasets].map(([id, dataset]) => [id, stepsOf(dataset, locks.get(id)?.lock, locale)]));
}

/**
 * Holds every dataset against its lock, and the charts of the site against those that were published. A dataset
 * without a lock is not held against anything.
 */
export function checkLocks(
  root: string,
  { dataDir, redirects }: Options,
  { datasets, prose, locale }: { datasets: ReadonlyMap<string, Dataset>; prose: Prose; locale: Locale },
): Problem[] {
  const { bound, lost, held } = prose;
  const { locks, problems } = readLocks(root, dataDir);
  const found: Problem[] = [...problems];
  const charts = chartsOf(bound);
  for (const [id, locked] of locks) {
    const dataset = datasets.get(id);
    if (dataset !== undefined) found.push(...checkHistory(dataset, locked, bound, locale));
    else if (!hasFiles(root, dataDir, id)) {
      found.push(noDataset(id, locked));
      continue;
    }
    for (const [chart, { file }] of Object.entries(locked.lock.charts)) {
      // What stood in a file that could not be read to its end may stand there still.
      const isThere = charts.has(chart) || Object.hasOwn(redirects, chart) || lost.has(file);
      if (!isThere && dataset !== undefined) found.push(chartVanished(chart, locked, held.get(file)));
    }
  }
  return found;
}
