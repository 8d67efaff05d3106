/** Edit distance with transpositions (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const row = (n: number) => Array.from({ length: n + 1 }, (_, i) => i);
  let beforeLast: number[] = [];
  let last = row(b.length);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** A longer word was not mistyped. */
const wordAtMost = 100;

/**
 * The candidate that a mistyped word most likely meant, or undefined if none is near.
 * Near is at most a third of the word's letters wrong (at least one); letter case and accents are free.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > wordAtMost) return undefined;
  const typed = plain(word);
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let found: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > wordAtMost) continue;
    const known = plain(candidate);
    const begins = known.startsWith(typed) && typed.length >= 3;
    // A difference in length is at least as many letters wrong.
    if (!begins && Math.abs(known.length - typed.length) >= least) continue;
    const away = begins ? 0.5 : editDistance(typed, known);
    if (away < least) {
      least = away;
      found = candidate;
    }
  }
  return found;
}

/** `did you mean "x"?`, or else the words that there are. */
export function hint(word: string, candidates: readonly string[], what = 'words'): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (candidates.length === 0) return `there are no ${what}`;
  // Where one would be left over, it is shown: "and 1 other" says less in as many letters.
  const shown = candidates.slice(0, candidates.length === 13 ? 13 : 12);
  const rest = candidates.length - shown.length;
  return `${what}: ${shown.join(', ')}${rest > 0 ? `, and ${rest} others` : ''}`;
}
