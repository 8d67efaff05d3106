import { plainWord } from '../../dataset/find-id.ts';
import { isDayOnly } from '../../dataset/moment.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { nearest } from '../../problems/nearest.ts';
import type { ChartFault } from '../chart-spec.ts';
import type { MultiplesChart } from '../multiples/chart.ts';
import { chartWithAxes } from '../multiples/chart-with-axes.ts';
import type { Chart } from '../registry.ts';
import type { NotePlace } from './note-spec.ts';
import { placeDay } from './time-marks.ts';
import { isInToll } from './toll-marks.ts';

/** A note where it is in a chart, or why it has no place there. */
type Placed = { readonly at: NotePlace } | { readonly fault: Omit<ChartFault, 'note'> };

const fault = (rule: ChartFault['rule'], what: string, fix: string): Placed => ({
  fault: { rule, what, fix },
});

const overTime = 'use ::timeline, ::line or ::toll, or write row= with what it is about';

/** A note on days or hours, which a chart over time takes. */
function placeInTime(at: NotePlace & { kind: 'day' | 'days' }, chart: Chart): Placed {
  const [from, to] = at.kind === 'day' ? [at.day, at.day] : [at.from, at.to];
  if (chart.kind === 'toll') {
    if (chart.lines.length === 0)
      return fault('charts/note-place', 'nobody says when, so this ::toll has no axis of time', 'remove it');
    if (isInToll(from, to, chart)) return { at };
    const what = `${from} is outside the chart, which goes from the first to the last account`;
    return fault('charts/note-outside', what, 'write a day or an hour in which accounts were published');
  }
  if (chart.kind !== 'timeline' && chart.kind !== 'line') {
    const what = `a note with a day cannot be on ::${chart.kind}, which has no axis of time`;
    return fault('charts/note-place', what, overTime);
  }
  const hour = [from, to].find(moment => !isDayOnly(moment));
  if (hour !== undefined) {
    const what = `${hour} is an hour, and ::${chart.kind} has days`;
    return fault('charts/note-place', what, `write ${hour.slice(0, 10)}`);
  }
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
  if (chart.kind === 'toll' && chart.lines.length > 0) return { at };
  return fault('charts/note-place', `a note with value= cannot be on ::${chart.kind}`, overTime);
}

type NotedRow = { readonly key: string; readonly label: string };

/** The rows that can have a note, by their key. */
function rowsOf(chart: Chart): readonly NotedRow[] | undefined {
  switch (chart.kind) {
    case 'bar':
    case 'stack':
    case 'range':
    case 'compare':
    case 'slope':
      return chart.rows;
    case 'table':
      return chart.table.keys.map((key, i) => ({ key, label: chart.table.rows[i]?.[0]?.text ?? key }));
    case 'map':
      return [
        ...chart.regions.flatMap(({ rows, label }) => rows.map(key => ({ key, label }))),
        ...chart.discs,
      ];
    case 'multiples':
      // Small maps have no labels that a number could be beside.
      return chart.of === 'map' ? undefined : rowsInPanels(chart);
    default:
      return undefined;
  }
}

/** The rows of all panels, each once. */
function rowsInPanels({ rows }: MultiplesChart): readonly NotedRow[] | undefined {
  const all = rows.flatMap(({ chart }): readonly NotedRow[] => ('rows' in chart ? chart.rows : []));
  return all.length === 0 ? undefined : [...new Map(all.map(row => [row.key, row])).values()];
}

/** As many rows as one sentence bears. */
const mostListed = 20;

function placeOnRow({ row: typed }: NotePlace & { kind: 'row' }, chart: Chart): Placed {
  const rows = rowsOf(chart);
  if (rows === undefined) {
    const what = `a note with row= cannot be on ::${chart.kind}`;
    return fault(
      'charts/note-place',
      what,
      'use it on a chart with rows, such as ::bar; over time, write on= or from= and to=',
    );
  }
  const found =
    rows.find(({ key }) => key === typed) ??
    rows.find(({ label }) => plainWord(withoutIsolates(label)) === plainWord(typed));
  if (found !== undefined) return { at: { kind: 'row', row: found.key } };
  const keys = rows.map(({ key }) => key);
  const near = nearest(typed, keys);
  const more = keys.length > mostListed ? ' …' : '';
  const fix =
    near === undefined
      ? `the rows are: ${keys.slice(0, mostListed).join(', ')}${more}`
      : `did you mean "${near}"?`;
  return fault('charts/note-outside', `row="${typed}" is not a row of the chart`, fix);
}

/** Where a note is in a chart: its row by the key, and its days inside. */
export function placeNote(at: NotePlace, chart: Chart): Placed {
  switch (at.kind) {
    case 'day':
    case 'days':
      return placeInTime(at, chartWithAxes(chart));
    case 'value':
      return placeOnScale(at, chartWithAxes(chart));
    case 'row':
      return placeOnRow(at, chart);
  }
}
