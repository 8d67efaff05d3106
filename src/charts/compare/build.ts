import { answerIn } from '../../wording/labelled-answer.ts';
import { byWord, byWords, measureLine } from '../../wording/measure-line.ts';
import { measureQuestion } from '../../wording/measure-name.ts';
import { barLegend } from '../bar/legend.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { linkFor } from '../links.ts';
import type { ChartRule } from '../rules.ts';
import { looksInTurn } from '../series-look.ts';
import type { DataTable, LegendItem, TableCell } from '../types.ts';
import { withholdFew } from '../withhold-few.ts';
import type { CompareChart } from './chart.ts';
import { aloneNotes, breaksOfSets, matchNotes, periodOfSet, readingOfSets, unlikeNotes } from './notes.ts';
import { alignedRows, type ComparedRow, matchedRows, standingWords } from './rows.ts';
import { type ComparedSet, setNames } from './sets.ts';

/** So many datasets have bars that can be told apart. */
const setsAtMost = 3;

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 6;

/** What two sets cannot be compared by: the ids of one mean nothing in the other. */
const refusedBy: readonly string[] = ['source', 'pair'];

const fault = (rule: ChartRule, what: string, fix: string, option?: 'datasets'): ChartFault => ({
  rule,
  what,
  fix,
  ...(option === undefined ? {} : { option }),
});

/** Why a question cannot be compared. */
export function compareFaults({ question, others = [] }: ChartSpec, context: ChartContext): ChartFault[] {
  const faults: ChartFault[] = [];
  const datasets = [context.dataset, ...others.map(({ dataset }) => dataset)];
  const [by] = question.by;
  if (others.length === 0)
    faults.push(
      fault('charts/compare', '::compare names only one dataset', 'write several: datasets=one,other'),
    );
  if (datasets.length > setsAtMost)
    faults.push(
      fault(
        'charts/compare',
        `::compare names ${datasets.length} datasets: it shows at most ${setsAtMost}`,
        'leave some out of datasets=',
        'datasets',
      ),
    );
  if (by !== undefined && refusedBy.includes(by.word))
    faults.push(
      fault(
        'charts/wrong-by',
        `::compare cannot be grouped by ${by.word}: its rows mean something else in each dataset`,
        'use by=region, by=place, by=month or by=event',
      ),
    );
  if (by?.word === 'event' && datasets.length === 2) {
    const [one, other] = datasets;
    if (one !== undefined && other !== undefined && context.findMatch?.(one.id, other.id) === undefined)
      faults.push(
        fault(
          'charts/compare',
          `nobody has said which events of "${one.id}" and "${other.id}" are the same`,
          `run sourceline match ${one.id} ${other.id} --write, and fill in the verdicts`,
          'datasets',
        ),
      );
  } else if (by?.word === 'event' && datasets.length > 2)
    faults.push(
      fault(
        'charts/compare',
        '::compare by=event takes two datasets',
        'leave one out of datasets=',
        'datasets',
      ),
    );
  return faults;
}

/** Each set with its own answer, or why a licence keeps it back. */
function setsOf(spec: ChartSpec, context: ChartContext): { sets: ComparedSet[]; faults: ChartFault[] } {
  const asked = [{ dataset: context.dataset, question: spec.question }, ...(spec.others ?? [])];
  const names = setNames(
    asked.map(({ dataset }) => dataset),
    context.locale,
  );
  const faults: ChartFault[] = [];
  const sets = asked.map(({ dataset, question }, i): ComparedSet => {
    const own = { ...context, dataset };
    const held = i === 0 ? { question } : withholdFew({ ...spec, question }, {}, own);
    if ('faults' in held) faults.push(...held.faults);
    return {
      dataset,
      question,
      context: own,
      answer: answerIn(dataset, question, context.locale),
      name: names[i] ?? dataset.id,
    };
  });
  return { sets, faults };
}

/** Of each set. Bars that do not touch are plain, and so are their keys. */
const looksOf = (sets: number): CompareChart['looks'] =>
  looksInTurn(sets).map(look => ({ ...look, pattern: 'plain' }));

