import type { ImportRow } from './import-row.ts';
import { type NumberStyle, readImportNumber } from './read-import-number.ts';

/** The figure of a cell: both ends, `hi` Infinity where it is open; undefined: unknown. */
export type Count = { readonly lo: number; readonly hi: number } | undefined;

/** The number of a cell of a format that begins fractions with a point; undefined where it is none, or may be two. */
export function numberOf(text: string, style: NumberStyle = {}): number | undefined {
  const read = readImportNumber(text, style);
  return read !== undefined && 'number' in read ? read.number : undefined;
}

const number = (n: number): string =>
  n.toLocaleString('en', { maximumFractionDigits: 3, useGrouping: false });

/** Why a text is not a figure of people. */
export function whyNoFigure(text: string, style: NumberStyle = {}): string {
  const shown = `"${text.slice(0, 60)}"`;
  const read = readImportNumber(text, style);
  if (read === undefined) return `${shown} is not a number; the figure is unknown.`;
  return 'either' in read
    ? `${shown} is ${number(read.either[0])} or ${number(read.either[1])}, and nothing in the column decides between them; the figure is unknown.`
    : `${shown} is negative; the figure is unknown.`;
}

/** A number of people as a figure; a fraction is the span around it, which becomes a line of the report. */
export function countOfNumber(row: ImportRow, column: string, text: string, number: number): Count {
  if (Number.isInteger(number)) return { lo: number, hi: number };
  const span = { lo: Math.floor(number), hi: Math.ceil(number) };
  row.change('import/fraction', column, `${text} is not a whole number; taken as ${span.lo}-${span.hi}.`);
  return span;
}

/**
 * People of a cell. A negative one or no number is unknown and reported; a fraction is the span around it.
 * @param unknown the codes that mean it: `-99`.
 */
export function readCount(
  row: ImportRow,
  column: string,
  unknown: readonly number[] = [],
  style: NumberStyle = {},
): Count {
  const text = row.value(column);
  if (text === '') return undefined;
  const number = numberOf(text, style);
  if (number !== undefined && unknown.includes(number)) return undefined;
  if (number === undefined || number < 0) {
    row.change('import/bad-figure', column, whyNoFigure(text, style));
    return undefined;
  }
  return countOfNumber(row, column, text, number);
}

/** A figure as a dataset has it. */
export function figureOf(count: Count): number | string | undefined {
  if (count === undefined) return undefined;
  const { lo, hi } = count;
  if (hi === Number.POSITIVE_INFINITY) return `${lo}+`;
  return lo === hi ? lo : `${lo}-${hi}`;
}

/** A least and a greatest figure as one; swapped, and reported, where the least is larger. An unknown one is open. */
export function rangeOf(row: ImportRow, least: Count, greatest: Count, column: string): Count {
  if (least === undefined && greatest === undefined) return undefined;
  if (least === undefined) return { lo: 0, hi: greatest?.hi ?? Number.POSITIVE_INFINITY };
  if (greatest === undefined) return { lo: least.lo, hi: Number.POSITIVE_INFINITY };
  if (least.lo <= greatest.hi) return { lo: least.lo, hi: greatest.hi };
  const reason = `The minimum is ${least.lo}, the maximum ${greatest.hi}; taken as ${greatest.lo}-${least.hi}.`;
  row.change('import/min-over-max', column, reason);
  return { lo: greatest.lo, hi: least.hi };
}
