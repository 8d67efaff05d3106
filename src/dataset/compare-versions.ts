const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Below 0 where the first version is the earlier one, above 0 where it is the later one. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const apart = (first[i] ?? 0) - (second[i] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
