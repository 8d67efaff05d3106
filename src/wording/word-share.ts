import { isKnown } from '../tally/known-sum.ts';
import { type ShareEnd, shareSpan } from '../tally/share.ts';
import type { Range, Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { printed } from './shown-sum.ts';

/** A part as a share of its whole, with the words for it. */
export type WordedShare = {
  readonly part: Sum;
  readonly whole: Sum;
  /** In per cent, unrounded; undefined where there is no share: of none, or where a figure is unknown. */
  readonly span: { readonly low: number; readonly high: number } | undefined;
  /** In per cent, to one decimal; a sum without a figure where there is no share. */
  readonly share: Sum;
  /** "67%". */
  readonly percent: string;
  /** "of 6". */
  readonly base: string;
  /** The share and both its numbers, as they stand beside a bar: "67% (4 of 6)". */
  readonly words: string;
};

const perCent = ({ part, whole }: ShareEnd): number => (100 * part) / whole;
const tenths = ({ part, whole }: ShareEnd): number => Math.round((1000 * part) / whole) / 10;

/** A share to a whole per cent; what is not none is never printed as 0, and what is not all never as 100. */
function percentOf([low, high]: readonly [number, number], { locale }: WordingContext): string {
  const { shares } = locale.strings.charts;
  const isPlain = (n: number) => n === 0 || n === 100 || (n >= 0.5 && n <= 99.5);
  const one = (n: number) => {
    if (isPlain(n)) return shares.percent(locale.number(Math.round(n)));
    return n < 1 ? shares.under(locale.number(1)) : shares.over(locale.number(99));
  };
  const ends = [...new Set([low, high].map(one))];
  if (ends.length === 1 || !isPlain(low) || !isPlain(high)) return ends.join('–');
  return shares.span(locale.number(Math.round(low)), locale.number(Math.round(high)));
}

/** The share that a part has of itself and the rest, in words (rule 38). */
export function wordShare(part: Range, rest: Range, whole: Sum, context: WordingContext): WordedShare {
  const span = isKnown(part) && isKnown(whole) ? shareSpan(part, rest) : undefined;
  const { shares } = context.locale.strings.charts;
  const [some, all] = [printed(part, 'range', context), printed(whole, 'range', context)];
  const own = { part, whole, base: shares.base(all) };
  if (span === undefined) {
    const unknown = isKnown(part) ? (isKnown(whole) ? undefined : all) : some;
    const words = unknown ?? shares.none;
    const { events } = whole;
    return {
      ...own,
      span: undefined,
      share: { kind: 'incomplete', events, unknown: events },
      percent: words,
      words,
    };
  }
  const [low, high] = [tenths(span.low), tenths(span.high)];
  const percent = percentOf([low, high], context);
  return {
    ...own,
    span: { low: perCent(span.low), high: perCent(span.high) },
    share: {
      ...{ kind: 'range', low, high, outer: high, best: undefined },
      ...{ events: whole.events, unknown: 0, about: false },
    },
    percent,
    words: shares.printed(percent, shares.of(some, all)),
  };
}
