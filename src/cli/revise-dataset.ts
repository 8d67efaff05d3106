import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckSetting, readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import type { BoundQuestion } from '../history/bound-question.ts';
import { diffLooks } from '../history/changes/diff-records.ts';
import type { Draft } from '../history/draft.ts';
import type { Lock } from '../history/lock-schema.ts';
import { looksOf } from '../history/looks-of.ts';
import { makeLock } from '../history/make-lock.ts';
import { planRevision, type RevisionOptions, type RevisionPlan } from '../history/plan-revision.ts';
import { printLock } from '../history/print-lock.ts';
import { type LockFile, lockPath } from '../history/read-locks.ts';
import { headerFile, writeRevisions } from '../history/write-revisions.ts';
import type { Locale } from '../i18n/locale.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { noLog } from '../progress.ts';
import { lastAccountPages } from '../site/account-pages.ts';
import { describeChange } from '../wording/change-line.ts';
import { writeAtomic } from '../write-atomic.ts';
import { thingOf } from './comparison-text.ts';
import { keepOverwritten } from './keep-overwritten-accounts.ts';
import type { Terminal } from './terminal.ts';

/** The text of each entry, as the editor wants it; as drafted where nobody is there to ask. */
async function better(drafts: readonly Draft[], terminal: Terminal): Promise<Draft[]> {
  const { ask } = terminal;
  if (ask === undefined) return [...drafts];
  const asked: Draft[] = [];
  for (const draft of drafts) {
    const about = [...draft.events, ...draft.removed].join(', ') || 'the dataset';
    const change = draft.was === undefined ? '' : `: ${draft.measure ?? ''} ${draft.was} → ${draft.now}`;
    terminal.out(`\n${draft.kind}, ${about}${change}\n  ${draft.text}\n`);
    const typed = (await ask('  Other words, or Enter to keep these: ')).trim();
    asked.push(typed === '' ? draft : { ...draft, text: typed });
  }
  return asked;
}

/** Charts that were published and are gone stay in the lock: their addresses are for ever. */
function withGone(lock: Lock, before: Lock | undefined, present: ReadonlySet<string>): Lock {
  const gone = Object.entries(before?.charts ?? {}).filter(([id]) => !present.has(id));
  return { ...lock, charts: { ...lock.charts, ...Object.fromEntries(gone) } };
}

export type Locked = {
  readonly root: string;
  readonly dataDir: string;
  /** What the check of the data rests on, the day by which an embargo has ended or not among it. */
  readonly setting: CheckSetting;
  readonly bound: readonly BoundQuestion[];
  readonly present: ReadonlySet<string>;
  /** Whether events have pages of their own. */
  readonly eventPages: boolean;
};

function writeLock(dataset: Dataset, before: LockFile | undefined, project: Locked, locale: Locale): boolean {
  const { root, dataDir, bound, present, eventPages } = project;
  const site = eventPages ? { eventPages, accountPages: lastAccountPages(dataset) } : {};
  const text = printLock(
    withGone(makeLock(dataset, bound, locale, before?.lock, site), before?.lock, present),
  );
  if (text === before?.readText()) return false;
  writeAtomic(join(root, lockPath(dataDir, dataset.id)), text);
  return true;
}

/**
 * Writes the entries into the data file, and reads the dataset again. What cannot be read again is put back.
 * @throws RangeError then, with the problems.
 */
function writeData(
  { root, setting }: Pick<Locked, 'root' | 'setting'>,
  dataset: Dataset,
  drafts: readonly Draft[],
  version: string,
  wishes: RevisionOptions,
): Dataset {
  const file = headerFile(dataset);
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const language = dataset.language === wishes.locale.code ? 'own' : wishes.locale.code;
  const date = [wishes.date, dataset.updated].sort().at(-1) ?? wishes.date;
  writeAtomic(path, writeRevisions(before, language, { version, date, drafts }));
  const read = readDataset(
    root,
    file.endsWith('/dataset.json') ? file.replace(/\/dataset\.json$/, '') : file,
    noLog,
    setting,
  );
  if (read.ok) return read.value;
  writeAtomic(path, before);
  throw new RangeError(`${reportProblems(read.problems)}\n${file} was not changed.`);
}

