import type { Text } from './trusted.ts';

/** Whatever has names: a place, a source, an actor, a weapon, a facet, an event. */
type Named = {
  readonly name?: Text;
  readonly short?: Text;
  readonly title?: Text;
  readonly aliases?: readonly string[];
};

/** Letter case, accents, apostrophes, and the choice of hyphen or space are free. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´]/gu, '')
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, '-')
    .replace(/^-|-$/g, '');

const namesOf = ({ name = {}, short = {}, title = {}, aliases = [] }: Named): string[] => [
  ...Object.values(name),
  ...Object.values(short),
  ...Object.values(title),
  ...aliases,
];

const indexes = new WeakMap<ReadonlyMap<string, Named>, ReadonlyMap<string, readonly string[]>>();

/** Made once for each registry, which is frozen. */
function indexOf(registry: ReadonlyMap<string, Named>): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const [id, entry] of registry) {
    for (const word of new Set([id, ...namesOf(entry)].map(plainWord))) {
      const ids = index.get(word);
      if (ids === undefined) index.set(word, [id]);
      else ids.push(id);
    }
  }
  indexes.set(registry, index);
  return index;
}

/** Every id that a word may mean, in the registry's order: as id, alias, or name in any language. */
export const findIds = (registry: ReadonlyMap<string, Named>, word: string): readonly string[] =>
  registry.has(word) ? [word] : (indexOf(registry).get(plainWord(word)) ?? []);

/** The one id that a word means; undefined if it means none, or several (a city and its province of one name). */
export function findId(registry: ReadonlyMap<string, Named>, word: string): string | undefined {
  const [id, ...others] = findIds(registry, word);
  return others.length === 0 ? id : undefined;
}
