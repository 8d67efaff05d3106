import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { boundariesOf } from '../dataset/boundaries-of.ts';
import { recoverSet } from '../dataset/csv/set-writer.ts';
import { id as idSchema } from '../dataset/schema/scalars.ts';
import type { Dataset } from '../dataset/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { importFile, importProblem } from '../importers/import-file.ts';
import { importers } from '../importers/look-like.ts';
import { mappedCsv } from '../importers/mapped-csv.ts';
import type { Merged } from '../importers/merge-set.ts';
import { baseFolder, hasBase, placeImport, placeUpdate, stageImport } from '../importers/place-import.ts';
import { readMap } from '../importers/read-map.ts';
import type { Importer } from '../importers/types.ts';
import { hint } from '../problems/nearest.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { createProgress } from '../progress.ts';
import { readArguments } from './arguments.ts';
import { importText, updateText } from './import-text.ts';
import type { Terminal } from './terminal.ts';
import { readToCompare, updateDiff } from './update-diff.ts';

const formats = [...importers.map(({ name }) => name), 'csv'];

/** A path as problems call it: from the project's root where it lies inside. */
function shownPath(root: string, path: string): string {
  const own = relative(root, path);
  return (own.startsWith('..') || isAbsolute(own) ? path : own).split(sep).join('/');
}

function importerFor(root: string, from: string, map: string | undefined, file: string): Checked<Importer> {
  if (from !== 'csv') {
    const importer = importers.find(({ name }) => name === from);
    if (importer === undefined)
      throw new RangeError(`There is no format "${from}"; ${hint(from, formats, 'formats')}`);
    if (map !== undefined) throw new RangeError(`"--map" is for --from csv: ${importer.called} needs none.`);
    return { ok: true, value: importer, problems: [] };
  }
  if (map === undefined)
    throw new RangeError('"--from csv" needs "--map FILE": docs/importing.md tells its form.');
  const path = resolve(root, map);
  const read = readMap(path, shownPath(root, path));
  return read.ok ? { ok: true, value: mappedCsv(read.value, file), problems: [] } : read;
}

/** What becomes of a dataset that is there already. */
type Mode = 'new' | 'replace' | 'update';

/** Why the set cannot be written there; undefined where it can. */
function outProblem(out: string, shown: string, mode: Mode): Problem | undefined {
  const name = basename(out);
  if (!idSchema.safeParse(name).success) {
    return importProblem('import/out-folder', `"${name}" cannot be the id of a dataset.`, shown);
  }
  if (!(statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    return importProblem(
      'import/out-folder',
      `There is no folder ${dirname(shown)} to write ${name} into.`,
      shown,
    );
  }
  if (existsSync(`${out}.json`)) {
    return importProblem('import/out-folder', `There is a dataset ${shown}.json already.`, shown);
  }
  if (mode === 'new' && existsSync(out)) {
    const fix = '--update keeps what was edited by hand, --replace loses it; or name another folder.';
    const what = `${shown} is there already, and may hold work by hand.`;
    return importProblem('import/out-folder', what, shown, undefined, fix);
  }
  if (mode === 'update' && !hasBase(out)) {
    return importProblem('import/no-base', `${shown} has no ${baseFolder}/ with its last import.`, shown);
  }
  return undefined;
}

function modeOf(update: boolean | undefined, replace: boolean | undefined): Mode {
  if (update && replace) throw new RangeError('Give "--update" or "--replace", not both.');
  return update ? 'update' : replace ? 'replace' : 'new';
}

const megabyte = 1_000_000;

/**
 * `sourceline import`: a file that others publish, as a dataset in CSV files.
 * @param today ISO date.
 * @returns the exit code: 1 where nothing was written.
 */
export async function runImport(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  today: string,
): Promise<number> {
  const { words, options: typed } = readArguments(args, {
    from: 'a format',
    out: 'a folder in data/',
    map: 'a file',
    title: 'a title',
    version: 'a version such as 1.0.0',
    report: 'a file',
    replace: 'flag',
    update: 'flag',
    ours: 'flag',
    theirs: 'flag',
  });
  const [file, ...more] = words;
  if (typed.from === undefined)
    throw new RangeError(`"import" needs "--from", one of ${formats.join(', ')}.`);
  if (file === undefined || more.length > 0) throw new RangeError('"import" takes one file.');
  if (typed.out === undefined) throw new RangeError('"import" needs "--out data/<dataset>/".');
  if (typed.version !== undefined && !/^\d+\.\d+\.\d+$/.test(typed.version)) {
    throw new RangeError(`"${typed.version}" is no version; write 1.0.0.`);
  }
  const mode = modeOf(typed.update, typed.replace);
  if (typed.ours && typed.theirs) throw new RangeError('Give "--ours" or "--theirs", not both.');
  const side = typed.ours ? 'ours' : typed.theirs ? 'theirs' : undefined;
  if (side !== undefined && mode !== 'update') throw new RangeError(`"--${side}" is for "--update".`);
  const importer = importerFor(root, typed.from, typed.map, file);
  const fail = (problems: readonly Problem[]) => {
    terminal.err(`${reportProblems(problems)}\nNothing was imported.\n`);
    return 1;
  };
  if (!importer.ok) return fail(importer.problems);
  const out = resolve(root, typed.out);
  recoverSet(out);
  const wrong = outProblem(out, shownPath(root, out), mode);
  if (wrong !== undefined) return fail([wrong]);

  const path = resolve(root, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const total = Math.ceil(size / megabyte);
  const progress = createProgress('Megabytes read', total, line => terminal.err(`${line}\n`));
  let bytes = 0;
  let said = 0;
  const report = typed.report === undefined ? undefined : resolve(root, typed.report);
  const staged = stageImport(out);
  const result = await importFile({
    importer: importer.value,
    path,
    shown: shownPath(root, path),
    out: staged,
    id: basename(out),
    report,
    title: typed.title,
    version: typed.version,
    today,
    findBoundaries: boundariesOf(root),
    onBytes: more => {
      for (bytes += more; said < Math.floor(bytes / megabyte); said++) progress.step();
    },
  });
  if (!result.ok) return fail(result.problems);
  progress.end();
  let merged: Merged | undefined;
  let was: Dataset | undefined;
  if (mode === 'update') {
    was = readToCompare(root, out);
    merged = await placeUpdate(staged, out, shownPath(root, out), side);
    if (merged.conflicts.length > 0) return fail(merged.conflicts);
  } else placeImport(staged, out);
  const shown = { out: shownPath(root, join(out, '/')), file: shownPath(root, path) };
  terminal.out(importText(result.value, shown, report === undefined ? undefined : shownPath(root, report)));
  if (merged !== undefined) {
    terminal.out(updateText(merged));
    terminal.out(updateDiff(was, readToCompare(root, out), getLocale('en')));
  }
  return 0;
}
