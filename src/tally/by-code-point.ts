/** A UTF-16 code unit by its place among code points: halves of pairs stand for those above U+FFFF. */
const placeOf = (unit: number): number => (unit < 0xd800 || unit > 0xdfff ? unit : unit + 0x10000);

/** Compares two strings by their code points: the same order in every language and on every machine. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return placeOf(x) - placeOf(y);
  }
  return a.length - b.length;
}
