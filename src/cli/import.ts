import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { boundariesOf } from '../dataset/boundaries-of.ts';
import { recoverSet } from '../dataset/csv/set-writer.ts';
import { timezone as timezoneSchema } from '../dataset/schema/scalars.ts';
import { importFile } from '../importers/import-file.ts';
import { namesFile, readNames } from '../importers/name-lines.ts';
import { placeImport, stageImport } from '../importers/place-import.ts';
import type { Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { createProgress } from '../progress.ts';
import { readArguments } from './arguments.ts';
import { encodingOption } from './encoding-option.ts';
import { type Mode, outProblem } from './import-out.ts';
import { importText, updateText } from './import-text.ts';
import { formats, importerFor } from './importer-for.ts';
import { readSetting } from './project.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';
import { updateDiff } from './update-diff.ts';
import { updateSet } from './update-set.ts';

/** @throws RangeError where the format has a zone of its own, or there is no such zone */
function typedZone(typed: string | undefined, from: string): string | undefined {
  if (typed === undefined) return undefined;
  if (from === 'csv') throw new RangeError('"--timezone" is for --from hxl; write "timezone" in the map.');
  if (from !== 'hxl')
    throw new RangeError('"--timezone" is for --from hxl: the days of other formats are local.');
  if (!timezoneSchema.safeParse(typed).success)
    throw new RangeError(`Unknown time zone "${typed}"; write one such as Asia/Damascus.`);
  return typed;
}

function modeOf(update: boolean | undefined, replace: boolean | undefined): Mode {
  if (update && replace) throw new RangeError('Use either "--update" or "--replace", not both.');
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
    encoding: 'an encoding such as windows-1256',
    timezone: 'a time zone such as Asia/Damascus',
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
    throw new RangeError(`"${typed.version}" is not a version; write 1.0.0.`);
  }
  const mode = modeOf(typed.update, typed.replace);
  if (typed.ours && typed.theirs) throw new RangeError('Use either "--ours" or "--theirs", not both.');
  const side = typed.ours ? 'ours' : typed.theirs ? 'theirs' : undefined;
  if (side !== undefined && mode !== 'update') throw new RangeError(`"--${side}" is for "--update".`);
  const encoding = encodingOption(typed.encoding);
  const timezone = typedZone(typed.timezone, typed.from);
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

  const namesPath = namesFile(out);
  const names = readNames(namesPath, shownPath(root, namesPath));
  if (!names.ok) return fail(names.problems);

  const { locale, worldview } = await readSetting(root);
  const path = resolve(root, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const total = Math.ceil(size / megabyte);
  const progress = createProgress('Megabytes read', total, line => terminal.err(`${line}\n`));
  let bytes = 0;
  let steps = 0;
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
    timezone,
    encoding,
    names: names.value,
    findBoundaries: boundariesOf(root, worldview),
    onBytes: more => {
      for (bytes += more; steps < Math.floor(bytes / megabyte); steps++) progress.step();
    },
  });
  if (!result.ok) return fail(result.problems);
  progress.end();
  const shown = {
    out: shownPath(root, join(out, '/')),
    file: shownPath(root, path),
    names: shownPath(root, namesPath),
  };
  const said = importText(result.value, shown, report === undefined ? undefined : shownPath(root, report));
  if (mode !== 'update') {
    placeImport(staged, out);
    terminal.out(said);
    return 0;
  }
  const updated = await updateSet({ root, staged, out, shown: shownPath(root, out), side });
  if (!updated.ok) return fail(updated.problems);
  terminal.out(said);
  terminal.out(updateText(updated.value.merged));
  terminal.out(updateDiff(updated.value, locale));
  return 0;
}
