import type { Locale } from '../i18n/locale.ts';
import type { DrawContext, Drawing } from '../scene/drawing.ts';
import type { Size } from '../scene/sizes.ts';
import { drawOwn } from './own/draw.ts';
import { type Chart, type ChartKind, type Charts, chartKinds } from './registry.ts';

const isDrawn = <Name extends ChartKind>(kind: Name, chart: Charts[Name]): boolean =>
  chartKinds[kind].draw !== undefined && chartKinds[kind].isDrawn?.(chart) !== false;

/** Whether a chart has drawings besides its table. */
export const hasDrawing = (chart: Chart): boolean => chart.kind === 'own' || isDrawn(chart.kind, chart);

const draw = <Name extends ChartKind>(kind: Name, chart: Charts[Name], context: DrawContext) =>
  isDrawn(kind, chart) ? (chartKinds[kind].draw?.(chart, context) ?? []) : [];

/**
 * A chart as drawings, for the widths that its kind needs; a table has none, as the page's own table is its drawing.
 * The same chart gives the same drawings.
 */
export const drawChart = (chart: Chart, context: DrawContext): readonly Drawing[] =>
  chart.kind === 'own' ? drawOwn(chart, context) : draw(chart.kind, chart, context);

const notes = <Name extends ChartKind>(
  kind: Name,
  chart: Charts[Name],
  locale: Locale,
  widths: readonly Size['name'][],
) => chartKinds[kind].drawingNotes?.(chart, locale, widths) ?? [];

/** What the drawings of a chart leave out, as sentences. @param widths those that a reader may see. */
export const drawingNotes = (
  chart: Chart,
  locale: Locale,
  widths: readonly Size['name'][],
): readonly string[] => (chart.kind === 'own' ? [] : notes(chart.kind, chart, locale, widths));
