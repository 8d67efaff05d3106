import { exponent } from './exponent.ts';
import type { Results } from './results.ts';

/** @param by what builds are compared by: the clock, or processor time. */
export type Figure = (results: Results, by: 'seconds' | 'cpu') => number | undefined;

type Place = readonly [row: string, variant: string, name: string];

export const figureOf =
  (...[row, variant, name]: Place) =>
  (results: Results): number | undefined =>
    results[row]?.variants[variant]?.[name];

/** A figure divided by another, both of the results. */
export const ratio =
  (over: ReturnType<typeof figureOf>, under: ReturnType<typeof figureOf>, by = 1) =>
  (results: Results) => {
    const [a, b] = [over(results), under(results)];
    return a === undefined || b === undefined ? undefined : (a / b) * by;
  };

/** By the clock, or of the processor. @param prefix of the figure's name, `check-`. */
export const timeOf =
  (row: string, variant: string, prefix = ''): Figure =>
  (results, by) =>
    figureOf(row, variant, `${prefix}${by}`)(results);

/** How many times as long as a rival a build takes. */
export const against =
  (row: string, variant: string, rival: string): Figure =>
  (results, by) =>
    ratio(figureOf(row, variant, by), figureOf(row, rival, by))(results);

/** How many pages of HTML a build makes in a second. */
export const pagesPerSecond =
  (row: string, variant: string): Figure =>
  (results, by) =>
    ratio(figureOf(row, variant, 'pages'), figureOf(row, variant, by))(results);

/**
 * Processor time as the data to the power of what: over all sizes, or over the last two, where less of it is the start
 * of the program, whichever is more; undefined with fewer than three.
 */
export const growthOf = (command: string) => (results: Results) => {
  const points = Object.values(results.growth?.variants ?? {}).map(
    each => [each.events ?? Number.NaN, each[`${command}-cpu`] ?? Number.NaN] as const,
  );
  return points.length < 3 ? undefined : Math.max(exponent(points), exponent(points.slice(-2)));
};

/** The largest HTML page of any site that was built. */
export const largest = (results: Results) => {
  const ours = ['cold', 'thousand', 'lists', 'event-pages'].flatMap(row =>
    ['reports', 'no-pictures', 'event-pages', 'default'].map(form => figureOf(row, form, 'largest')(results)),
  );
  const sizes = ours.filter(size => size !== undefined);
  return sizes.length === 0 ? undefined : Math.max(...sizes) / 1000;
};

/** The cost of a report among a thousand, divided by that among a hundred. */
export const costOfReport = (results: Results, by: 'seconds' | 'cpu') => {
  const [many, few] = [results.thousand, results.cold];
  if (many === undefined || few === undefined) return undefined;
  const each = few.work.reports / many.work.reports;
  return ratio(figureOf('thousand', 'no-pictures', by), figureOf('cold', 'no-pictures', by), each)(results);
};