function tableOf(
  rows: readonly ComparedRow[],
  sets: readonly ComparedSet[],
  context: ChartContext,
): DataTable {
  const { locale } = context;
  const { compare } = locale.strings.charts;
  const [one, other] = sets;
  const by = one?.question.by[0];
  if (one === undefined || by === undefined) throw new RangeError('a comparison has a grouping');
  const { question } = one;
  const isMatch = rows.some(({ standing }) => standing !== undefined);
  const head = ({ label, first: { set, row } }: ComparedRow): TableCell => {
    const link = set.dataset === context.dataset ? linkFor(by, row.key, set.dataset) : undefined;
    return { text: label, ...(link && { link }) };
  };
  return {
    caption: measureLine(question, context),
    columns: [
      {
        key: by.word === 'facet' ? by.facet : by.word,
        label: locale.words.capitalise(byWord(by, question, context)),
        numeric: false,
      },
      ...(isMatch ? [{ key: 'in', label: compare.status, numeric: false }] : []),
      ...sets.map(({ dataset, name }) => ({ key: dataset.id, label: name, numeric: true })),
    ],
    rows: rows.map(row => [
      head(row),
      ...(row.standing === undefined || other === undefined
        ? isMatch
          ? [dashCell(context)]
          : []
        : [{ text: standingWords(row.standing, [one, other], context) }]),
      ...row.bars.map(
        ({ sum, printed }): TableCell =>
          sum === undefined
            ? { text: printed, absent: 'words' }
            : { text: printed, ...(sum.kind === 'range' && sum.low === sum.high && { value: sum.low }) },
      ),
    ]),
    keys: rows.map(({ key }) => key),
    sums: [],
  };
}

/** A key for each set, then what hatching, dashes and points mean. */
function legendOf(sets: readonly ComparedSet[]): LegendItem[] {
  const marks = sets.flatMap(set => barLegend(set.answer.rows, 'range', set.context));
  const others = marks.filter(
    ({ mark }, i) => mark !== 'low' && marks.findIndex(one => one.mark === mark) === i,
  );
  const looks = looksOf(sets.length);
  return [
    ...sets.map(({ name: label }, i): LegendItem => ({ mark: 'series', look: looks[i], label })),
    ...others,
  ];
}

/** The same question to several datasets, side by side: a bar for each in every row, and no sum over them. */
export function buildCompare(spec: ChartSpec, context: ChartContext): Built<CompareChart> {
  const { sets, faults } = setsOf(spec, context);
  if (faults.length > 0) return { ok: false, faults };
  const { question } = spec;
  const { locale } = context;
  const { charts } = locale.strings;
  const { compare } = charts;
  const [one, other] = sets;
  if (one === undefined || other === undefined) throw new RangeError('a comparison has two sets');
  const isMatch = question.by[0]?.word === 'event';
  const match = isMatch ? context.findMatch?.(one.dataset.id, other.dataset.id) : undefined;
  const found = match === undefined ? undefined : matchedRows([one, other], match.rows);
  const rows = found?.rows ?? alignedRows(sets);
  const drawn = drawnRows(rows, { mustBeSeen: ({ standing }) => standing === 'both' });
  const notes = [
    ...unlikeNotes(sets, context),
    ...(found === undefined
      ? aloneNotes(rows, sets, context)
      : matchNotes(rows, found.matched, [one, other])),
  ];
  const breaks = breaksOfSets(sets);
  const listed = rows.length - mostRows > 1 ? rows.slice(0, mostRows) : rows;
  const sayings = listed.map(({ label, bars }) =>
    charts.sayings(
      label,
      bars.map(({ printed }, i) => compare.entry(sets[i]?.name ?? '', printed)).join('; '),
    ),
  );
  const rest = rows.length - listed.length;
  const frame = frameChart(spec, context, one.answer, {
    question: charts.askedBy(measureQuestion(question, context), byWords(question, context)),
    rule: compare.rule,
    description: [
      ...sayings,
      ...(rest > 0 ? [charts.moreRows(locale.number(rest))] : []),
      ...breaks,
      ...notes,
    ].join(' '),
    notes,
    breaks,
    reading: readingOfSets(sets),
    legend: legendOf(sets),
    table: tableOf(rows, sets, context),
    beside: { name: one.name, others: sets.slice(1) },
    period:
      new Set(sets.map(periodOfSet)).size === 1
        ? periodOfSet(one)
        : compare.period(sets.map(set => [set.name, periodOfSet(set)] as const)),
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'compare',
      more: drawn.more,
      sets: sets.map(({ name }) => name),
      looks: looksOf(sets.length),
      rows: drawn.rows.map(({ key, label, bars }) => ({ key, label, bars })),
      tableBars: rows.map(({ bars }) => bars),
    },
  };
}
