import { isTimeUnit } from '../../grammar/groupings.ts';
import type { LabelledAnswer, LabelledRow } from '../../wording/labelled-answer.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext, ChartSpec } from '../chart-spec.ts';

export type RowsApart = {
  /** The rows that have bars. */
  readonly rows: readonly LabelledRow[];
  /** What the others come to, a line of words for each. */
  readonly lines: readonly string[];
};

/**
 * Separates the rows of one thing each from the rest of `limit=`, and from events over several slots of time: these are
 * as long as much has been put together, and their bars would flatten all others. They keep their bars where there is
 * nothing else.
 */
export function rowsApart(
  { question, rows, others }: LabelledAnswer,
  show: NonNullable<ChartSpec['show']>,
  context: ChartContext,
): RowsApart {
  const [by] = question.by;
  const isApart = ({ keys: [key] }: LabelledRow) =>
    key === 'others' || (key === 'several' && by !== undefined && isTimeUnit(by.word));
  const own = rows.filter(row => !isApart(row));
  if (own.length === 0 || own.length === rows.length) return { rows, lines: [] };
  const { locale } = context;
  const { together } = locale.strings.charts;
  const lines = rows
    .filter(isApart)
    .map(({ keys: [key], label, sum }) =>
      locale.words.capitalise(together(label, printed(sum, show, context), key === 'others' && others > 1)),
    );
  return { rows: own, lines };
}
