import { compareVersions } from './compare-versions.ts';
import type { Revision } from './types.ts';

/** Orders entries of lists of changes: the latest day first, then the highest version. */
export const latestFirst = (a: Revision, b: Revision): number =>
  a.date === b.date ? compareVersions(b.version, a.version) : a.date < b.date ? 1 : -1;
