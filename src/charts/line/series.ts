import { isPeople } from '../../grammar/measures.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Question, Range, Sum } from '../../tally/types.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import { type LineLook, lineLook, looksInTurn, seriesLooks } from '../series-look.ts';
import { shortSum } from '../short-sum.ts';
import type { TimeSlot } from '../time-slots.ts';
import type { LinePoint, LineSeries } from './chart.ts';

/** A slot in which the data has nothing: of what is counted in the data there are none then, of people nothing is known. */
const nothing = ({ measure }: Question): Range | undefined =>
  isPeople(measure)
    ? undefined
    : { kind: 'range', low: 0, high: 0, outer: 0, best: undefined, events: 0, unknown: 0, about: false };

/** A sum for each slot. A running sum stays as it was where the data has nothing. */
function sumsOf(
  slots: readonly TimeSlot[],
  found: ReadonlyMap<string, Sum>,
  question: Question,
): (Sum | undefined)[] {
  let before: Sum | undefined = nothing(question);
  return slots.map(({ key }) => {
    const sum: Sum | undefined = found.get(key) ?? (question.cumulative ? before : nothing(question));
    before = sum;
    return sum;
  });
}

function pointOf(sum: Sum | undefined, context: ChartContext): LinePoint | undefined {
  if (sum === undefined || !isKnown(sum)) return undefined;
  return { sum, short: shortSum(sum, context), printed: printed(sum, 'range', context) };
}

/** The looks of the lines. A line alone has the first colour. */
function looksOf(groups: LabelledAnswer | undefined, context: ChartContext): LineLook[] {
  const [by] = groups?.question.by ?? [];
  const looks =
    groups === undefined || by === undefined
      ? looksInTurn(1)
      : seriesLooks(
          by,
          groups.rows.map(({ key }) => key),
          context,
        );
  return looks.map(look => lineLook(look));
}

/**
 * A line for each row of `groups`, in their order; one line where there are no groups.
 * @param answer by group and time, or by time alone
 */
export function lineSeries(
  slots: readonly TimeSlot[],
  answer: LabelledAnswer,
  groups: LabelledAnswer | undefined,
  context: ChartContext,
): LineSeries[] {
  const { question } = answer;
  const looks = looksOf(groups, context);
  const series = groups?.rows ?? [{ key: '', label: '' }];
  const byGroup = Map.groupBy(answer.rows, ({ keys }) => (groups === undefined ? '' : (keys[0] ?? '')));
  return series.map(({ key, label }, i) => {
    const found = new Map((byGroup.get(key) ?? []).map(row => [row.keys.at(-1) ?? '', row.sum]));
    const points = sumsOf(slots, found, question).map(sum => pointOf(sum, context));
    return { key, label, look: looks[i] ?? lineLook(), points };
  });
}
