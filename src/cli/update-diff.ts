import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { compareDatasets } from '../history/compare-datasets.ts';
import type { Locale } from '../i18n/locale.ts';
import { pathFrom } from '../site/path-from.ts';
import { comparisonText } from './comparison-text.ts';

/** Sets larger than this are not read twice more, which would take minutes: bytes of all their files. */
const mostBytes = 40_000_000;

const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/**
 * A dataset in CSV as it stands, for a comparison with what an update makes of it.
 * @returns undefined where there is none that can be read, or it is too large to be read for that alone.
 */
export function readToCompare(root: string, folder: string): Dataset | undefined {
  if (!existsSync(join(folder, 'dataset.json')) || sizeOf(folder) > mostBytes) return undefined;
  const read = readDataset(root, pathFrom(root, folder));
  return read.ok ? read.value : undefined;
}

/** What an update changed, as `sourceline diff` tells it; or how to have it told. */
export function updateDiff(was: Dataset | undefined, now: Dataset | undefined, locale: Locale): string {
  if (was === undefined || now === undefined) {
    return '\nThe set is too large to be compared here: hold it against the last one, from git, with "sourceline diff".\n';
  }
  const comparison = compareDatasets(was, now, [], locale);
  return comparison.changes.length === 0 ? '' : `\n${comparisonText(comparison, locale)}\n`;
}
