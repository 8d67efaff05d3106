import { plainWord } from '../../dataset/find-id.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Built, ChartContext, ChartFault } from '../chart-spec.ts';
import type { LineChart } from '../line/chart.ts';
import type { Chart } from '../registry.ts';
import type { TimelineChart } from '../timeline/chart.ts';
import { noteColumn } from './note-column.ts';
import type { Annotation, NotePlace, NoteSpec } from './note-spec.ts';
import { placeDay, placeDayAfter, type TimeMark } from './time-marks.ts';
import { wordNote } from './word-note.ts';

type Placed = { readonly at: NotePlace } | { readonly fault: Omit<ChartFault, 'note'> };

const fault = (rule: ChartFault['rule'], what: string, fix: string): Placed => ({
  fault: { rule, what, fix },
});

/** A note on days, which a chart over time takes. */
function placeInTime(at: NotePlace & { kind: 'day' | 'days' }, chart: Chart): Placed {
  if (chart.kind !== 'timeline' && chart.kind !== 'line')
    return fault(
      'charts/note-place',
      `a note with a day cannot be on ::${chart.kind}, which has no axis of time`,
      'use ::timeline or ::line, or write row= with what it is about',
    );
  const [from, to] = at.kind === 'day' ? [at.day, at.day] : [at.from, at.to];
  const first = placeDay(from, chart);
  const last = placeDay(to, chart);
  if (first !== undefined && last !== undefined) return { at };
  const [begin, end] = [chart.slots[0]?.label ?? '', chart.slots.at(-1)?.label ?? ''];
  const outside = first === undefined ? from : to;
  return fault(
    'charts/note-outside',
    `${outside} is outside the chart, which goes from ${begin} to ${end}`,
    'write a day inside it, or widen the chart with from= and to=',
  );
}

function placeOnScale(at: NotePlace & { kind: 'value' }, chart: Chart): Placed {
  if (chart.kind === 'timeline' || chart.kind === 'line') return { at };
  const what = `a note with value= cannot be on ::${chart.kind}`;
  return fault('charts/note-place', what, 'use ::timeline or ::line, or write row= with what it is about');
}

/** The rows that can have a note, by their key. */
function rowsOf(chart: Chart): readonly { readonly key: string; readonly label: string }[] | undefined {
  switch (chart.kind) {
    case 'bar':
    case 'stack':
      return chart.rows;
    case 'map':
      return [
        ...chart.regions.flatMap(({ rows, label }) => rows.map(key => ({ key, label }))),
        ...chart.discs,
      ];
    default:
      return undefined;
  }
}

function placeOnRow({ row: typed }: NotePlace & { kind: 'row' }, chart: Chart): Placed {
  const rows = rowsOf(chart);
  if (rows === undefined) {
    const what = `a note with row= cannot be on ::${chart.kind}`;
    return fault(
      'charts/note-place',
      what,
      'use it on ::bar, ::stack or ::map; over time, write on= or from= and to=',
    );
  }
  const found =
    rows.find(({ key }) => key === typed) ??
    rows.find(({ label }) => plainWord(withoutIsolates(label)) === plainWord(typed));
  if (found !== undefined) return { at: { kind: 'row', row: found.key } };
  const near = nearest(
    typed,
    rows.map(({ key }) => key),
  );
  const fix =
    near === undefined ? `the rows are: ${rows.map(({ key }) => key).join(', ')}` : `did you mean "${near}"?`;
  return fault('charts/note-outside', `row="${typed}" is not a row of the chart`, fix);
}

function placeNote(at: NotePlace, chart: Chart): Placed {
  switch (at.kind) {
    case 'day':
    case 'days':
      return placeInTime(at, chart);
    case 'value':
      return placeOnScale(at, chart);
    case 'row':
      return placeOnRow(at, chart);
  }
}

