import { dayNumber, isoDay } from '../../dataset/dates.ts';
import type { SeriesBreak } from '../../dataset/types.ts';
import type { TimeUnit } from '../../grammar/groupings.ts';
import { findRemark } from '../../tally/remark-codes.ts';
import { firstDayOf, timeKey } from '../../tally/time.ts';
import type { Answer } from '../../tally/types.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { TimeSlot } from '../time-slots.ts';

/**
 * Something that is drawn on an axis of time, in slots from the beginning of the first: 1.5 is in the middle of the
 * second. On a toll, which has no slots, in minutes since 1970.
 */
export type TimeMark = {
  /** A series that is another from here on; a day; several days. */
  readonly kind: 'break' | 'point' | 'span';
  readonly from: number;
  /** Where it ends; the same where it has no length. */
  readonly to: number;
  readonly label: string;
  /** Printed in place of the label where there is no room for it. */
  readonly n?: number;
};

/** The slots of a chart over time. */
export type TimeAxis = { readonly slots: readonly Pick<TimeSlot, 'key'>[]; readonly unit: TimeUnit };

/** Days of the last slot, whose end no next one tells; the axis ends with it. */
const daysOf: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** Where a day begins on an axis of time; undefined where it is outside. */
export function placeDay(day: string, { slots, unit }: TimeAxis): number | undefined {
  const i = slots.findIndex(({ key }) => key === timeKey(day, unit));
  const slot = slots[i];
  if (slot === undefined) return undefined;
  const begin = dayNumber(firstDayOf(slot.key));
  const next = slots[i + 1];
  const length = next === undefined ? daysOf[unit] : dayNumber(firstDayOf(next.key)) - begin;
  return i + (dayNumber(day) - begin) / length;
}

/** Where a day ends on an axis of time; its end where the day is after it. */
export const placeDayAfter = (day: string, axis: TimeAxis): number =>
  placeDay(isoDay(dayNumber(day) + 1), axis) ?? axis.slots.length;

/** The breaks that an answer is over, as they are drawn: their sentences are among the notes. */
export const breakMarks = (answer: Answer, axis: TimeAxis, { locale }: ChartContext): TimeMark[] =>
  (findRemark(answer.remarks, 'series-break')?.breaks ?? []).flatMap(({ date }: SeriesBreak) => {
    const at = placeDay(date, axis);
    const label = locale.strings.charts.breakLabel;
    return at === undefined ? [] : [{ kind: 'break' as const, from: at, to: at, label }];
  });
