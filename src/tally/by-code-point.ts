/** Compares two strings by their code points: the same order in every language and on every machine. */
export function byCodePoint(a: string, b: string): number {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done || y.done) return (x.done ? 0 : 1) - (y.done ? 0 : 1);
    const away = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0);
    if (away !== 0) return away;
  }
}