/** The notes on days, as they are drawn. */
function timeMarksOf(notes: readonly Annotation[], chart: TimelineChart | LineChart): TimeMark[] {
  return notes.flatMap(({ n, text, at }): TimeMark[] => {
    if (at.kind !== 'day' && at.kind !== 'days') return [];
    const from = placeDay(at.kind === 'day' ? at.day : at.from, chart) ?? 0;
    if (at.kind === 'day') {
      // The middle of the day.
      const middle = (from + placeDayAfter(at.day, chart)) / 2;
      return [{ kind: 'point', from: middle, to: middle, label: text, n }];
    }
    return [{ kind: 'span', from, to: placeDayAfter(at.to, chart), label: text, n }];
  });
}

type OnMap = { readonly printed: string; readonly compact: string; readonly lowest: string };

/** The chart with what is drawn of its notes. */
function withMarks(chart: Chart, notes: readonly Annotation[]): Chart {
  if (chart.kind === 'timeline' || chart.kind === 'line') {
    const timeMarks = [...(chart.timeMarks ?? []), ...timeMarksOf(notes, chart)].sort(
      (a, b) => a.from - b.from,
    );
    const levels = notes.flatMap(({ n, text, at }) =>
      at.kind === 'value' ? [{ value: at.value, label: text, n }] : [],
    );
    return {
      ...chart,
      ...(timeMarks.length > 0 && { timeMarks }),
      ...(levels.length > 0 && { levels }),
    };
  }
  const numbersOf = (row: string) =>
    notes.flatMap(({ n, at }) => (at.kind === 'row' && at.row === row ? [`[${n}]`] : [])).join(' ');
  const numbered = <Row extends { readonly key: string; readonly label: string }>(row: Row): Row => {
    const numbers = numbersOf(row.key);
    return numbers === '' ? row : { ...row, label: `${row.label} ${numbers}` };
  };
  /** A map may print a number without its name. */
  const numberedOnMap = <Place extends OnMap>(place: Place, keys: readonly string[]): Place => {
    const numbers = [...new Set(keys)]
      .map(numbersOf)
      .filter(one => one !== '')
      .join(' ');
    if (numbers === '') return place;
    const { printed, compact, lowest } = place;
    const after = (text: string) => (text === '' ? '' : `${text} ${numbers}`);
    return { ...place, printed: after(printed), compact: after(compact), lowest: after(lowest) };
  };
  switch (chart.kind) {
    case 'bar':
      return {
        ...chart,
        rows: chart.rows.map(row => {
          const texts = notes.flatMap(({ n, text, at }) =>
            at.kind === 'row' && at.row === row.key ? [{ n, text }] : [],
          );
          return texts.length === 0 ? row : { ...row, notes: texts };
        }),
      };
    case 'stack':
      return { ...chart, rows: chart.rows.map(numbered) };
    case 'map':
      return {
        ...chart,
        regions: chart.regions.map(region => numberedOnMap(region, region.rows)),
        discs: chart.discs.map(disc => numberedOnMap(disc, [disc.key])),
      };
    default:
      return chart;
  }
}

/**
 * A chart with the notes of its author: drawn where they are, numbered, and each a sentence under it, in its text
 * alternative and in its table.
 */
export function annotate<C extends Chart>(
  chart: C,
  specs: readonly NoteSpec[],
  { context, alt }: { readonly context: ChartContext; readonly alt: string | undefined },
): Built<Chart> {
  const faults: ChartFault[] = [];
  const notes: Annotation[] = [];
  for (const [i, { text, at, source }] of specs.entries()) {
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
  const sentences = notes.map(({ sentence }) => sentence);
  const marked = withMarks(chart, notes);
  return {
    ok: true,
    chart: {
      ...marked,
      noted: sentences,
      notes: [...sentences, ...chart.notes],
      description: alt === undefined ? `${chart.description} ${sentences.join(' ')}` : chart.description,
      table: noteColumn(chart, notes, context),
    },
  };
}
