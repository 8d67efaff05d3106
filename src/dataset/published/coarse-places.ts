import type { DatasetInput } from '../csv/set-rows.ts';
import type { CoarseLevel } from '../schema/private.ts';
import type { PlaceLevel } from '../types.ts';

type Places = DatasetInput['places'];

/** The coarser, the higher. */
const rank: Readonly<Record<PlaceLevel, number>> = {
  site: 0,
  village: 0,
  town: 0,
  city: 0,
  admin2: 1,
  admin1: 2,
  country: 3,
};

const coarser = (a: CoarseLevel | undefined, b: CoarseLevel | undefined): CoarseLevel | undefined =>
  a === undefined || (b !== undefined && rank[b] > rank[a]) ? b : a;

/** How exactly the places of a file are published. */
export type CoarsePlaces = {
  /** The level that a place is published at or above; undefined where it is published as it is. */
  levelOf(place: string, ofEvent?: CoarseLevel): CoarseLevel | undefined;
  /** The region that a place is published as: itself, if it is coarse enough; undefined where it is in no such region. */
  regionAt(place: string, level: CoarseLevel): string | undefined;
  /** Whether a place is itself not published. */
  isHidden(place: string): boolean;
};

/** @param places with the country that each is in, where that is known. */
export function coarsePlaces(places: Places, ofAll: CoarseLevel | undefined): CoarsePlaces {
  const levels = new Map<string, CoarseLevel | undefined>();
  /** What lies in a coarsened place would give it away. Chains are as long as a file makes them: no call waits for another. */
  const levelOf = (id: string): CoarseLevel | undefined => {
    const inside: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !levels.has(at) && !seen.has(at); at = places[at]?.in) {
      seen.add(at);
      inside.push(at);
    }
    let level = (at === undefined ? undefined : levels.get(at)) ?? ofAll;
    for (const place of inside.reverse()) {
      level = coarser(level, places[place]?.coarsen);
      levels.set(place, level);
    }
    return levels.get(id);
  };
  return {
    levelOf: (place, ofEvent) => coarser(levelOf(place), ofEvent),
    regionAt(place, level) {
      const seen = new Set<string>();
      for (let at: string | undefined = place; at !== undefined && !seen.has(at); at = places[at]?.in) {
        const found = places[at];
        if (found !== undefined && rank[found.level] >= rank[level]) return at;
        seen.add(at);
      }
      return undefined;
    },
    isHidden(place) {
      const level = levelOf(place);
      const own = places[place]?.level;
      return level !== undefined && own !== undefined && rank[own] < rank[level];
    },
  };
}

/** What a precision is, at the finest, in a region of a level. */
export const isFinerThan = (precision: string, level: PlaceLevel): boolean =>
  precision !== 'unknown' &&
  (precision === 'admin2' || precision === 'admin1' || precision === 'country' ? rank[precision] : 0) <
    rank[level];
