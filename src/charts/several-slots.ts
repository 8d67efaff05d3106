import type { TimeUnit } from '../grammar/groupings.ts';
import { spanOf, timeKey } from '../tally/time.ts';
import type { Sum } from '../tally/types.ts';
import type { LabelledRow } from '../wording/labelled-answer.ts';
import { printed } from '../wording/shown-sum.ts';
import type { ChartContext } from './chart-spec.ts';
import type { TimeSlot } from './time-slots.ts';

/** What lies over several slots of a chart over time (rule 19), which counts it apart. */
export type SeveralSlots = {
  readonly sum: Sum;
  /** "Over several months: 4,500 or more". */
  readonly words: string;
  /** The first and the last slot of each stretch of time that it lies in, in order; none overlap. */
  readonly stretches: readonly (readonly [first: number, last: number])[];
};

/** The stretches of slots that events lie in; those that touch or overlap are one. */
function stretchesOf(
  events: readonly string[],
  { slots, unit }: { readonly slots: readonly TimeSlot[]; readonly unit: TimeUnit },
  { dataset }: ChartContext,
): [first: number, last: number][] {
  const indexOf = new Map(slots.map(({ key }, i) => [key, i]));
  const end = slots.length - 1;
  const spans = events.flatMap(id => {
    const event = dataset.events.get(id);
    if (event === undefined) return [];
    const { first, last } = spanOf(event);
    // What begins before the chart or ends after it is drawn as far as the chart goes.
    return [[indexOf.get(timeKey(first, unit)) ?? 0, indexOf.get(timeKey(last, unit)) ?? end] as const];
  });
  const stretches: [number, number][] = [];
  for (const [first, last] of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = stretches.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else stretches.push([first, last]);
  }
  return stretches;
}

/** @param row the row `several` of a question by a unit of time. */
export function severalSlots(
  row: LabelledRow,
  time: { readonly slots: readonly TimeSlot[]; readonly unit: TimeUnit },
  context: ChartContext,
): SeveralSlots {
  const { locale } = context;
  const sum = printed(row.sum, 'range', context);
  return {
    sum: row.sum,
    words: locale.words.capitalise(locale.strings.charts.together(row.label, sum, false)),
    stretches: stretchesOf(row.events, time, context),
  };
}
