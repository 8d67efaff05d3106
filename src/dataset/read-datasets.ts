import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import { boundariesOf } from './boundaries-of.ts';
import { checkDataset } from './check-dataset.ts';
import { checkSet } from './csv/check-set.ts';
import { setRules } from './csv/rules.ts';
import type { Dataset } from './types.ts';

function unreadable(file: string, error: unknown): Problem {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return problem(setRules, 'dataset/unreadable', { what: `${file} cannot be read (${why}).` }, { file });
}

const isHidden = (name: string) => name.startsWith('.') || name.startsWith('~$');

/** A set's folder as it is read; files of other kinds in it are the newsroom's own. */
function readSet(root: string, folder: string, log: Log, today?: string): Checked<Dataset> {
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
  return hasErrors(problems)
    ? { ok: false, problems }
    : checkSet(files, folder, boundariesOf(root), log, today);
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * One data file, or one folder with a CSV set.
 * @param root absolute path of the project.
 * @param path relative to it, with forward slashes: `data/syria.json`, `data/syria`.
 * @param say prints progress.
 */
export function readDataset(root: string, path: string, log: Log = noLog, today?: string): Checked<Dataset> {
  if (isFolder(join(root, path))) return readSet(root, path.replace(/\/+$/, ''), log, today);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    return { ok: false, problems: [unreadable(path, error)] };
  }
  return checkDataset(bytes, path, boundariesOf(root), log, today);
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
  today?: string,
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
    const read = readDataset(root, path, log, today);
    problems.push(...read.problems);
    if (read.ok) datasets.set(read.value.id, read.value);
  }
  return { datasets, problems };
}
