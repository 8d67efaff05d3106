import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { compareDatasets } from '../history/compare-datasets.ts';
import type { Locale } from '../i18n/locale.ts';
import { hasErrors } from '../problems/problem.ts';
import { pathFrom } from '../site/path-from.ts';
import { comparisonText } from './comparison-text.ts';

/** Sets larger than this are not read once more for a comparison, which would take minutes: bytes of all their files. */
const mostBytes = 40_000_000;

const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** A set as it is before an update, for a comparison with what the update makes of it; or why there is none. */
export function readToCompare(root: string, folder: string): Dataset | 'too large' | 'has errors' {
  if (sizeOf(folder) > mostBytes) return 'too large';
  const read = readDataset(root, pathFrom(root, folder));
  return read.ok && !hasErrors(read.problems) ? read.value : 'has errors';
}

/** What an update changed, as `sourceline diff` says it; or how to see it. */
export function updateDiff(
  { was, now }: { readonly was: Dataset | 'too large' | 'has errors'; readonly now: Dataset },
  locale: Locale,
): string {
  if (was === 'too large') {
    return '\nThe set is too large to be compared here: compare it with the last one, from git, by "sourceline diff".\n';
  }
  if (was === 'has errors') {
    return '\nThe set had errors before this update, so that it is not compared with what it is now. The errors are gone.\n';
  }
  const comparison = compareDatasets(was, now, [], locale);
  return comparison.changes.length === 0 ? '' : `\n${comparisonText(comparison, locale)}\n`;
}
