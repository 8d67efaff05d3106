import type { Dot } from '../../charts/range/chart.ts';
import { isMixed } from '../../charts/range/lay-dots.ts';
import type { TollChart } from '../../charts/toll/chart.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Sum } from '../../tally/types.ts';
import { type RateJSON, rateJSON } from '../../wording/ask.ts';
import type { WordedSum } from '../../wording/shown-sum.ts';

/**
 * A number of a download: people, or whatever the chart counts. An unknown number is null, never 0; so is an end that
 * is open, which `open` and `outerOpen` tell apart from it.
 */
export type FigureBounds = {
  /** The same in words, as the page has it: `3–4`, `0, or up to 7`, `no figure`. */
  readonly printed: string;
  /** What the lowest figures add up to. */
  readonly low: number | null;
  /** What the highest figures add up to. */
  readonly high: number | null;
  /** Nobody gave a highest figure for all of it: "44 or more". */
  readonly open: boolean;
  /** The highest with figures for dead and wounded together taken in; they bound the number and are not added to it. */
  readonly outer: number | null;
  readonly outerOpen: boolean;
  /** The best supported figure; null where there is none. */
  readonly best: number | null;
  /** How many events it is about. */
  readonly events: number;
  /** For how many of them there is no figure. */
  readonly unknown: number;
  /** The sources asked for gave too few figures to add up. */
  readonly incomplete: boolean;
  /** Of a rate: by what it was divided, and what `low` to `best` were before. */
  readonly rate?: RateJSON;
};

const noBounds = { low: null, high: null, open: false, outer: null, outerOpen: false, best: null } as const;

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);

/** Both ends of a range and its outer bound, `Infinity` where open. */
const ends = (low: number, high: number, outer: number) => ({
  low,
  high: finite(high),
  open: !Number.isFinite(high),
  outer: finite(outer),
  outerOpen: !Number.isFinite(outer),
});

export function boundsOf({ sum, printed }: WordedSum): FigureBounds {
  const known = isKnown(sum) ? { ...ends(sum.low, sum.high, sum.outer), best: sum.best ?? null } : noBounds;
  const { events, unknown, kind } = sum;
  const rate = kind === 'range' ? sum.rate : undefined;
  const ofRate = rate === undefined ? {} : { rate: rateJSON(rate) };
  return { printed, ...known, events, unknown, incomplete: kind === 'incomplete', ...ofRate };
}

/** What one source says of a row; a figure for dead and wounded together only bounds the dead. */
export function boundsOfDot({ lo, hi, outer = hi, mark, printed, counted }: Dot, sum: Sum): FigureBounds {
  const { events } = sum;
  const known = { ...ends(lo, hi, outer), best: null };
  const rate = sum.kind === 'range' ? sum.rate : undefined;
  const own = rate && counted && { ...rate, counted: { ...counted, best: undefined } };
  const ofRate = own === undefined ? {} : { rate: rateJSON(own) };
  return isMixed(mark)
    ? {
        printed,
        ...known,
        low: null,
        high: null,
        open: false,
        events,
        unknown: events,
        incomplete: false,
        ...ofRate,
      }
    : { printed, ...known, events, unknown: 0, incomplete: false, ...ofRate };
}

/** What a source had said of one event by a moment; nothing where it withdrew it. */
export function boundsOfStep({ figure, printed }: TollChart['figures'][number]): FigureBounds {
  const known = figure === undefined ? noBounds : { ...ends(figure.lo, figure.hi, figure.hi), best: null };
  return { printed, ...known, events: 1, unknown: figure === undefined ? 1 : 0, incomplete: false };
}
