/** Texts by number: each is kept once, however many pages have it. */
export type TextNumbers = {
  /** The number of a text, which it gets if it has none. */
  of(text: string): number;
  /** The same for a text that is no part of a longer one: it is kept as it is. */
  adopt(text: string): number;
  /** Undefined for a text that has none. */
  find(text: string): number | undefined;
  /** In order of their numbers. */
  readonly texts: readonly string[];
};

/** A text on its own. One that was cut out of a page would keep that whole page in memory. */
const ownText = (text: string): string => Buffer.from(text).toString();

export function numberTexts(): TextNumbers {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const add = (text: string): number => {
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return {
    texts,
    find: text => numbers.get(text),
    of: text => numbers.get(text) ?? add(ownText(text)),
    adopt: text => numbers.get(text) ?? add(text),
  };
}

/** Numbers of one table of texts in place of those of another. */
export function translateNumbers(
  from: readonly string[],
  to: Pick<TextNumbers, 'adopt'>,
): (part: Uint32Array) => Uint32Array {
  /** Each number plus one; 0 where it was not asked for. */
  const known = new Uint32Array(from.length);
  return part =>
    part.map(n => {
      const found = known[n] ?? 0;
      if (found > 0) return found - 1;
      const own = to.adopt(from[n] ?? '');
      known[n] = own + 1;
      return own;
    });
}
