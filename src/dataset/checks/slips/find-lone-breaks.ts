import type { FindSlips } from './slip.ts';

/** Breaks that no two events are on both sides of. */
export const findLoneBreaks: FindSlips = ({ file: { breaks = [], events } }) =>
  breaks.flatMap(({ date }, i) => {
    const before = events.some(event => event.date < date);
    const after = events.some(event => (event.dateEnd ?? event.date) >= date);
    if (before && after) return [];
    const what = before
      ? `No event is on or after the day of the break, ${date}.`
      : `No event is before the day of the break, ${date}.`;
    return [{ rule: 'dataset/break-alone', path: ['breaks', i, 'date'], what, about: [date] }];
  });
