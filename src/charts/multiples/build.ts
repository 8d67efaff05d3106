import { byCodePoint } from '../../tally/by-code-point.ts';
import { makeQuestion } from '../../tally/question.ts';
import type { RemarkKind } from '../../tally/remark-codes.ts';
import { tally } from '../../tally/tally.ts';
import type { By, Question } from '../../tally/types.ts';
import { chartNotes, remarkNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWord, byWords, measureLine } from '../../wording/measure-line.ts';
import { measureQuestion } from '../../wording/measure-name.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { Kind, PanelKind } from '../chart-kind.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { inSeriesOrder } from '../series-look.ts';
import { sumTable } from '../sum-table.ts';
import { isByTime, timeSlots } from '../time-slots.ts';
import type { ChartBase, LegendItem } from '../types.ts';
import { withholdFew } from '../withhold-few.ts';
import type { MultiplesChart, PanelChart } from './chart.ts';
import { isRateLevel, panelAnswers } from './panel-answers.ts';

/** As many panels as are built: a drawing has room for fewer. The table has all. */
const mostPanels = 60;

/** A kind whose charts may be panels. */
export type KindOfPanels<C> = Kind<C> & { readonly name: PanelChart['kind']; readonly panel: PanelKind<C> };

/** What the panels are of, and what is in each: over time, by the unit that is picked where none is named. */
function groupingsOf(
  { question }: ChartSpec,
  { panel }: KindOfPanels<unknown>,
  context: ChartContext,
): { readonly each: By; readonly by: readonly By[] } | { readonly fault: ChartFault } {
  const [each, ...by] = question.by;
  if (each === undefined) throw new RangeError('panels have a key');
  if (panel.plot === undefined || by.some(isByTime)) return { each, by };
  const whole = tally(context.dataset, { ...question, by: [] });
  const span = timeSlots(question, undefined, whole, context);
  return 'fault' in span ? span : { each, by: [...by, { word: span.unit }] };
}

/**
 * The rows of a question in the order of the panels. Those of a panel that are in time are in its order, within what else
 * they are of; others are as they come.
 */
function inOrderOfPanels(answer: LabelledAnswer, keys: readonly string[]): LabelledAnswer {
  const rank = new Map(keys.map((key, i) => [key, i]));
  const { by } = answer.question;
  const time = by.findLastIndex(isByTime);
  const groups = new Map<string, number>();
  const placed = answer.rows.map((row, i) => {
    const group = row.keys.toSpliced(Math.max(time, 0), 1).slice(1).join();
    if (!groups.has(group)) groups.set(group, i);
    return { row, panel: rank.get(row.keys[0] ?? '') ?? keys.length, group: groups.get(group) ?? i };
  });
  const rows = placed
    .toSorted(
      (a, b) =>
        a.panel - b.panel ||
        (time < 1 ? 0 : a.group - b.group || byCodePoint(a.row.keys[time] ?? '', b.row.keys[time] ?? '')),
    )
    .map(({ row }) => row);
  return { ...answer, rows };
}

/** Every mark that some panel has, each once. */
function legendOf(charts: readonly { readonly legend: readonly LegendItem[] }[]): LegendItem[] {
  const longest = charts.reduce((most, { legend }) => Math.max(most, legend.length), 0);
  const [first] = charts.filter(({ legend }) => legend.length === longest);
  const all = [...(first?.legend ?? []), ...charts.flatMap(({ legend }) => legend)];
  const keyOf = ({ mark, label }: LegendItem) => (mark === 'series' ? `series ${label}` : mark);
  const byKey = Map.groupBy(all, keyOf);
  return [...byKey.values()].flatMap(items => items.slice(0, 1));
}

/** What is said of the values of a grouping: a chart without it does not say it. */
const ofPanels: ReadonlySet<RemarkKind> = new Set(['of-participants', 'of-stated']);

const distinct = (sentences: readonly string[]): string[] => [...new Set(sentences)];

/**
 * A small chart for each value of the first grouping, all on one scale. Each is a chart of its kind, to which its part of
 * the answer falls, so that every question is answered once; its table is that of one chart of all groupings.
 */
