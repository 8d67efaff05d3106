import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Worldview } from '../options/worldview.ts';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import { createStampedMemo, onceForEach, type StampedMemo } from '../stamped-memo.ts';
import { boundariesOf } from './boundaries-of.ts';
import { checkDataset, textOfFile } from './check-dataset.ts';
import type { FindBoundaries } from './checks/check-places.ts';
import { checkSet, jsonOfSet, type SetFiles } from './csv/check-set.ts';
import { setRules } from './csv/rules.ts';
import { packDataset, unpackDataset } from './pack-dataset.ts';
import { checkVerdicts } from './pairs/check-verdicts.ts';
import { readVerdicts } from './pairs/read-verdicts.ts';
import { duplicatesFile } from './pairs/verdict-file.ts';
import { hashOfFiles, readDataFile, unreadable } from './read-file.ts';
import type { Dataset } from './types.ts';

const isHidden = (name: string) => name.startsWith('.') || name.startsWith('~$');

/**
 * Of files with more bytes than this, what passed is not kept beyond the process: it would take three to five times as
 * many, more than a folder of such entries takes in.
 */
const mostStored = 25_000_000;

/** Begins the name of a country's boundaries among what a check has asked for. */
const boundaries = 'boundaries of ';

/** What the check of a dataset rests on besides its files and the boundaries of the project. */
export type CheckSetting = {
  /** ISO date, after which no day can lie; undefined where there is no clock. */
  readonly today?: string | undefined;
  /** The viewpoint that the boundaries are drawn from. */
  readonly worldview?: Worldview | undefined;
  /** The last check of each dataset by its path: what rests on nothing that has changed is not checked again. */
  readonly memo?: StampedMemo<Checked<Dataset>>;
};

/** The bytes of a set's files by their names; files of other kinds in its folder are the newsroom's own. */
function readSet(root: string, folder: string): Checked<SetFiles> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).filter(name => !isHidden(name));
  } catch (error) {
    return { ok: false, problems: [unreadable(folder, error)] };
  }
  for (const name of names.filter(each => each === 'dataset.json' || /\.csv$/i.test(each))) {
    try {
      files.set(name, readFileSync(join(root, folder, name)));
    } catch (error) {
      problems.push(unreadable(`${folder}/${name}`, error));
    }
  }
  return hasErrors(problems) ? { ok: false, problems } : { ok: true, value: files, problems };
}

/** The whole text of a dataset: of a data file as it is, of a CSV set the JSON that says the same. */
export function wholeText(root: string, path: string): string {
  const folder = path.replace(/\/+$/, '');
  const isSet = isFolder(join(root, folder));
  const read = isSet ? readSet(root, folder) : readDataFile(root, path);
  if (!read.ok) throw new RangeError(`${path} cannot be read.`);
  const bytes = read.value.get(path);
  return bytes === undefined ? jsonOfSet(read.value, folder)() : textOfFile(bytes)();
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * One data file, or one folder with a CSV set.
 * @param root absolute path of the project.
 * @param path relative to it, with forward slashes: `data/syria.json`, `data/syria`.
 * @param log prints progress.
 */
export function readDataset(
  root: string,
  path: string,
  log: Log = noLog,
  { today, worldview, memo = createStampedMemo() }: CheckSetting = {},
): Checked<Dataset> {
  const isSet = isFolder(join(root, path));
  const folder = path.replace(/\/+$/, '');
  const read = isSet ? readSet(root, folder) : readDataFile(root, path);
  if (!read.ok) return read;
  const files = read.value;
  const find = onceForEach(boundariesOf(root, worldview));
  const file = files.get(path);
  const decided = readVerdicts(root, duplicatesFile(path));
  if (!decided.ok) return decided;
  const check = (findBoundaries: FindBoundaries): Checked<Dataset> => {
    const verdicts = decided.value?.read();
    const setting = { today, verdicts };
    const checked =
      file === undefined
        ? checkSet(files, folder, findBoundaries, log, setting)
        : checkDataset(file, path, findBoundaries, log, setting);
    if (verdicts === undefined) return checked;
    const problems = checked.ok ? checkVerdicts(verdicts, checked.value) : [];
    return { ...checked, problems: [...checked.problems, ...verdicts.problems, ...problems] };
  };
  const original = file === undefined ? jsonOfSet(files, folder) : textOfFile(file);
  const stampOf = (asked: string): string => {
    if (asked === 'files') return hashOfFiles(files);
    if (asked === 'today') return today ?? '';
    if (asked === 'verdicts') return decided.value?.hash ?? '';
    const found = find(asked.slice(boundaries.length));
    return found === undefined ? '' : `${found.file} ${found.hash}`;
  };
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return memo.get(path, {
    stampOf,
    isStored: bytes <= mostStored,
    make(note) {
      note('files');
      note('today');
      note('verdicts');
      return check(country => {
        note(`${boundaries}${country}`);
        return find(country);
      });
    },
    pack: checked => (checked.ok ? { ...checked, value: packDataset(checked.value) } : checked),
    unpack: packed => (packed.ok ? { ...packed, value: unpackDataset(packed.value, original) } : packed),
  });
}

type Found = { readonly id: string; readonly path: string };

/** What a folder of data holds: `<id>.json`, and folders with a dataset.json. Lock files are not datasets. */
function findDatasets(root: string, folder: string): Found[] {
  return readdirSync(join(root, folder))
    .filter(name => !isHidden(name))
    .flatMap((name): Found[] => {
      const path = `${folder}/${name}`;
      const has = (file: string) => existsSync(join(root, path, file));
      if (isFolder(join(root, path))) {
        // Without dataset.json, these two together are a set all the same, with a file missing.
        const isSet = has('dataset.json') || (has('events.csv') && has('accounts.csv'));
        return isSet ? [{ id: name, path }] : [];
      }
      const isData = name.endsWith('.json') && !name.endsWith('.lock.json');
      return isData ? [{ id: name.slice(0, -'.json'.length), path }] : [];
    })
    .sort((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
}

/** Every dataset of a folder by id, in order of id. No folder, no datasets. */
export function readDatasets(
  root: string,
  dataDir: string,
  log: Log = noLog,
  setting: CheckSetting = {},
): { readonly datasets: ReadonlyMap<string, Dataset>; readonly problems: readonly Problem[] } {
  const folder = dataDir.replace(/\/+$/, '');
  if (!existsSync(join(root, folder))) return { datasets: new Map(), problems: [] };
  let found: Found[];
  try {
    found = findDatasets(root, folder);
  } catch (error) {
    return { datasets: new Map(), problems: [unreadable(folder, error)] };
  }
  const datasets = new Map<string, Dataset>();
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id, path } of found) {
    if (seen.has(id)) {
      const what = `The dataset "${id}" exists both as ${folder}/${id}.json and as the folder ${folder}/${id}/.`;
      problems.push(problem(setRules, 'csv/two-datasets', { what }, { file: `${folder}/${id}.json` }));
    }
    seen.add(id);
    const read = readDataset(root, path, log, setting);
    problems.push(...read.problems);
    if (read.ok) datasets.set(read.value.id, read.value);
  }
  setting.memo?.prune();
  return { datasets, problems };
}
