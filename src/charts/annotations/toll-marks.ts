import { isDayOnly, momentSpan } from '../../dataset/moment.ts';
import type { TollChart } from '../toll/chart.ts';
import type { Annotation } from './note-spec.ts';
import type { TimeMark } from './time-marks.ts';

type TollAxis = Pick<TollChart, 'span' | 'zone'>;

/** The minutes from one day or hour to the end of another, by the clocks of a toll. */
const minutesOf = (from: string, to: string, { zone }: TollAxis) => ({
  from: momentSpan(from, zone).first,
  to: momentSpan(to, zone).end,
});

/** Whether some of the time from one day or hour to another is between the first account and the last. */
export function isInToll(from: string, to: string, axis: TollAxis): boolean {
  const minutes = minutesOf(from, to, axis);
  return minutes.from <= axis.span.to && minutes.to > axis.span.from;
}

/** The notes on days and hours of a toll, in minutes since 1970: an hour is a line, a day is as long as it is. */
export const tollMarks = (notes: readonly Annotation[], axis: TollAxis): TimeMark[] =>
  notes.flatMap(({ n, text, at }): TimeMark[] => {
    if (at.kind !== 'day' && at.kind !== 'days') return [];
    const [first, last] = at.kind === 'day' ? [at.day, at.day] : [at.from, at.to];
    const { from, to } = minutesOf(first, last, axis);
    return at.kind === 'day' && !isDayOnly(at.day)
      ? [{ kind: 'point', from, to: from, label: text, n }]
      : [{ kind: 'span', from, to, label: text, n }];
  });
