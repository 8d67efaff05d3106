import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Problem } from '../problems/problem.ts';
import { boundariesOf } from './boundaries-of.ts';
import { checkDataset } from './check-dataset.ts';
import { datasetRules } from './rules.ts';
import type { Dataset } from './types.ts';

function unreadable(file: string, error: unknown): Problem {
  const rule = 'dataset/unreadable';
  const { severity, mend } = datasetRules[rule];
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { rule, severity, what: `${file} cannot be read (${why}).`, fix: mend, place: { file } };
}

/**
 * One data file.
 * @param root absolute path of the project.
 * @param file path relative to it, with forward slashes.
 */
export function readDataset(root: string, file: string): Checked<Dataset> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error)] };
  }
  return checkDataset(bytes, file, boundariesOf(root));
}

/** Every `<dataset>.json` of a folder, by id, in order of id; lock files are not datasets. No folder, no datasets. */
export function readDatasets(
  root: string,
  dataDir: string,
): { readonly datasets: ReadonlyMap<string, Dataset>; readonly problems: readonly Problem[] } {
  if (!existsSync(join(root, dataDir))) return { datasets: new Map(), problems: [] };
  let names: string[];
  try {
    names = readdirSync(join(root, dataDir), { withFileTypes: true })
      .filter(
        entry => !entry.isDirectory() && entry.name.endsWith('.json') && !entry.name.endsWith('.lock.json'),
      )
      .map(entry => entry.name)
      .sort();
  } catch (error) {
    return { datasets: new Map(), problems: [unreadable(dataDir, error)] };
  }
  const datasets = new Map<string, Dataset>();
  const problems: Problem[] = [];
  for (const name of names) {
    const read = readDataset(root, `${dataDir.replace(/\/+$/, '')}/${name}`);
    problems.push(...read.problems);
    if (read.ok) datasets.set(read.value.id, read.value);
  }
  return { datasets, problems };
}
