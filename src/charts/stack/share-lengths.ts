import { sumsTogether } from '../../tally/sums-together.ts';
import type { Range } from '../../tally/types.ts';
import type { LabelledRow } from '../../wording/labelled-answer.ts';
import { wordShare } from '../../wording/word-share.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { StackChart } from './chart.ts';

type Lengths = Pick<StackChart['rows'][number], 'values' | 'total' | 'sum' | 'printed' | 'inside'>;

/** Binary fractions of a whole add up to it. */
const settled = (n: number): number => Math.round(n * 1e6) / 1e6;

/**
 * A bar of 100 per cent: each segment is as long as its lowest share, and what no share is sure of is left over at the
 * end (rule 38). The lowest shares of a bar never come to more than all of it.
 * @param own the rows of each segment.
 */
export function shareLengths(
  bar: LabelledRow,
  own: readonly (readonly LabelledRow[])[],
  context: ChartContext,
): Lengths {
  const shares = own.map((parts, i) => {
    const rest = own.filter((_, other) => other !== i).flat();
    return wordShare(sumsTogether(parts), sumsTogether(rest), bar.sum, context);
  });
  const values = shares.map(({ span }) => span?.low ?? 0);
  const total = settled(values.reduce((sum, value) => sum + value, 0));
  const all = wordShare(sumsTogether([bar]), sumsTogether([]), bar.sum, context);
  const sum: Range = { ...sumsTogether([]), low: total, high: 100, outer: 100, events: bar.sum.events };
  return {
    values,
    total,
    sum: all.span === undefined ? all.share : sum,
    printed: all.span === undefined ? all.words : all.base,
    inside: shares.map(({ percent }) => percent),
  };
}
