import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { besideOf, putInPlace } from '../dataset/csv/set-writer.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import type { Side } from './merge-row.ts';
import { type Merged, mergeSet } from './merge-set.ts';

/** The folder in a set that keeps the last import as it was, to tell by it what was edited by hand since. */
export const baseFolder = 'import-base';

/** Where an import is written before it takes its place; whatever an earlier one left there is gone. */
export function stageImport(out: string): string {
  for (const ending of ['import', 'merged']) rmSync(besideOf(out, ending), { recursive: true, force: true });
  return besideOf(out, 'import');
}

/** Whether a set can be updated. */
export const hasBase = (out: string): boolean => existsSync(join(out, baseFolder, 'dataset.json'));

/** Puts a new import in its place, with a copy as the base of later ones. */
export function placeImport(staged: string, out: string): void {
  const names = readdirSync(staged);
  mkdirSync(join(staged, baseFolder));
  for (const name of names) cpSync(join(staged, name), join(staged, baseFolder, name));
  putInPlace(staged, out);
}

/**
 * Merges a new import with the set that is there. Where something is in conflict, or the merged set has problems, the
 * set stays as it is.
 * @param check reads the merged set, in a folder of the set's name.
 */
export async function placeUpdate(
  staged: string,
  out: string,
  shown: string,
  side: Side,
  check: (folder: string) => readonly Problem[],
): Promise<Checked<Merged>> {
  const beside = besideOf(out, 'merged');
  const next = join(beside, basename(out));
  try {
    mkdirSync(beside);
    const merged = await mergeSet({
      base: join(out, baseFolder),
      ours: out,
      theirs: staged,
      out: next,
      shown,
      side,
    });
    const problems = merged.conflicts.length > 0 ? merged.conflicts : check(next);
    if (problems.length > 0) return { ok: false, problems };
    renameSync(staged, join(next, baseFolder));
    putInPlace(next, out);
    return { ok: true, value: merged, problems: [] };
  } finally {
    for (const left of [staged, beside]) rmSync(left, { recursive: true, force: true });
  }
}
