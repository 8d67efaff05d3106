import { readDate, whyNoDate } from '../dataset/dates.ts';
import type { Row } from './row.ts';

/** The day of a cell; undefined, and the row refused, where it is none. */
export function dateOf(row: Row, column: string, dayFirst = false): string | undefined {
  const text = row.text(column);
  const date = readDate(text, dayFirst);
  return date ?? row.refuse('import/bad-date', column, whyNoDate(text));
}

/** First and last day in order; swapped, and told, where they are not. */
export function inOrder(
  row: Row,
  first: string,
  last: string | undefined,
  column: string,
): { readonly date: string; readonly dateEnd?: string } {
  if (last === undefined || last === first) return { date: first };
  if (last > first) return { date: first, dateEnd: last };
  row.change(
    'import/date-order',
    column,
    `It ends on ${last}, before it begins on ${first}; taken as ${last} to ${first}.`,
  );
  return { date: last, dateEnd: first };
}
