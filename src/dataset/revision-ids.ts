import type { Dataset, Revision } from './types.ts';

/** Corrections say that something was wrong; updates bring what was not known, or say more plainly what was. */
export type RevisionGroup = 'corrections' | 'updates';

export const groupOf = (kind: Revision['kind']): RevisionGroup =>
  kind === 'correction' || kind === 'retraction' ? 'corrections' : 'updates';

const known = new WeakMap<Dataset, ReadonlyMap<Revision, string>>();

/**
 * The permanent id of each entry of a dataset's list of changes: `r-<dataset>-<version>-<n>`, counted from 1 among
 * the entries of that version in the file's order. An entry of a later version changes none of them.
 */
export function revisionIds(dataset: Dataset): ReadonlyMap<Revision, string> {
  const found = known.get(dataset);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  const ids = new Map(
    dataset.revisions.map(revision => {
      const n = (counts.get(revision.version) ?? 0) + 1;
      counts.set(revision.version, n);
      return [revision, `r-${dataset.id}-${revision.version}-${n}`] as const;
    }),
  );
  known.set(dataset, ids);
  return ids;
}
