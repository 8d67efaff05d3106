import { readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Side } from '../importers/merge-row.ts';
import type { Merged } from '../importers/merge-set.ts';
import { placeUpdate } from '../importers/place-import.ts';
import { type Checked, hasErrors } from '../problems/problem.ts';
import { pathFrom } from '../site/path-from.ts';
import { readToCompare } from './update-diff.ts';

export type Updated = {
  readonly merged: Merged;
  /** The set before; undefined where it cannot be compared, for the reason that is given. */
  readonly was: Dataset | 'too large' | 'has errors';
  readonly now: Dataset;
};

/**
 * Merges a new import with the set that is there. The result is read back before it takes the set's place: with
 * conflicts, or with errors that a hand left in the set, nothing is written.
 */
export async function updateSet(request: {
  readonly root: string;
  readonly staged: string;
  readonly out: string;
  readonly shown: string;
  readonly side: Side;
}): Promise<Checked<Updated>> {
  const { root, staged, out, shown, side } = request;
  const was = readToCompare(root, out);
  let now: Dataset | undefined;
  const placed = await placeUpdate(staged, out, shown, side, folder => {
    const path = pathFrom(root, folder);
    const read = readDataset(root, path);
    if (read.ok && !hasErrors(read.problems)) {
      now = read.value;
      return [];
    }
    return read.problems
      .filter(({ severity }) => severity === 'error')
      .map(problem => ({
        ...problem,
        place: { ...problem.place, file: problem.place.file.replace(path, () => shown) },
      }));
  });
  if (!placed.ok) return placed;
  if (now === undefined) throw new Error(`${shown} was not read back`);
  return { ok: true, value: { merged: placed.value, was, now }, problems: [] };
}
