import type { Locale } from '../../i18n/locale.ts';
import type { Size } from '../../scene/sizes.ts';
import { unprintedNotes } from '../unprinted-notes.ts';
import type { StackChart } from './chart.ts';
import { layStack } from './lay-stack.ts';

/** That some segments have no room for their number. */
export const stackNotes = (chart: StackChart, locale: Locale, widths: readonly Size['name'][]): string[] =>
  unprintedNotes(
    size => layStack(chart, size, locale).unprinted,
    isNarrow => locale.strings.charts.unprinted('stack', isNarrow),
    widths,
  );
