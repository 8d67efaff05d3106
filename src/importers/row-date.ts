import { plainDigits } from '../dataset/plain-digits.ts';
import type { ImportRow } from './import-row.ts';
import { type Day, readDay, whyNoDay } from './read-day.ts';

/**
 * The day of a cell of a format that has days only; undefined, and the row refused, where it is none.
 * @param order by the publisher's codebook.
 */
export function dateOf(row: ImportRow, column: string, order?: 'day' | 'month'): string | undefined {
  const text = plainDigits(row.value(column));
  const rule = {
    order,
    hours: /[T ]00:00(?::00)?(?![:\d])/.test(text) ? ('none' as const) : ('real' as const),
  };
  const day: Day | undefined = readDay(text, rule);
  if (day === undefined) return row.refuse('import/bad-date', column, whyNoDay(text, rule));
  if (day.time !== undefined)
    row.change('import/hour-not-kept', column, `The format stores only days; ${day.time} is not taken.`);
  return day.date;
}

/** First and last day in order; swapped, and reported, where they are not. */
export function datesInOrder(
  row: ImportRow,
  first: string,
  last: string | undefined,
  column: string,
): { readonly date: string; readonly dateEnd?: string } {
  if (last === undefined || last === first) return { date: first };
  if (last > first) return { date: first, dateEnd: last };
  row.change(
    'import/date-order',
    column,
    `The event ends on ${last}, before it begins on ${first}; taken as ${last} to ${first}.`,
  );
  return { date: last, dateEnd: first };
}
