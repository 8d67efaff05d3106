import type { Locale } from '../i18n/locale.ts';
import type { Size } from '../scene/sizes.ts';
import { drawingNotes } from './draw-chart.ts';
import type { Chart } from './registry.ts';

type Width = Size['name'];

const notes = new WeakMap<Chart, Map<string, readonly string[]>>();

/**
 * The sentences on one chart alone, in their order: its own notes, and what its drawing leaves out.
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
  const own = known.get(key) ?? [...chart.notes, ...drawingNotes(chart, locale, widths)];
  known.set(key, own);
  return own;
}

/** How a chart is read, in sentences: what its marks and figures are, the rule of counting, whose boundaries a map has. */
export const readingOf = ({ reading, rule, credit }: Chart): readonly string[] => [
  ...reading,
  rule,
  ...(credit === undefined ? [] : [credit]),
];
