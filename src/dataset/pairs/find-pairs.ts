import type { EventTraits } from './event-traits.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/** Two events that may be one. */
export type LikelyPair = PairScore & { readonly one: EventTraits; readonly other: EventTraits };

export type FoundPairs = {
  /** The most alike first; at most as many as were asked for. */
  readonly pairs: readonly LikelyPair[];
  /** How many there are in all. */
  readonly count: number;
};

type Asked = {
  /** From 0 to 100. */
  readonly alikeAtLeast: number;
  /** How many pairs are returned. */
  readonly most: number;
  /** Pairs that are not looked for: they have been decided. */
  readonly isDecided: (one: string, other: string) => boolean;
};

/** Pairs that are less alike are hardly worth a look. */
export const alikeByDefault = 50;

/**
 * So many events of one day and place are compared with each: those whose figures are nearest. A dataset that has
 * thousands of events in one city on one day would need millions of comparisons otherwise.
 */
const comparedAtMost = 60;

/** In degrees. A cell and those around it reach at least as far as two events may be apart, up to 60 degrees north or south. */
const cell = 0.5;
const cellsAround = 360 / cell;

/** An event and where it is in the order of its figures. */
type Listed = { readonly traits: EventTraits; readonly at: number; readonly low: number };
type Block = readonly Listed[];

function* cellsOf({ point }: EventTraits['place'], reach: number): Generator<string> {
  if (point === undefined) return;
  const [row, column] = [Math.floor(point.lat / cell), Math.floor(point.lon / cell)];
  for (let r = row - reach; r <= row + reach; r++)
    for (let c = column - reach; c <= column + reach; c++) yield `${r} ${(c + cellsAround) % cellsAround}`;
}

/**
 * Names and regions by which events must be looked for, since coordinates do not find them: those of places without any,
 * and regions in which an event is known by the region alone.
 */
function keysWithoutPoint(events: readonly EventTraits[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { place } of events) {
    if (place.point === undefined) for (const name of place.names) keys.add(`name ${name}`);
    if (place.isCoarse) for (const region of place.regions) keys.add(`region ${region}`);
  }
  return keys;
}

/** @param reach of cells: 0 for those under which an event is found, 1 for those in which it is looked for. */
function* keysOf({ place }: EventTraits, reach: number, others: ReadonlySet<string>): Generator<string> {
  yield* cellsOf(place, reach);
  if (others.size === 0) return;
  for (const name of place.names) if (others.has(`name ${name}`)) yield `name ${name}`;
  for (const region of place.regions) if (others.has(`region ${region}`)) yield `region ${region}`;
}

/** Blocks of one day: those in each cell, of each name, in each region, in the order of their figures. */
function blocksOf(events: Block, others: ReadonlySet<string>): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Listed[]>();
  for (const listed of events) {
    for (const key of keysOf(listed.traits, 0, others)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [listed]);
      else block.push(listed);
    }
  }
  for (const block of blocks.values()) block.sort((a, b) => a.low - b.low || a.at - b.at);
  return blocks;
}

/** Those of a block whose figures are nearest to one. */
function nearestIn(block: Block, low: number): Block {
  if (block.length <= comparedAtMost) return block;
  let [from, to] = [0, block.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((block[middle]?.low ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  const start = Math.max(0, Math.min(from - comparedAtMost / 2, block.length - comparedAtMost));
  return block.slice(start, start + comparedAtMost);
}

const listedByDay = (events: readonly EventTraits[]): ReadonlyMap<number, Block> =>
  Map.groupBy(
    events.map((traits, at): Listed => ({ traits, at, low: traits.killed?.low ?? -1 })),
    ({ traits }) => traits.first,
  );

/** Keeps the most alike, whatever the number of pairs. */
function keepBest(most: number) {
  const byScore = Array.from({ length: 101 }, (): LikelyPair[] => []);
  let count = 0;
  return {
    add(pair: LikelyPair): void {
      count++;
      const known = byScore[pair.alike];
      if (known !== undefined && known.length < most) known.push(pair);
    },
    found: (): FoundPairs => ({ pairs: byScore.toReversed().flat().slice(0, most), count }),
  };
}

/**
 * Events that may be one: those of one set, or of two. Only events of the same day or of days next to each other are
 * compared, and of these only those near to each other, so that the work grows with the number of events.
 * @param others of a second set; those of the first with each other if not given.
 */
export function findPairs(
  events: readonly EventTraits[],
  others: readonly EventTraits[] | undefined,
  { alikeAtLeast, most, isDecided }: Asked,
): FoundPairs {
  const byDay = listedByDay(events);
  const soughtByDay = others === undefined ? byDay : listedByDay(others);
  const keys = new Set([...keysWithoutPoint(events), ...keysWithoutPoint(others ?? [])]);
  const days = new Map<number, ReadonlyMap<string, Block>>();
  const blocksOn = (day: number): ReadonlyMap<string, Block> => {
    const known = days.get(day) ?? blocksOf(soughtByDay.get(day) ?? [], keys);
    days.set(day, known);
    return known;
  };
  const best = keepBest(most);
  for (const [day, block] of [...byDay].sort(([a], [b]) => a - b)) {
    for (const past of days.keys()) if (past < day - 1) days.delete(past);
    // Of one set, the day before has been compared with this one.
    const near = (others === undefined ? [day, day + 1] : [day - 1, day, day + 1]).map(blocksOn);
    for (const { traits: one, at, low } of block) {
      const sought = [...new Set(keysOf(one, 1, keys))];
      const candidates = new Set(
        near.flatMap(blocks => sought.flatMap(key => nearestIn(blocks.get(key) ?? [], low))),
      );
      for (const { traits: other, at: otherAt } of candidates) {
        if (others === undefined && other.first === day && otherAt <= at) continue;
        const score = scorePair(one, other);
        if (score === undefined || score.alike < alikeAtLeast || isDecided(one.id, other.id)) continue;
        best.add({ ...score, one, other });
      }
    }
  }
  return best.found();
}
