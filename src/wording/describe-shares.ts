import type { WordingContext } from './context.ts';
import { uncertainty } from './describe-answer.ts';
import type { Shares } from './shares-of.ts';

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 8;

/** A text alternative of shares: each row with its share and both its numbers, and whether sources differ. */
export function describeShares({ rows, answer }: Shares, context: WordingContext): string {
  const { locale } = context;
  const { charts } = locale.strings;
  const rest = rows.length - mostRows;
  const shown = (rest > 1 ? rows.slice(0, mostRows) : rows).map(row => charts.entry(row.label, row.words));
  const listed = charts.entries(shown, rest > 1 ? locale.number(rest) : undefined);
  return [locale.words.capitalise(listed), ...uncertainty(answer, context)].join(' ');
}
