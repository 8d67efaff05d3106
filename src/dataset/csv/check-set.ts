import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { unixBytes } from '../../problems/line-ends.ts';
import { hint } from '../../problems/nearest.ts';
import { type Checked, type Problem, problem } from '../../problems/problem.ts';
import { inOrder } from '../../problems/report-problems.ts';
import { type Log, noLog } from '../../progress.ts';
import { shippedBoundaries } from '../boundaries-of.ts';
import { checkInput, type SlipSetting, takeChecked } from '../check-input.ts';
import type { FindBoundaries } from '../checks/check-places.ts';
import { quote } from '../fault.ts';
import type { CheckedInput } from '../input.ts';
import { decodeUtf8 } from '../json/decode.ts';
import { isObject } from '../json/is-object.ts';
import { type JsonPlaces, jsonPlaces } from '../json/json-places.ts';
import { readJson } from '../json/read-json.ts';
import type { Dataset } from '../types.ts';
import { assembleSet, type Tables } from './assemble-set.ts';
import { readTable } from './read-table.ts';
import { setRules } from './rules.ts';
import { setPlaces, type TableInfos } from './set-places.ts';
import { tableNames, tables } from './tables.ts';

/** The files of a set by name: `dataset.json` and those that end in `.csv`. */
export type SetFiles = ReadonlyMap<string, Uint8Array>;

type Rest = {
  /** undefined if dataset.json holds no object. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly doubled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly places: JsonPlaces;
};

/** dataset.json: everything that is in no CSV file. */
function readRest(file: string, bytes: Uint8Array): Rest {
  const decoded = decodeUtf8(bytes);
  const places = jsonPlaces(file, decoded.text);
  const none = { value: undefined, doubled: new Set<string>(), places };
  if (!decoded.ok) {
    const { line, column, why, text } = decoded;
    const what = `The file is not UTF-8: ${why}.`;
    return {
      ...none,
      problems: [problem(setRules, 'dataset/not-utf8', { what }, { file, line, column, text })],
    };
  }
  const json = readJson(file, decoded.text);
  if (!json.ok) return { ...none, ...json };
  if (isObject(json.value)) return { ...json, value: json.value, places };
  const what = `${file} takes an object in braces, not ${quote(json.value)}.`;
  return {
    ...none,
    problems: [...json.problems, problem(setRules, 'dataset/wrong-type', { what }, places.of([]))],
  };
}

/** Files that are missing, and those that nobody would read. */
function fileProblems(files: SetFiles, folder: string): Problem[] {
  const known = tableNames.map(name => `${name}.csv`);
  const missing = ['dataset.json', 'events.csv', 'accounts.csv'].filter(name => !files.has(name));
  const stray = [...files.keys()].filter(name => name !== 'dataset.json' && !known.includes(name));
  return [
    ...missing.map(name =>
      problem(
        setRules,
        'csv/missing-file',
        { what: `${folder}/ has no file ${name}.` },
        { file: `${folder}/${name}` },
      ),
    ),
    ...stray.map(name =>
      problem(
        setRules,
        'csv/unknown-file',
        { what: `Unknown file ${quote(name)} in a set.`, fix: hint(name, known, 'files') },
        { file: `${folder}/${name}` },
      ),
    ),
  ];
}

/** Fields of dataset.json that a CSV file has too. */
const definedTwice = ({ value = {}, places }: Rest, files: TableInfos): Problem[] =>
  (['events', 'places', 'sources'] as const)
    .filter(name => Object.hasOwn(value, name) && (name === 'events' || files[name] !== undefined))
    .map(name => {
      const what = `"${name}" belongs in ${name}.csv, not in dataset.json.`;
      return problem(setRules, 'csv/told-twice', { what }, places.ofKey([name]));
    });

/** dataset.json and the tables of a set, put together as the JSON file has them. */
function readFiles(files: SetFiles, folder: string, say: Log) {
  const read: Tables = Object.fromEntries(
    tableNames.flatMap(name => {
      const bytes = files.get(`${name}.csv`);
      return bytes === undefined
        ? []
        : [[name, readTable(tables[name], `${folder}/${name}.csv`, bytes, say)]];
    }),
  );
  const rest = readRest(
    `${folder}/dataset.json`,
    files.get('dataset.json') ?? new TextEncoder().encode('{}'),
  );
  const infos: TableInfos = Object.fromEntries(
    Object.entries(read).map(([name, { entries: _, ...info }]) => [name, info]),
  );
  return { read: infos, rest, assembled: assembleSet(rest.value ?? {}, read) };
}

const withUnixLines = (files: SetFiles): SetFiles =>
  new Map([...files].map(([name, bytes]) => [name, unixBytes(bytes)]));

/** The text of the JSON file that says the same. Only bytes are kept for it: as objects, the rows are ten times as large. */
export const jsonOfSet = (files: SetFiles, folder: string) => (): string =>
  `${JSON.stringify(readFiles(withUnixLines(files), folder, noLog).assembled.value, null, 2)}\n`;

/** The same for the same files, in whatever order they were read, and whatever git did to their line ends. */
function hashOf(files: SetFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The files of a CSV set → a trusted, frozen dataset, or every problem at once, as `checkDataset` does it.
 * @param folder path relative to the project's root; its name is the dataset's id.
 */
export function checkSet(
  given: SetFiles,
  folder: string,
  findBoundaries: FindBoundaries = shippedBoundaries,
  say: Log = noLog,
  setting?: SlipSetting,
): Checked<Dataset> {
  const files = withUnixLines(given);
  return takeChecked(checkFiles(files, folder, findBoundaries, say, setting));
}

function checkFiles(
  files: SetFiles,
  folder: string,
  findBoundaries: FindBoundaries,
  say: Log,
  setting: SlipSetting | undefined,
): CheckedInput {
  const { read, rest, assembled } = readFiles(files, folder, say);
  const problems = [
    ...fileProblems(files, folder),
    ...rest.problems,
    ...definedTwice(rest, read),
    ...Object.values(read).flatMap(table => table.problems),
    ...assembled.problems,
  ];
  if (rest.value === undefined || !files.has('dataset.json'))
    return { make: undefined, problems: inOrder(problems) };

  const partial = tableNames.filter(name => read[name]?.isPartial);
  // A file that is missing is a problem already where every set needs it.
  const lost = new Set([...partial, ...(['events', 'accounts'] as const).filter(name => !read[name])]);
  const id = posix.basename(folder);
  return checkInput(
    {
      value: assembled.value,
      doubled: new Set([...rest.doubled, ...partial]),
      problems,
      named: { id, as: `but its folder is "${id}"` },
      things: 'cells of the column',
      locate: setPlaces(assembled, read, lost, rest.places),
      origin: {
        file: `${folder}/dataset.json`,
        hash: hashOf(files),
        original: jsonOfSet(files, folder),
      },
    },
    findBoundaries,
    say,
    setting,
  );
}
