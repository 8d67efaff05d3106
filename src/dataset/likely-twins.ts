import { editDistance } from '../problems/nearest.ts';

/** Two names that are probably one, and why. */
export type Twins = {
  readonly one: number;
  readonly other: number;
  readonly why: 'same letters' | 'same words' | { readonly lettersApart: number };
};

/** Letters and digits alone: spaces, signs, accents and letter case are free. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const wordsIn = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .sort()
    .join(' ');

/** Names that differ in a number are two: "Zone 1", "Zone 2". */
const digitsOf = (name: string): string => name.replace(/\P{N}/gu, '');

/** In short names one other letter is another name. */
const apartAtMost = (letters: string): number => (letters.length < 6 ? 0 : letters.length < 8 ? 1 : 2);

/** So many names that differ in one place are a series, and no twins. */
const alikeAtMost = 200;

/** A longer name has too many spellings to compare. */
const lettersAtMost = 40;

/** A name with up to so many letters left out: two names that are few letters apart share one of these. */
function* shortened(letters: string, out: number): Generator<string> {
  yield letters;
  if (out === 0) return;
  for (let i = 0; i < letters.length; i++)
    yield* shortened(letters.slice(0, i) + letters.slice(i + 1), out - 1);
}

const slots = 1 << 22;

/** A number below `slots` for a text: equal texts have equal numbers. */
function slotOf(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return (hash >>> 0) % slots;
}

/** A name as it is compared. */
type Spelt = { readonly at: number; readonly letters: string; readonly words: string };

/** Whether a key may be that of several names. Nearly all are of one, and thousands of names have millions of them. */
function mayBeShared(
  names: readonly Spelt[],
  keysOf: (name: Spelt) => Iterable<string>,
): (key: string) => boolean {
  const counts = Buffer.alloc(slots);
  for (const name of names)
    for (const slot of new Set([...keysOf(name)].map(slotOf)))
      counts.writeUInt8(Math.min(2, counts.readUInt8(slot) + 1), slot);
  return key => counts.readUInt8(slotOf(key)) > 1;
}

/** The distance of two spellings, if it is that of twins. */
function apart(one: string, other: string): number | undefined {
  const least = Math.min(apartAtMost(one), apartAtMost(other));
  if (least === 0 || digitsOf(one) !== digitsOf(other)) return undefined;
  const distance = editDistance(one, other);
  // North and south, eastern and western are two letters apart, and begin otherwise.
  const isFar = distance > 1 && one[0] !== other[0];
  return distance <= least && !isFar ? distance : undefined;
}

/**
 * Names that are probably spellings of one: of the same letters, of the same words in another order, or one or two
 * letters apart. A guess, for an editor to judge.
 */
export function likelyTwins(names: readonly string[]): Twins[] {
  const all = names
    .map((name, at): Spelt => ({ at, letters: lettersOf(name), words: wordsIn(name) }))
    .filter(({ letters }) => letters !== '');
  const found = new Map<string, Twins>();
  /** Looks at each pair of names that share a key, and have not been found before. */
  const inGroups = (
    keysOf: (name: Spelt) => Iterable<string>,
    whyOf: (one: Spelt, other: Spelt) => Twins['why'] | undefined,
  ) => {
    const groups = new Map<string, Spelt[]>();
    const isShared = mayBeShared(all, keysOf);
    for (const name of all) {
      for (const key of new Set(keysOf(name))) {
        if (!isShared(key)) continue;
        const group = groups.get(key) ?? [];
        if (group.length >= alikeAtMost) continue;
        for (const other of group) {
          const pair = `${other.at} ${name.at}`;
          const why = found.has(pair) ? undefined : whyOf(other, name);
          if (why !== undefined) found.set(pair, { one: other.at, other: name.at, why });
        }
        group.push(name);
        groups.set(key, group);
      }
    }
  };
  inGroups(
    ({ letters }) => [letters],
    () => 'same letters',
  );
  inGroups(
    ({ words }) => [words],
    () => 'same words',
  );
  inGroups(
    ({ letters }) => (letters.length > lettersAtMost ? [] : shortened(letters, apartAtMost(letters))),
    (one, other) => {
      const distance = apart(one.letters, other.letters);
      return distance === undefined ? undefined : { lettersApart: distance };
    },
  );
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}