export function buildMultiples<C extends PanelChart>(
  spec: ChartSpec,
  context: ChartContext,
  kind: KindOfPanels<C>,
): Built<MultiplesChart> {
  const { dataset, locale } = context;
  const { multiples, askedBy } = locale.strings.charts;
  const groupings = groupingsOf(spec, kind, context);
  if ('fault' in groupings) return { ok: false, faults: [groupings.fault] };
  const { each, by } = groupings;
  const { sort, ...unsorted } = spec.question;
  const question = makeQuestion({ ...spec.question, by: [each, ...by] });
  const held = withholdFew({ ...spec, question }, { ...(kind.marks && { marks: kind.marks }) }, context);
  if ('faults' in held) return { ok: false, faults: held.faults };

  const inPanel = makeQuestion({ ...unsorted, by });
  const { severalApart } = kind.marks?.(inPanel) ?? {};
  const apart = severalApart === true ? { severalApart } : {};
  const { cumulative: _cumulative, per, ...summed } = question;
  const isRate = per !== undefined && isRateLevel(each);
  const asked: Question = { ...summed, by: [each], ...(isRate && { per }), ...apart };
  const heads = answerIn(dataset, asked, locale);
  const rows = sort === undefined ? inSeriesOrder(each, heads.rows, context) : heads.rows;
  const answer = inOrderOfPanels(
    answerIn(dataset, { ...question, ...apart }, locale),
    rows.map(({ key }) => key),
  );

  const { mostRows, notes: _notes, title: _title, alt: _alt, ...bare } = spec;
  const panelSpec = { ...bare, title: undefined, alt: undefined, question: inPanel };
  const show = spec.show ?? 'range';
  const sourced =
    kind.panel.ofSources === true ? kind.build({ ...bare, ...spec, question }, context) : undefined;
  if (sourced?.ok === false) return sourced;
  const frame: ChartBase = frameChart({ ...spec, question }, context, answer, {
    question: askedBy(measureQuestion(question, context), byWords(question, context)),
    rule: '',
    description: [
      multiples.panels(locale.number(rows.length), rows.length === 1, byWord(each, question, context)),
      describeAnswer({ ...heads, rows }, show, context),
    ].join(' '),
    notes: [],
    reading: [],
    legend: [],
    table: sourced?.chart.table ?? sumTable(answer, measureLine(question, context), context),
    ...(sourced && { ofEvents: true, showsMore: true }),
  });

  const buildWith = (panelAnswer: NonNullable<ChartContext['panel']>['answer']) =>
    kind.build(panelSpec, { ...context, panel: { answer: panelAnswer, frame } });
  const whole = buildWith(one => answerIn(dataset, one, locale));
  if (!whole.ok) return whole;
  const drawn = rows.slice(0, Math.min(mostRows ?? mostPanels, mostPanels));
  const answerOf = panelAnswers(dataset, each, locale);
  const built = drawn.map(({ key }) => buildWith(answerOf(key)));
  const faults = built.flatMap(one => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 1) };
  const shared = kind.panel.share(
    built.flatMap(one => (one.ok ? [one.chart] : [])),
    { labels: drawn.map(({ label }) => label), whole: whole.chart, spec, context },
  );
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'multiples',
      of: kind.name,
      rule: whole.chart.rule,
      // Breaks come first.
      notes: distinct([...frame.notes, ...chartNotes(answer, context), ...shared.notes]),
      reading: distinct([
        ...(drawn.length > 1 ? [multiples.oneScale] : []),
        ...whole.chart.reading,
        ...remarkNotes(answer, context).flatMap(note => (ofPanels.has(note.kind) ? [note.text] : [])),
      ]),
      legend: shared.legend ?? legendOf([whole.chart, ...shared.charts]),
      rows: shared.charts.map((chart, i) => {
        const row = drawn[i];
        const sum = per === undefined || isRate ? row?.sum : undefined;
        return {
          key: row?.key ?? '',
          label: locale.words.capitalise(row?.label ?? ''),
          printed: sum && printed(sum, show, context),
          chart,
        };
      }),
      more: rows.length - drawn.length,
      ...(sourced?.chart.kind === 'range' && { tableRows: sourced.chart.tableRows }),
      ...(whole.chart.credit !== undefined && { credit: whole.chart.credit }),
    },
  };
}
