import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { boundariesOf } from '../dataset/boundaries-of.ts';
import { readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { importFile } from '../importers/import-file.ts';
import type { ImportRequest } from '../importers/import-request.ts';
import { namesFile, readNames } from '../importers/name-lines.ts';
import { type Checked, hasErrors } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { readArguments } from './arguments.ts';
import { encodingOption } from './encoding-option.ts';
import { importerFor } from './importer-for.ts';
import { readSetting } from './project.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';
import { printValues } from './values.ts';

/** Whether the values of a file that is not imported yet are asked for. */
export const isOfFile = (args: readonly string[]): boolean =>
  args.some(arg => arg === '--from' || arg.startsWith('--from='));

/** The dataset that a file would become, in a folder that is gone afterwards. */
async function importAside(request: Omit<ImportRequest, 'out' | 'id'>): Promise<Checked<Dataset>> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-values-'));
  const id = 'file';
  try {
    const imported = await importFile({ ...request, id, out: join(folder, id) });
    if (!imported.ok) return imported;
    const read = readDataset(folder, id);
    return read.ok && hasErrors(read.problems) ? { ok: false, problems: read.problems } : read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `sourceline values FIELD FILE --from FORMAT`: the values of a field of a file before it is imported. The options are
 * those of `import`; with `--out`, the file of names of that set is gone by.
 * @param today ISO date.
 * @returns the exit code.
 * @throws RangeError where the field or the format is not known
 */
export async function runFileValues(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  today: string,
): Promise<number> {
  const { words, options: typed } = readArguments(args, {
    from: 'a format',
    map: 'a file',
    out: 'a folder in data/',
    encoding: 'an encoding such as windows-1256',
    json: 'flag',
    names: 'flag',
  });
  const [field, file, ...more] = words;
  if (field === undefined || file === undefined || more.length > 0)
    throw new RangeError(
      '"values" with "--from" takes a field and a file: values place FILE --from csv --map map.json',
    );
  if (typed.json && typed.names) throw new RangeError('Use either "--json" or "--names", not both.');
  const importer = importerFor(root, typed.from ?? '', typed.map, file);
  const namesPath = typed.out === undefined ? undefined : namesFile(resolve(root, typed.out));
  const shownNames = namesPath === undefined ? 'data/NAME.names.csv' : shownPath(root, namesPath);
  const names = namesPath === undefined ? undefined : readNames(namesPath, shownNames);
  const fail = (problems: Parameters<typeof reportProblems>[0]) => {
    terminal.err(`${reportProblems(problems)}\n`);
    return 1;
  };
  if (!importer.ok) return fail(importer.problems);
  if (names?.ok === false) return fail(names.problems);
  const path = resolve(root, file);
  const { worldview } = await readSetting(root);
  const dataset = await importAside({
    importer: importer.value,
    path,
    shown: shownPath(root, path),
    report: undefined,
    title: undefined,
    version: undefined,
    today,
    timezone: undefined,
    encoding: encodingOption(typed.encoding),
    names: names?.value ?? [],
    findBoundaries: boundariesOf(root, worldview),
    onBytes: () => {},
  });
  if (!dataset.ok) return fail(dataset.problems);
  const isThere = namesPath !== undefined && existsSync(namesPath);
  const request = {
    field,
    json: typed.json === true,
    names: typed.names ? { file: shownNames, isThere } : undefined,
  };
  printValues(dataset.value, request, terminal);
  return 0;
}
