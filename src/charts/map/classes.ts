import { nice, range, scaleQuantile, scaleQuantize, ticks } from 'd3';
import { mostClasses } from '../../grammar/options.ts';
import { roundRate } from '../../tally/rates.ts';

/** How the regions of a map are divided into shades. */
export type Classes =
  /**
   * Numbers of their own where all are small, else round numbers, each some three times the last; where all are between
   * two of these, equal steps of a round number.
   */
  | { readonly kind: 'usual' }
  /** About as many regions in each. */
  | { readonly kind: 'quantile'; readonly n: number }
  /** From the lowest to the highest, in equal steps. */
  | { readonly kind: 'equal'; readonly n: number }
  /** Where the author says that a class ends and the next begins, from low to high. */
  | { readonly kind: 'breaks'; readonly breaks: readonly number[] };

/** Lower ends of counts: round, each some three times the last. */
const countLadder = [
  1, 5, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000,
] as const;
/** Of rates, which may be far below one. */
const rateLadder = Array.from({ length: 36 }, (_, i) =>
  Number(`${i % 2 === 0 ? 1 : 3}e${Math.floor(i / 2) - 9}`),
);

/** Numbers to be divided: all above zero. */
type Numbers = { readonly lows: readonly number[]; readonly isRate: boolean };

/** Lower ends in equal steps of a round number, no more of them than shades. */
function roundSteps(least: number, most: number): number[] {
  for (let n = mostClasses - 1; n > 1; n--) {
    const [start, stop] = nice(least, most, n);
    const ends = ticks(start, stop, n).filter(end => end <= most);
    if (ends.length <= mostClasses) return ends;
  }
  return [least];
}

/** Lower ends for the numbers at hand: each number a class where all are small, else rungs of a ladder. */
function usualEnds({ lows, isRate }: Numbers): number[] {
  const least = Math.min(...lows);
  const most = Math.max(...lows);
  if (!isRate && most <= mostClasses) return Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const rungs = (isRate ? rateLadder : countLadder).filter(rung => rung <= most);
  const first = rungs.findLastIndex(rung => rung <= least);
  const needed = rungs.slice(Math.max(0, first));
  const [bottom] = needed;
  // One shade for unlike numbers would say that they are alike.
  if (needed.length === 1 && least < most) {
    const few = !isRate && most - least < mostClasses;
    return few ? range(least, most + 1) : roundSteps(least, most);
  }
  if (needed.length <= mostClasses || bottom === undefined) return needed;
  return [bottom, ...needed.slice(1 - mostClasses)];
}

/**
 * The lower end of each class, from low to high; fewer than asked for where numbers are alike, as no number is in two
 * classes.
 */
export function lowerEnds(numbers: Numbers, classes: Classes): number[] {
  const { lows, isRate } = numbers;
  const least = Math.min(...lows);
  const most = Math.max(...lows);
  const distinct = (ends: readonly number[]) => [...new Set([least, ...ends])].sort((a, b) => a - b);
  switch (classes.kind) {
    case 'usual':
      return usualEnds(numbers);
    case 'quantile': {
      const sorted = lows.toSorted((a, b) => a - b);
      // A class begins with a number that some region has; one that would begin among equals begins after them.
      const ends = [least];
      for (const end of scaleQuantile(lows, range(classes.n)).quantiles()) {
        const first = sorted.find(low => low >= end && low > (ends.at(-1) ?? 0));
        if (first !== undefined) ends.push(first);
      }
      return ends;
    }
    case 'equal': {
      if (least === most) return [least];
      const thresholds = scaleQuantize([least, most], range(classes.n)).thresholds();
      return distinct(thresholds.map(isRate ? roundRate : Math.ceil));
    }
    case 'breaks': {
      // Shared by several maps: the classes that no region of this one is in are there too.
      const [first = 1] = classes.breaks;
      const lowest = isRate ? 0 : 1;
      return first > lowest ? [lowest, ...classes.breaks] : [...classes.breaks];
    }
  }
}
