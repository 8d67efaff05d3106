import { codeOf } from './code-of.ts';
import type { ImportRow } from './import-row.ts';
import type { DraftEvent } from './types.ts';

/** 1 the day, 2 two to six days, 3 the week, 4 the month, 5 more than a month and at most a year. */
const datePrecisions = { 1: 'day', 2: 'week', 3: 'week', 4: 'month', 5: 'year' } as const;

const weekOf = (iso: string): number => Math.floor((Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 3) / 7);

/** Whether two days lie in one week, month or year, so that saying no more than that loses nothing. */
const isOne = {
  week: (first: string, last: string) =>
    weekOf(first) === weekOf(last) && first.slice(0, 7) === last.slice(0, 7),
  month: (first: string, last: string) => first.slice(0, 7) === last.slice(0, 7),
  year: (first: string, last: string) =>
    first.endsWith('-01-01') && last.endsWith('-12-31') && first.slice(0, 4) === last.slice(0, 4),
};

/**
 * The precision of a date beside its first and last day. Where these bound the event more closely than a whole week,
 * month or year would, they alone tell when it was.
 */
export function ucdpTime(
  row: ImportRow,
  { date, dateEnd }: { readonly date: string; readonly dateEnd?: string },
): Pick<DraftEvent, 'timePrecision'> {
  const precision = codeOf(row, 'date_prec', datePrecisions) ?? 'day';
  if (precision === 'day') return {};
  return dateEnd === undefined || isOne[precision](date, dateEnd) ? { timePrecision: precision } : {};
}
