import type { BarRow } from '../bar/chart.ts';
import type { LineChart } from '../line/chart.ts';
import { eachRow } from '../multiples/each-row.ts';
import { type Chart, isPanelChart } from '../registry.ts';
import type { TimelineChart } from '../timeline/chart.ts';
import type { Level } from './draw-levels.ts';
import type { Annotation } from './note-spec.ts';
import { placeDay, placeDayAfter, type TimeMark } from './time-marks.ts';
import { tollMarks } from './toll-marks.ts';

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

const levelsOf = (notes: readonly Annotation[]): Level[] =>
  notes.flatMap(({ n, text, at }) => (at.kind === 'value' ? [{ value: at.value, label: text, n }] : []));

/** What is drawn on the two axes of a chart over time, beside what is on it already. */
function onAxes(
  known: readonly TimeMark[] | undefined,
  added: readonly TimeMark[],
  levels: readonly Level[],
): { readonly timeMarks?: readonly TimeMark[]; readonly levels?: readonly Level[] } {
  const timeMarks = [...(known ?? []), ...added].sort((a, b) => a.from - b.from);
  return { ...(timeMarks.length > 0 && { timeMarks }), ...(levels.length > 0 && { levels }) };
}

type OnMap = { readonly printed: string; readonly compact: string; readonly lowest: string };

/** The chart with what is drawn of its notes. */
export function withMarks(chart: Chart, notes: readonly Annotation[]): Chart {
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
    case 'timeline':
    case 'line':
      return { ...chart, ...onAxes(chart.timeMarks, timeMarksOf(notes, chart), levelsOf(notes)) };
    case 'toll':
      return { ...chart, ...onAxes(undefined, tollMarks(notes, chart), levelsOf(notes)) };
    case 'bar': {
      const noted = (row: BarRow): BarRow => {
        const texts = notes.flatMap(({ n, text, at }) =>
          at.kind === 'row' && at.row === row.key ? [{ n, text }] : [],
        );
        return texts.length === 0 ? row : { ...row, notes: texts };
      };
      return { ...chart, ...eachRow(chart, noted) };
    }
    case 'stack':
      return { ...chart, ...eachRow(chart, numbered) };
    case 'range':
      return { ...chart, ...eachRow(chart, numbered) };
    case 'multiples':
      return {
        ...chart,
        rows: chart.rows.map(panel => {
          const marked = withMarks(panel.chart, notes);
          return isPanelChart(marked) ? { ...panel, chart: marked } : panel;
        }),
      };
    case 'compare':
      return { ...chart, rows: chart.rows.map(numbered) };
    case 'slope':
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
