import type { Locale } from '../../i18n/locale.ts';
import type { MapChart } from './chart.ts';

export type Step = MapChart['steps'][number];

/** Lower ends of steps: round, each some three times the last. */
const ladder = [1, 5, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const mostSteps = 5;

/** Which of the five shades are used, so that few steps are as far apart as many. */
const shades: readonly (readonly number[])[] = [[], [3], [2, 5], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

/** Lower ends for the numbers at hand: each number a step where all are small, else rungs of the ladder. */
function lowerEnds(lows: readonly number[]): number[] {
  const least = Math.min(...lows);
  const most = Math.max(...lows);
  if (most <= mostSteps) return Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const rungs = ladder.filter(rung => rung <= most);
  const first = rungs.findLastIndex(rung => rung <= least);
  const needed = rungs.slice(Math.max(0, first));
  const [bottom] = needed;
  if (needed.length <= mostSteps || bottom === undefined) return needed;
  return [bottom, ...needed.slice(1 - mostSteps)];
}

/** Steps of shade for the lowest figures of the regions; zeros have none. */
export function stepsFor(lows: readonly number[], locale: Locale): Step[] {
  const { maps } = locale.strings;
  const positive = lows.filter(low => low > 0);
  if (positive.length === 0) return [];
  const ends = lowerEnds(positive);
  const small = Math.max(...positive) <= mostSteps;
  return ends.map((from, i) => {
    const next = ends[i + 1];
    const to = next !== undefined ? next - 1 : small ? from : Number.POSITIVE_INFINITY;
    const label = Number.isFinite(to)
      ? maps.upTo(locale.number(from), locale.number(to))
      : maps.orMore(locale.number(from));
    return { from, to, label, shade: shades[ends.length]?.[i] ?? i + 1 };
  });
}

/** The shade of a lowest figure; 0 for none. */
export const shadeOf = (low: number, steps: readonly Step[]): number =>
  steps.find(({ from, to }) => low >= from && low <= to)?.shade ?? 0;
