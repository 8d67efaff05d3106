import type { Locale } from '../i18n/locale.ts';
import { hasNoFigure } from '../tally/known-sum.ts';
import type { Sum } from '../tally/types.ts';
import { printSum } from './print-sum.ts';

/**
 * A sum as running text says it before the word for what is counted: `three to four`, `at least three`, `44 to 47`.
 * Words up to twelve; digits for all where one is greater, and for rates. The outer bound of a mixed figure is said only where the sources' own figures are one.
 */
export function wordSum(sum: Sum, locale: Locale): string {
  if (sum.kind === 'incomplete') return printSum(sum, locale);
  const { spell, inWords, orMore } = locale.strings.figures;
  const { low, high, outer } = sum;
  const sayUpTo = (greatest: number) => (greatest <= 12 && sum.rate === undefined ? spell : locale.number);
  const open = high === Number.POSITIVE_INFINITY;
  if (hasNoFigure(sum) || (open && low === 0)) return inWords.unknown;
  if (open) {
    const said = sayUpTo(low)(low);
    // "At least 40" would make a firm bound of what a source gave as about 40.
    return sum.about ? inWords.about(orMore(said)) : inWords.atLeast(said);
  }
  // A single figure that only a mixed one exceeds would hide it; a range leaves it to the note.
  const top = low === high && outer !== Number.POSITIVE_INFINITY ? outer : high;
  if (top === 0) return inWords.none;
  const say = sayUpTo(top);
  const plain = low === top ? say(low) : inWords.span(say(low), say(top));
  return sum.about ? inWords.about(plain) : plain;
}
