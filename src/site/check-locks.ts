import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { boundCharts } from '../history/bound-question.ts';
import { checkHistory } from '../history/check-history.ts';
import { chartVanished, noDataset } from '../history/history-problems.ts';
import type { Options } from '../options.ts';
import type { Problem } from '../problems/problem.ts';
import type { ProjectInput } from './read-input.ts';
import type { Prose } from './read-prose.ts';

/** Whether there is a file or folder of the dataset, be it broken. */
const hasFiles = (root: string, dataDir: string, id: string): boolean =>
  [`${id}.json`, id].some(name => existsSync(join(root, dataDir, name)));

/**
 * Holds every dataset against its lock, and the charts of the site against those that were published. A dataset
 * without a lock is not held against anything.
 */
export function checkLocks(
  root: string,
  { dataDir, redirects }: Options,
  {
    datasets,
    prose,
    locale,
    locks: read,
  }: Pick<ProjectInput, 'datasets' | 'locale' | 'locks'> & { prose: Prose },
): Problem[] {
  const { bound, lost, held } = prose;
  const { locks, problems } = read;
  const boundTo = Map.groupBy(bound, ({ dataset }) => dataset);
  const found: Problem[] = [...problems];
  const charts = boundCharts(bound);
  for (const [id, locked] of locks) {
    const dataset = datasets.get(id);
    if (dataset !== undefined) found.push(...checkHistory(dataset, locked, boundTo.get(id) ?? [], locale));
    else if (!hasFiles(root, dataDir, id)) {
      found.push(noDataset(id, locked));
      continue;
    }
    for (const [chart, { file }] of Object.entries(locked.lock.charts)) {
      // What was in a file that could not be read to its end may still be there.
      const isThere = charts.has(chart) || Object.hasOwn(redirects, chart) || lost.has(file);
      if (!isThere && dataset !== undefined) found.push(chartVanished(chart, locked, held.get(file)));
    }
  }
  return found;
}
