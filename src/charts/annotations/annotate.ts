import type { SeriesBreak } from '../../dataset/types.ts';
import { findRemark } from '../../tally/remark-codes.ts';
import { tally } from '../../tally/tally.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import type { Chart } from '../registry.ts';
import { markBreakRows } from './break-rows.ts';
import { breaksInRows } from './breaks-in-rows.ts';
import { noteColumn } from './note-column.ts';
import type { Annotation } from './note-spec.ts';
import { placeNote } from './place-note.ts';
import { withMarks } from './with-marks.ts';
import { wordNote } from './word-note.ts';

/** The breaks that a chart is over, in any of its datasets. */
function breaksOver({ question, others = [] }: ChartSpec, { dataset }: ChartContext): SeriesBreak[] {
  return [{ dataset, question }, ...others].flatMap(one =>
    one.dataset.breaks === undefined
      ? []
      : (findRemark(tally(one.dataset, { ...one.question, by: [] }).remarks, 'series-break')?.breaks ?? []),
  );
}

/**
 * A chart with the notes of its author: drawn where they are, numbered, and each a sentence under it, in its text
 * alternative and in its table. Where its rows are of time, breaks are marked in them and in its table.
 */
export function annotate(chart: Chart, spec: ChartSpec, context: ChartContext): Built<Chart> {
  const faults: ChartFault[] = [];
  const notes: Annotation[] = [];
  for (const [i, { text, at, source }] of (spec.notes ?? []).entries()) {
    const placed = placeNote(at, chart);
    if ('fault' in placed) {
      faults.push({ ...placed.fault, note: i });
      continue;
    }
    const n = i + 1;
    const words = { n, text: text.text, at: placed.at, source };
    notes.push({ n, text: text.text, at: placed.at, sentence: wordNote(words, chart, context) });
  }
  if (faults.length > 0) return { ok: false, faults };
  const breaksIn = breaksInRows(chart.question, breaksOver(spec, context));
  if (notes.length === 0 && breaksIn === undefined) return { ok: true, chart };
  const { breakInRow } = context.locale.strings.charts;
  const marked = breaksIn === undefined ? chart : markBreakRows(chart, breaksIn, breakInRow);
  const table = noteColumn(chart, { notes, breaksIn }, context);
  if (notes.length === 0) return { ok: true, chart: { ...marked, table } };
  const sentences = notes.map(({ sentence }) => sentence);
  return {
    ok: true,
    chart: {
      ...withMarks(marked, notes),
      noted: [...sentences, ...(chart.noted ?? [])],
      notes: [...sentences, ...chart.notes],
      description: spec.alt === undefined ? `${chart.description} ${sentences.join(' ')}` : chart.description,
      table,
    },
  };
}
