import { mostClasses } from '../../grammar/options.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { MapChart } from './chart.ts';
import { type Classes, lowerEnds } from './classes.ts';

export type Step = MapChart['steps'][number];

/** Which of the five shades are used, so that few steps are as far apart as many. */
const shades: readonly (readonly number[])[] = [[], [3], [2, 5], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

/** The range of a class of counts, whose last has an end where each class is one number. */
function countLabel(
  from: number,
  next: number | undefined,
  isEach: boolean,
  { number, strings }: Locale,
): string {
  const { maps } = strings;
  if (next !== undefined) return maps.upTo(number(from), number(next - 1));
  return isEach ? maps.upTo(number(from), number(from)) : maps.orMore(number(from));
}

/** The range of a class of rates: the next class begins where it ends. */
function rateLabel(from: number, next: number | undefined, { number, strings }: Locale): string {
  const { maps } = strings;
  if (next === undefined) return maps.orMore(number(from));
  return from === 0 ? maps.under(number(next)) : maps.toUnder(number(from), number(next));
}

/**
 * Steps of shade for the lowest figures of the regions; zeros have none.
 * @param lows of each region that has one.
 */
export function stepsFor(
  lows: readonly number[],
  locale: Locale,
  {
    classes = { kind: 'usual' },
    isRate = false,
  }: { readonly classes?: Classes; readonly isRate?: boolean } = {},
): Step[] {
  const positive = lows.filter(low => low > 0);
  if (positive.length === 0 && classes.kind !== 'breaks') return [];
  const ends = lowerEnds({ lows: positive, isRate }, classes);
  const most = Math.max(...positive);
  const isEach =
    classes.kind === 'usual' &&
    (most <= mostClasses || (ends.length > 1 && most - (ends[0] ?? most) === ends.length - 1));
  return ends.map((from, i) => {
    const next = ends[i + 1];
    const label = isRate ? rateLabel(from, next, locale) : countLabel(from, next, isEach, locale);
    return { from, label, shade: shades[ends.length]?.[i] ?? i + 1 };
  });
}

/** The shade of a lowest figure; 0 for none. */
export const shadeOf = (low: number, steps: readonly Step[]): number =>
  low === 0 ? 0 : (steps.findLast(({ from }) => low >= from)?.shade ?? 0);
