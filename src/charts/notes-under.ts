import type { Locale } from '../i18n/locale.ts';
import { type Size, sizes } from '../scene/sizes.ts';
import { mapNotes } from './map/drawing-notes.ts';
import { layStack } from './stack/lay-stack.ts';
import { layTimeline } from './timeline/lay-timeline.ts';
import type { Chart } from './types.ts';

type Width = Size['name'];

/** How many numbers a drawing has no room for. */
function unprintedIn(chart: Chart, width: Width, locale: Locale): number {
  if (chart.kind === 'timeline') return layTimeline(chart, sizes[width], locale).unprinted;
  if (chart.kind === 'stack') return layStack(chart, sizes[width], locale).unprinted;
  return 0;
}

/** What a drawing leaves out, made from what was drawn. */
function drawingNotes(chart: Chart, widths: readonly Width[], locale: Locale): string[] {
  if (chart.kind === 'map') return mapNotes(chart, locale, widths);
  if (chart.kind !== 'timeline' && chart.kind !== 'stack') return [];
  const { unprinted } = locale.strings.charts;
  if (unprintedIn(chart, 'wide', locale) > 0) return [unprinted(chart.kind, false)];
  const isNarrow = widths.includes('narrow') && unprintedIn(chart, 'narrow', locale) > 0;
  return isNarrow ? [unprinted(chart.kind, true)] : [];
}

const notes = new WeakMap<Chart, Map<string, readonly string[]>>();

/**
 * The sentences under a chart in their order: its own notes, what its drawing leaves out, the rule of counting, and
 * whose boundaries a map has.
 * @param widths the drawings that a reader may see: both on a page, the wide one in a picture
 */
export function notesUnder(
  chart: Chart,
  locale: Locale,
  widths: readonly Width[] = ['wide', 'narrow'],
): readonly string[] {
  const known = notes.get(chart) ?? new Map<string, readonly string[]>();
  notes.set(chart, known);
  const key = widths.join();
  const own = known.get(key) ?? [
    ...chart.notes,
    ...drawingNotes(chart, widths, locale),
    chart.rule,
    ...(chart.kind === 'map' ? [chart.credit] : []),
  ];
  known.set(key, own);
  return own;
}
