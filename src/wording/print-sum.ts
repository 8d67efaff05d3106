import type { Figure } from '../dataset/trusted.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { hasNoFigure } from '../tally/known-sum.ts';
import { isSmallRate } from '../tally/rates.ts';
import type { Sum } from '../tally/types.ts';
import { measureWord } from './measure-word.ts';

/** From low to high, in digits; `about` where a source said so. */
function printSpan(low: number, high: number, about: boolean, locale: Locale): string {
  const strings = locale.strings.figures;
  const ends =
    high === Number.POSITIVE_INFINITY
      ? strings.orMore(locale.number(low))
      : low === high
        ? locale.number(low)
        : strings.span(locale.number(low), locale.number(high));
  return about ? strings.about(ends) : ends;
}

/**
 * What one source gave, in digits: `35`, `3–5`, `7 or more`, `up to 7`, `about 40`. A word stays the source's own:
 * `dozens (24 or more)`.
 */
export function printFigure({ lo, hi, about, typed }: Figure, locale: Locale): string {
  const strings = locale.strings.figures;
  if (typed.startsWith('<=')) return strings.upTo(locale.number(hi));
  const printed = printSpan(lo, hi, about, locale);
  const word = strings.openWords.get(typed);
  return word === undefined ? printed : strings.saidAs(word, printed);
}

/**
 * A sum in digits, for charts and tables: `3–4`, `0, or up to 7`, `44 or more`, `no figure`,
 * `a figure for 1 of 5 attacks`; a rate of a few with its mark.
 * @param dataset whose word for an attack is used; without it, the product's.
 */
export function printSum(sum: Sum, locale: Locale, dataset?: Dataset): string {
  const strings = locale.strings.figures;
  if (sum.kind === 'incomplete') {
    const word =
      dataset === undefined
        ? strings.measures.attacks(locale.plural(sum.events))
        : measureWord(dataset, 'attacks', sum.events, locale);
    return strings.figureFor(locale.number(sum.events - sum.unknown), locale.number(sum.events), word);
  }
  if (hasNoFigure(sum)) return strings.noFigure;
  const { low, high, outer, about } = sum;
  const span = printSpan(low, high, about, locale);
  const whole =
    outer === high
      ? span
      : outer === Number.POSITIVE_INFINITY
        ? strings.orPossiblyMore(span)
        : strings.orUpTo(span, locale.number(outer));
  return markRate(whole, sum, locale);
}

/** A printed rate of a few with its mark; all else as it is. */
export const markRate = (text: string, sum: Sum, { strings }: Locale): string =>
  isSmallRate(sum) ? strings.charts.rates.few(text) : text;
