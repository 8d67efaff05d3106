import type { Row } from './row.ts';

/** The figure of a cell: both ends, `hi` Infinity where it is open; undefined: unknown. */
export type Count = { readonly lo: number; readonly hi: number } | undefined;

const most = 999_999_999_999_999;
const grouped = /^\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+$/;

/** The number of a cell, whole or not; undefined where it is none. Thousands may be grouped, but not by full stops. */
export function numberOf(text: string): number | undefined {
  const bare = grouped.test(text) ? text.replace(/\D/g, '') : text;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(bare)) return undefined;
  const number = Number(bare);
  return Math.abs(number) <= most ? number : undefined;
}

/**
 * People of a cell. A negative one or no number is unknown and told; a fraction is the span around it.
 * @param unknown the codes that mean it: `-99`.
 */
export function readCount(row: Row, column: string, unknown: readonly number[] = []): Count {
  const text = row.text(column);
  if (text === '') return undefined;
  const number = numberOf(text);
  if (number !== undefined && unknown.includes(number)) return undefined;
  if (number === undefined || number < 0) {
    const what = number === undefined ? 'no number' : 'a negative number';
    row.change('import/bad-figure', column, `"${text.slice(0, 60)}" is ${what}; the figure is unknown.`);
    return undefined;
  }
  if (Number.isInteger(number)) return { lo: number, hi: number };
  const span = { lo: Math.floor(number), hi: Math.ceil(number) };
  row.change('import/fraction', column, `${text} is no whole number; taken as ${span.lo}-${span.hi}.`);
  return span;
}

/** A figure as a dataset has it. */
export function figureOf(count: Count): number | string | undefined {
  if (count === undefined) return undefined;
  const { lo, hi } = count;
  if (hi === Number.POSITIVE_INFINITY) return `${lo}+`;
  return lo === hi ? lo : `${lo}-${hi}`;
}

/** A least and a greatest figure as one; swapped, and told, where the least is larger. An unknown one is open. */
export function spanOf(row: Row, least: Count, greatest: Count, column: string): Count {
  if (least === undefined && greatest === undefined) return undefined;
  if (least === undefined) return { lo: 0, hi: greatest?.hi ?? Number.POSITIVE_INFINITY };
  if (greatest === undefined) return { lo: least.lo, hi: Number.POSITIVE_INFINITY };
  if (least.lo <= greatest.hi) return { lo: least.lo, hi: greatest.hi };
  const reason = `The least is ${least.lo}, the greatest ${greatest.hi}; taken as ${greatest.lo}-${least.hi}.`;
  row.change('import/min-over-max', column, reason);
  return { lo: greatest.lo, hi: least.hi };
}
