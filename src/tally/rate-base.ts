import { type RateLevel, rateLevels } from '../grammar/groupings.ts';
import type { Question } from './types.ts';

/** By what a question's sums are divided. */
export type RateBase = {
  readonly level: RateLevel;
  /** The regions or countries that a filter names; undefined where each row has its own. */
  readonly places: readonly string[] | undefined;
};

/**
 * The regions or countries whose populations a question divides by: those of its rows, else those that it filters by.
 * Undefined where it has neither.
 */
export function rateBaseOf({ by, filters }: Pick<Question, 'by' | 'filters'>): RateBase | undefined {
  for (const level of rateLevels)
    if (by.some(({ word }) => word === level)) return { level, places: undefined };
  for (const level of rateLevels) {
    const filter = filters.find(({ word, not }) => word === level && !not);
    if (filter !== undefined)
      return { level, places: [...new Set(filter.values)].filter(id => id !== 'not-stated') };
  }
  return undefined;
}
