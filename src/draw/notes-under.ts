import type { Chart } from '../charts/types.ts';
import type { Layer } from './map-layout.ts';
import { mapNotes } from './map-notes.ts';

/**
 * The sentences under a chart in their order: its own notes, what its drawing leaves out, the rule of counting, and
 * whose boundaries a map has.
 * @param widths the drawings that a reader may see
 */
export function notesUnder(chart: Chart, widths?: readonly Layer[]): string[] {
  if (chart.kind !== 'map') return [...chart.notes, chart.rule];
  return [...chart.notes, ...mapNotes(chart, widths), chart.rule, chart.credit];
}
