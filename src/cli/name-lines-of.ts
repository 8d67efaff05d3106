import { safeText } from '../dataset/csv/safe-cell.ts';
import type { Dataset, PlaceLevel } from '../dataset/types.ts';
import type { CountedValue } from '../tally/count-values.ts';

/** Two values that are probably one, the more frequent first. */
export type ValuePair = { readonly one: CountedValue; readonly other: CountedValue; readonly why: string };

export const valueName = ({ names, id }: CountedValue): string => names[0] ?? id;

/** What a file of names calls a place of a level. */
const fieldOfLevel: Readonly<Partial<Record<PlaceLevel, string>>> = {
  country: 'country',
  admin1: 'region',
  admin2: 'district',
};

/**
 * The lines of a file of names that would make one of each likely twins: every rarer spelling becomes the most frequent
 * one of those that it is like, so that no line contradicts another.
 * @returns cells, and how many twins no line can join: they have one name, or are places of different kinds.
 */
export function nameLinesOf(
  dataset: Dataset,
  field: string,
  pairs: readonly ValuePair[],
): { readonly lines: readonly (readonly string[])[]; readonly left: number } {
  const fieldFor = ({ id }: CountedValue): string =>
    field === 'place' ? (fieldOfLevel[dataset.places.get(id)?.level ?? 'city'] ?? 'place') : field;
  const parents = new Map<string, CountedValue>();
  const rootOf = (value: CountedValue): CountedValue => {
    let root = value;
    for (let next = parents.get(root.id); next !== undefined; next = parents.get(root.id)) root = next;
    return root;
  };
  const joined: CountedValue[] = [];
  let left = 0;
  for (const { one, other } of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a.id === b.id) continue;
    const [to, from] = a.events >= b.events ? [a, b] : [b, a];
    if (fieldFor(to) !== fieldFor(from) || valueName(to) === valueName(from)) {
      left++;
      continue;
    }
    parents.set(from.id, to);
    joined.push(from);
  }
  const lines = joined.map(from => [
    fieldFor(from),
    safeText(valueName(from)),
    safeText(valueName(rootOf(from))),
  ]);
  return { lines, left };
}
