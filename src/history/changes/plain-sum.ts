import { z } from 'zod';
import { endAsJson } from '../../tally/known-sum.ts';
import type { Sum } from '../../tally/types.ts';

const count = z.int().min(0);
/** A number of people or things; of a rate, one with decimals. */
const number = z.number().min(0);

/** A sum as a lock file keeps it. */
export const plainSum = z.strictObject({
  /** Null where the sources asked for gave no figure for some of the events: then there is no sum (rule 12). */
  low: number.nullable(),
  /** Null where the end is open, or where there is no sum. */
  high: number.nullable(),
  outer: number.nullable(),
  best: number.optional(),
  /** Some figure in it was given as "about"; absent where none was. */
  about: z.literal(true).optional(),
  /** For how many of the events there is no figure; absent for none. */
  unknown: count.optional(),
  /** How many events were asked about; only beside `unknown`. */
  events: count.optional(),
});

export type PlainSum = z.output<typeof plainSum>;

const opened = (end: number | null): number => end ?? Number.POSITIVE_INFINITY;

export function toPlain(sum: Sum): PlainSum {
  const { events, unknown } = sum;
  const gaps = unknown === 0 ? {} : { unknown, events };
  if (sum.kind === 'incomplete') return { low: null, high: null, outer: null, ...gaps };
  const { low, high, outer, best, about } = sum;
  return {
    low,
    high: endAsJson(high),
    outer: endAsJson(outer),
    ...(best === undefined ? {} : { best }),
    ...(about ? { about } : {}),
    ...gaps,
  };
}

/** The sum again, except for what a lock file does not keep: how many events it is of. */
export function toSum({ low, high, outer, best, about, unknown = 0, events = 1 }: PlainSum): Sum {
  if (low === null) return { kind: 'incomplete', events, unknown };
  return {
    kind: 'range',
    low,
    high: opened(high),
    outer: opened(outer),
    best,
    events,
    unknown,
    about: about ?? false,
  };
}

/** Whether two sums say the same. Undefined is "no figure". */
export function sameSum(a: PlainSum | undefined, b: PlainSum | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.outer === b.outer &&
    a.best === b.best &&
    a.about === b.about &&
    a.unknown === b.unknown &&
    (a.low !== null || a.events === b.events)
  );
}