/** What looks renamed, each with what to write if it was. */
function printRenamed(renamed: RevisionPlan['renamed'], terminal: Terminal): void {
  for (const { from, to } of renamed) {
    terminal.out(
      `  "${from}" may have been renamed to "${to}". If it is the same event, write "was": ["${from}"] in "${to}" (in a CSV set, ${from} in the column "was"), so that its old address leads there; or give it its old id back.\n`,
    );
  }
}

/** Asks whether the editor first says what was renamed; nobody there, and nobody wants to. */
async function wantsToName(
  renamed: RevisionPlan['renamed'],
  { ask, ...terminal }: Terminal,
): Promise<boolean> {
  if (renamed.length === 0 || ask === undefined) return false;
  printRenamed(renamed, terminal);
  const answer = await ask('  Stop here, to write it first? [Y/n] ');
  return !/^n/i.test(answer.trim());
}

/** Says which colours and places in order changed: they correct nothing, so they have no entry. */
function printLooks(
  dataset: Dataset,
  before: LockFile,
  { locale }: RevisionOptions,
  terminal: Terminal,
): void {
  const changes = diffLooks(before.lock.looks, looksOf(dataset));
  for (const change of changes)
    terminal.out(`  ${thingOf(change)}: ${describeChange(change, dataset, locale)}\n`);
  if (changes.length > 0)
    terminal.out('  Charts show it. No figure depends on it, so it has no entry in "revisions".\n');
}

/** Revises one dataset: its entries, its version and its lock. The first time, its lock alone. */
export async function reviseDataset(
  dataset: Dataset,
  before: LockFile | undefined,
  project: Locked,
  wishes: RevisionOptions,
  terminal: Terminal,
): Promise<void> {
  const { bound, dataDir } = project;
  const file = lockPath(dataDir, dataset.id);
  if (before === undefined) {
    writeLock(dataset, undefined, project, wishes.locale);
    terminal.out(`${dataset.id}  ${file} now holds version ${dataset.version}. Commit it.\n`);
    return;
  }
  const planned = planRevision(dataset, before, bound, wishes);
  if (planned === undefined) {
    const isNew = writeLock(dataset, before, project, wishes.locale);
    terminal.out(
      `${dataset.id}  ${isNew ? `no changes for readers; ${file} was updated. Commit it.` : 'no changes.'}\n`,
    );
    printLooks(dataset, before, wishes, terminal);
    return;
  }
  if (await wantsToName(planned.renamed, terminal)) {
    terminal.out(`${dataset.id}  nothing was written.\n`);
    return;
  }
  const kept = await keepOverwritten(dataset, before, project, wishes, terminal);
  if (kept !== undefined)
    return reviseDataset(kept, before, project, { ...wishes, keepOld: false }, terminal);
  const drafts = await better(planned.drafts, terminal);
  const written =
    drafts.length === 0 && planned.version === dataset.version
      ? dataset
      : writeData(project, dataset, drafts, planned.version, wishes);
  writeLock(written, before, project, wishes.locale);
  const entries = `${drafts.length} ${drafts.length === 1 ? 'entry' : 'entries'}`;
  terminal.out(
    `${dataset.id}  version ${before.lock.version} → ${planned.version}, ${entries} in "revisions" of ${headerFile(dataset)}:\n`,
  );
  for (const { kind, text } of drafts) terminal.out(`  ${kind}  ${text}\n`);
  printLooks(dataset, before, wishes, terminal);
  if (planned.renamed.length > 0 && terminal.ask === undefined) {
    printRenamed(planned.renamed, terminal);
    terminal.out(
      '  If you write "was" now, also correct the entries above that say "Removed" and "Added".\n',
    );
  }
  terminal.out(`Edit the drafts as needed, then commit the file with ${file}.\n`);
}
