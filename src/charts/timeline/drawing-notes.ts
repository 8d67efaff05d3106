import type { Locale } from '../../i18n/locale.ts';
import type { Size } from '../../scene/sizes.ts';
import { unprintedNotes } from '../unprinted-notes.ts';
import type { TimelineChart } from './chart.ts';
import { layTimeline } from './lay-timeline.ts';

/** That some columns have no room for their number. */
export const timelineNotes = (
  chart: TimelineChart,
  locale: Locale,
  widths: readonly Size['name'][],
): string[] =>
  unprintedNotes(
    size => layTimeline(chart, size, locale).unprinted,
    isNarrow => locale.strings.charts.unprinted('timeline', isNarrow),
    widths,
  );
