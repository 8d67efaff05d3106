/** How one thing is spelled in the rows of a file, and how often. */
export type Spellings = {
  add(text: string): void;
  /** The most frequent one, the first by code points of several. */
  most(): string | undefined;
  /** All of them, the most frequent first. */
  all(): readonly string[];
  /** As name and aliases. */
  named(): { name: string; aliases?: string[] };
  /** As aliases of something that has names of its own. */
  besides(names: readonly string[]): { aliases?: string[] };
};

export function createSpellings(): Spellings {
  // Nearly always there is one only: no map for it.
  let first: string | undefined;
  let times = 0;
  let more: Map<string, number> | undefined;
  const sorted = (): string[] => {
    const all: [string, number][] = [
      ...(first === undefined ? [] : [[first, times] as [string, number]]),
      ...(more ?? []),
    ];
    return all.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
  };
  const asAliases = (texts: readonly string[]) => (texts.length === 0 ? {} : { aliases: [...texts].sort() });
  return {
    add(text) {
      first ??= text;
      if (text === first) times++;
      else {
        more ??= new Map();
        more.set(text, (more.get(text) ?? 0) + 1);
      }
    },
    most: () => sorted()[0],
    all: sorted,
    named() {
      const [name = '', ...others] = sorted();
      return { name, ...asAliases(others) };
    },
    besides: names => asAliases(sorted().filter(text => !names.includes(text))),
  };
}
