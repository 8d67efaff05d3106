import type { Event } from '../../dataset/types.ts';
import type { ChartContext } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import type { TableCell } from '../types.ts';
import type { EventColumn } from './event-columns.ts';

/** The row of the events that `limit=` leaves over: "3 others", with what their figures add up to. */
export function otherEvents(
  columns: readonly EventColumn[],
  events: readonly Event[],
  context: ChartContext,
): TableCell[] {
  const { locale } = context;
  const n = events.length;
  const label = locale.strings.figures.rows.others(locale.number(n), locale.plural(n));
  const head = Math.max(
    0,
    columns.findIndex(({ numeric }) => !numeric),
  );
  return columns.map(({ sums }, i) => {
    const together = sums?.together(events).printed;
    if (together === undefined) return i === head ? { text: label } : dashCell(context);
    // Where every column holds numbers, the first says both.
    return { text: i === head ? `${label}: ${together}` : together };
  });
}
