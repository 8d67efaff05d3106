import type { Locale } from '../../i18n/locale.ts';
import type { Size } from '../../scene/sizes.ts';
import { unprintedNotes } from '../unprinted-notes.ts';
import type { SlopeChart } from './chart.ts';
import { laySlope } from './lay-slope.ts';

/** That some dots have no room for their number. */
export const slopeNotes = (chart: SlopeChart, locale: Locale, widths: readonly Size['name'][]): string[] =>
  unprintedNotes(
    size => laySlope(chart, size).unprinted,
    isNarrow => locale.strings.charts.slopes.unprinted(isNarrow),
    widths,
  );
