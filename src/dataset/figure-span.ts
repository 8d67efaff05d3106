import type { Figure } from './trusted.ts';

/**
 * The lowest and the highest end of figures; Infinity and -Infinity of none.
 * A loop, since an event may have more accounts than a function takes arguments.
 */
export function figureSpan(figures: readonly Pick<Figure, 'lo' | 'hi'>[]): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const { lo, hi } of figures) {
    if (lo < low) low = lo;
    if (hi > high) high = hi;
  }
  return { low, high };
}
