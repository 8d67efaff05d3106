import type { Revision } from './types.ts';

const numbersOf = (version: string): number[] => version.split('.').map(Number);

function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < 3; i++) {
    const apart = (first[i] ?? 0) - (second[i] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** Orders entries of lists of changes: the latest day first, then the highest version. */
export const latestFirst = (a: Revision, b: Revision): number =>
  a.date === b.date ? compareVersions(b.version, a.version) : a.date < b.date ? 1 : -1;
