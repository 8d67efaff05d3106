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

/** Whether a key may be that of several names. Nearly all are of one, and thousands of names have millions of them. */
function mayBeShared(
  names: readonly string[],
  keysOf: (i: number) => Iterable<string>,
): (key: string) => boolean {
  const counts = new Uint8Array(slots);
  for (const i of names.keys()) {
    for (const slot of new Set([...keysOf(i)].map(slotOf)))
      counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
  }
  return key => (counts[slotOf(key)] ?? 0) > 1;
}

/** The distance of two spellings, if it is that of twins. */
function apart(one: string, other: string): number | undefined {
  const least = Math.min(apartAtMost(one), apartAtMost(other));
  if (least === 0 || digitsOf(one) !== digitsOf(other)) return undefined;
  const distance = editDistance(one, other);
  // North and south, eastern and western are two letters apart, and begin otherwise.
  const isFar = distance > 1 && one[0] !== other[0];
  return distance > 0 && distance <= least && !isFar ? distance : undefined;
}

/**
 * Names that are probably spellings of one: of the same letters, of the same words in another order, or one or two
 * letters apart. A guess, for an editor to judge.
 */
export function likelyTwins(names: readonly string[]): Twins[] {
  const letters = names.map(lettersOf);
  const found = new Map<string, Twins>();
  const add = (one: number, other: number, why: Twins['why']) => {
    const key = `${one} ${other}`;
    if (!found.has(key)) found.set(key, { one, other, why });
  };
  const inGroups = (keyOf: (i: number) => Iterable<string>, check: (one: number, other: number) => void) => {
    const groups = new Map<string, number[]>();
    const isShared = mayBeShared(names, keyOf);
    for (const i of names.keys()) {
      for (const key of new Set(keyOf(i))) {
        if (!isShared(key)) continue;
        const group = groups.get(key) ?? [];
        if (group.length >= alikeAtMost) continue;
        for (const other of group) check(other, i);
        group.push(i);
        groups.set(key, group);
      }
    }
  };
  inGroups(
    i => (letters[i] === '' ? [] : [letters[i] ?? '']),
    (one, other) => add(one, other, 'same letters'),
  );
  inGroups(
    i => (letters[i] === '' ? [] : [wordsIn(names[i] ?? '')]),
    (one, other) => add(one, other, 'same words'),
  );
  inGroups(
    i => {
      const own = letters[i] ?? '';
      return own.length > lettersAtMost ? [] : shortened(own, apartAtMost(own));
    },
    (one, other) => {
      const distance = found.has(`${one} ${other}`)
        ? undefined
        : apart(letters[one] ?? '', letters[other] ?? '');
      if (distance !== undefined) add(one, other, { lettersApart: distance });
    },
  );
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}
