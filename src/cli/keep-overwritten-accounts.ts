import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckSetting, readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { keepInCsv, keepInJson } from '../history/keep-overwritten.ts';
import { findOverwritten, type Overwritten } from '../history/overwritten.ts';
import type { RevisionOptions } from '../history/plan-revision.ts';
import type { LockFile } from '../history/read-locks.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { noLog } from '../progress.ts';
import { writeAtomic } from '../write-atomic.ts';
import type { Terminal } from './terminal.ts';

/** As many accounts as are listed. */
const mostListed = 10;

/** `  homs-bab-tadmur  sohr  killed 35 → 41` */
function lineOf({ event, was, now }: Overwritten): string {
  const changed = peopleMeasures.flatMap(measure =>
    was[measure] === now[measure] ? [] : [`${measure} ${was[measure] ?? 'none'} → ${now[measure] ?? 'none'}`],
  );
  return `  ${event}  ${was.source}  ${changed.join(', ')}\n`;
}

/**
 * Offers to keep accounts whose published figures were overwritten, as superseded, beside those that replaced them.
 * @returns the dataset as it is then; undefined where nothing was written.
 * @throws RangeError where what was written cannot be read; then it is put back.
 */
export async function keepOverwritten(
  dataset: Dataset,
  before: LockFile,
  { root, setting }: { readonly root: string; readonly setting: CheckSetting },
  { locale, keepOld, batch }: RevisionOptions,
  terminal: Terminal,
): Promise<Dataset | undefined> {
  const found = findOverwritten(dataset, before.lock, locale);
  if (found.length === 0) return undefined;
  const n = found.length === 1 ? 'A published figure was' : `${found.length} published figures were`;
  terminal.out(`${dataset.id}  ${n} overwritten by the same source:\n`);
  for (const one of found.slice(0, mostListed)) terminal.out(lineOf(one));
  if (found.length > mostListed) terminal.out(`  and ${found.length - mostListed} more\n`);
  const { ask } = terminal;
  const isWanted =
    keepOld === true ||
    (ask !== undefined &&
      batch === undefined &&
      /^y/i.test((await ask('  Keep what was said before, as superseded? [y/N] ')).trim()));
  if (!isWanted) {
    if (ask === undefined)
      terminal.out('  "revise --keep-old" keeps what was said before, as superseded accounts.\n');
    return undefined;
  }
  const isSet = !dataset.file.endsWith('.json') || dataset.file.endsWith('/dataset.json');
  const folder = dataset.file.replace(/\/(?:dataset\.json)?$/, '');
  const file = isSet ? `${folder}/accounts.csv` : dataset.file;
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  writeAtomic(path, isSet ? keepInCsv(text, found) : keepInJson(text, found));
  const read = readDataset(root, isSet ? folder : file, noLog, setting);
  if (!read.ok) {
    writeAtomic(path, text);
    throw new RangeError(`${reportProblems(read.problems)}\n${file} was not changed.`);
  }
  const lost = found.filter(({ was }) => was.of !== undefined).length;
  terminal.out(
    `  Kept as superseded in ${file}. The lock file does not have quotes, addresses and notes${lost > 0 ? ', nor the parts of figures' : ''}: add them if you want them.\n`,
  );
  return read.value;
}
