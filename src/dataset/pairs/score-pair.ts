import type { EventTraits, Toll } from './event-traits.ts';

/** One thing that speaks for two events being one, or against it. */
export type Reason =
  | { readonly on: 'day'; readonly daysApart: number; readonly points: number }
  | { readonly on: 'place'; readonly name: string; readonly points: number }
  | { readonly on: 'distance'; readonly kilometres: number; readonly points: number }
  /** One of the two is known only by the region, which the other lies in. */
  | { readonly on: 'region'; readonly name: string; readonly points: number }
  | {
      readonly on: 'killed' | 'injured';
      readonly one: Toll | undefined;
      readonly other: Toll | undefined;
      readonly points: number;
    }
  | { readonly on: 'account'; readonly points: number }
  | { readonly on: 'actor' | 'weapon'; readonly shared: string | undefined; readonly points: number }
  | { readonly on: 'words'; readonly shared: readonly string[]; readonly points: number }
  | { readonly on: 'time'; readonly minutesApart: number; readonly points: number };

/** How alike two events are. */
export type PairScore = {
  /** From 0 to 100. It orders pairs, and is no probability. */
  readonly alike: number;
  readonly reasons: readonly Reason[];
};

/** Farther apart than this, two places are two. */
export const kilometresAtMost = 30;

const earthRadius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** On the sphere, by the haversine formula. */
export function kilometresBetween(
  one: { readonly lat: number; readonly lon: number },
  other: { readonly lat: number; readonly lon: number },
): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(one.lat, other.lat) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lon, other.lon);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function firstShared(one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const each of few) if (many.has(each)) return each;
  return undefined;
}

/** Undefined where they are not of days near to each other. */
function day(one: EventTraits, other: EventTraits): Reason | undefined {
  const daysApart = Math.abs(one.first - other.first);
  if (daysApart > 1) return undefined;
  return { on: 'day', daysApart, points: daysApart === 1 ? 15 : one.last === other.last ? 25 : 18 };
}

/** Undefined where they are too far apart, or nothing says how far. */
function place({ place: one }: EventTraits, { place: other }: EventTraits): Reason | undefined {
  const distance =
    one.point === undefined || other.point === undefined
      ? undefined
      : kilometresBetween(one.point, other.point);
  const name = firstShared(one.names, other.names);
  if (name !== undefined && (distance === undefined || distance <= kilometresAtMost))
    return distance === undefined &&
      one.regions.size > 0 &&
      other.regions.size > 0 &&
      firstShared(one.regions, other.regions) === undefined
      ? undefined
      : { on: 'place', name: one.label, points: one.isCoarse ? 15 : 30 };
  if (distance !== undefined) {
    if (distance > kilometresAtMost) return undefined;
    return { on: 'distance', kilometres: distance, points: distance <= 3 ? 28 : distance <= 10 ? 22 : 12 };
  }
  const isRegion = (one.isCoarse || other.isCoarse) && firstShared(one.regions, other.regions) !== undefined;
  return isRegion ? { on: 'region', name: (one.isCoarse ? one : other).label, points: 15 } : undefined;
}

const sameToll = (one: Toll, other: Toll): boolean => one.low === other.low && one.high === other.high;

/** Figures of a few happen to be the same; two events of 35 hardly are. */
const telling = 5;

function killedPoints(one: Toll | undefined, other: Toll | undefined): number {
  if (one === undefined || other === undefined) return 6;
  if (sameToll(one, other)) return one.high === 0 ? 8 : one.low >= telling ? 25 : 18;
  if (one.low <= other.high && other.low <= one.high) return 16;
  const gap = Math.max(one.low - other.high, other.low - one.high);
  const large = Math.max(one.low, other.low);
  return gap <= Math.max(2, 0.3 * large) ? 10 : gap >= 10 && gap * 3 >= large * 2 ? -5 : 0;
}

/** Of what both name: something in common, or nothing. Undefined where one names none. */
function named(
  on: 'actor' | 'weapon',
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  points: readonly [same: number, apart: number],
): Reason | undefined {
  if (one.size === 0 || other.size === 0) return undefined;
  const word = [...one.keys()].find(name => other.has(name));
  return word === undefined
    ? { on, shared: undefined, points: points[1] }
    : { on, shared: one.get(word), points: points[0] };
}

/** So many words are named at most. */
const wordsNamed = 4;

function words(
  { words: one, place: where }: EventTraits,
  { words: other, place }: EventTraits,
): Reason | undefined {
  const isPlace = (word: string) => [where, place].some(({ names }) => names.has(word));
  const shared = [...one].filter(word => other.has(word) && !isPlace(word));
  if (shared.length === 0) return undefined;
  return { on: 'words', shared: shared.slice(0, wordsNamed), points: Math.min(10, 3 * shared.length) };
}

function time({ minute: one }: EventTraits, { minute: other }: EventTraits): Reason | undefined {
  if (one === undefined || other === undefined) return undefined;
  const minutesApart = Math.abs(one - other);
  return { on: 'time', minutesApart, points: minutesApart <= 30 ? 5 : minutesApart > 180 ? -10 : 0 };
}

/**
 * How alike two events are, with the reasons; undefined where they cannot be one: more than a day or 30 kilometres apart,
 * or nothing says that their places are near. Symmetric, apart from the name of the place.
 */
export function scorePair(one: EventTraits, other: EventTraits): PairScore | undefined {
  const [when, where] = [day(one, other), place(one, other)];
  if (when === undefined || where === undefined) return undefined;
  const { killed, injured } = one;
  const bothInjured = injured !== undefined && other.injured !== undefined && other.injured.high > 0;
  const isSaid = firstShared(one.said, other.said) !== undefined;
  const reasons: (Reason | undefined)[] = [
    when,
    where,
    { on: 'killed', one: killed, other: other.killed, points: killedPoints(killed, other.killed) },
    bothInjured && sameToll(injured, other.injured)
      ? { on: 'injured', one: injured, other: other.injured, points: 8 }
      : undefined,
    isSaid ? { on: 'account', points: 10 } : undefined,
    named('actor', one.actors, other.actors, [10, -10]),
    named('weapon', one.weapons, other.weapons, [5, -8]),
    words(one, other),
    time(one, other),
  ];
  const given = reasons.filter(reason => reason !== undefined);
  const sum = given.reduce((all, { points }) => all + points, 0);
  return { alike: Math.max(0, Math.min(100, sum)), reasons: given };
}
