import type { Locale } from '../i18n/locale.ts';
import type { Size } from '../scene/sizes.ts';
import { drawingNotes } from './draw-chart.ts';
import type { Chart } from './registry.ts';

type Width = Size['name'];

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
    ...drawingNotes(chart, locale, widths),
    chart.rule,
    ...(chart.credit === undefined ? [] : [chart.credit]),
  ];
  known.set(key, own);
  return own;
}
