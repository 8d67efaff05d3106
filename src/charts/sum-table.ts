import { isPeople } from '../grammar/measures.ts';
import { areExact, isKnown } from '../tally/known-sum.ts';
import type { Question, Sum } from '../tally/types.ts';
import { countSupport } from '../wording/count-support.ts';
import type { LabelledAnswer, LabelledRow } from '../wording/labelled-answer.ts';
import { byWord } from '../wording/measure-line.ts';
import { eventWord, measureName } from '../wording/measure-name.ts';
import { markRate } from '../wording/print-sum.ts';
import { numeratorOf } from '../wording/rate-words.ts';
import { printed, worded } from '../wording/shown-sum.ts';
import type { ChartContext } from './chart-spec.ts';
import { dashCell } from './dash-cell.ts';
import { linkFor } from './links.ts';
import type { DataTable, TableCell } from './types.ts';

type Column = {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Undefined for the row of all. */
  readonly cell: (row: LabelledRow | undefined, sum: Sum, answer: LabelledAnswer) => TableCell;
};

const headers = (question: Question, context: ChartContext): Column[] =>
  question.by.map((one, i) => ({
    key: one.word === 'facet' ? one.facet : one.word,
    label: context.locale.words.capitalise(byWord(one, question, context)),
    numeric: false,
    cell: row => {
      if (row === undefined) return { text: i === 0 ? context.locale.strings.charts.column.total : '' };
      const key = row.keys[i] ?? '';
      const link = linkFor(one, key, context.dataset);
      return { text: row.labels[i] ?? key, ...(link && { link }) };
    },
  }));

/** A number, or the words that stand for its absence. */
function numberCell(n: number | undefined, absent: string, { locale }: ChartContext): TableCell {
  return n === undefined || !Number.isFinite(n) ? { text: absent } : { text: locale.number(n), value: n };
}

/** A number with its mark, where it is a rate of a few (rule 31). */
const marked = (cell: TableCell, sum: Sum, { locale }: ChartContext): TableCell =>
  cell.value === undefined ? cell : { ...cell, text: markRate(cell.text, sum, locale) };

function bounds(answer: LabelledAnswer, context: ChartContext): Column[] {
  const { charts } = context.locale.strings;
  const bound = (pick: 'low' | 'high' | 'outer') => (_: LabelledRow | undefined, sum: Sum) =>
    isKnown(sum)
      ? marked(numberCell(sum[pick], charts.noUpper, context), sum, context)
      : pick === 'low'
        ? { text: printed(sum, 'range', context) }
        : dashCell(context);
  const sums = [...answer.rows.map(row => row.sum), ...(answer.total ? [answer.total] : [])].filter(isKnown);
  if (areExact(sums) && sums.every(({ low, best }) => best === undefined || best === low)) {
    return [{ key: 'low', label: charts.column.number, numeric: true, cell: bound('low') }];
  }
  const columns: Column[] = [
    { key: 'low', label: charts.column.lowest, numeric: true, cell: bound('low') },
    { key: 'high', label: charts.column.highest, numeric: true, cell: bound('high') },
  ];
  if (sums.some(sum => sum.outer > sum.high)) {
    columns.push({ key: 'outer', label: charts.column.outer, numeric: true, cell: bound('outer') });
  }
  if (sums.some(sum => sum.best !== undefined)) {
    columns.push({
      key: 'best',
      label: charts.column.best,
      numeric: true,
      cell: (_, sum) => numberCell(isKnown(sum) ? sum.best : undefined, charts.none, context),
    });
  }
  return columns;
}

/** Columns of what a rate is made of. */
export const rateColumns: readonly string[] = ['counted', 'population'];

/** What rates are made of: what was counted, and the population that it was divided by. */
function numerators({ question }: LabelledAnswer, context: ChartContext): Column[] {
  const { measure, per } = question;
  if (per === undefined) return [];
  const { column, rates } = context.locale.strings.charts;
  const label = isPeople(measure) ? column[measure] : measureName(measure, context);
  return [
    {
      key: 'counted',
      label,
      numeric: true,
      cell: (_, sum) => {
        const counted = numeratorOf(sum);
        if (counted === undefined) return dashCell(context);
        const isOne = counted.low === counted.high && counted.outer === counted.high;
        return { text: printed(counted, 'range', context), ...(isOne && { value: counted.low }) };
      },
    },
    {
      key: 'population',
      label: rates.column.population,
      numeric: true,
      cell: (_, sum) =>
        sum.kind === 'incomplete' || sum.rate === undefined
          ? dashCell(context)
          : numberCell(sum.rate.population, '', context),
    },
  ];
}

/** How well the figures are supported (rule 13), in words. */
function supportCell(
  row: LabelledRow | undefined,
  sum: Sum,
  answer: LabelledAnswer,
  context: ChartContext,
): TableCell {
  const { locale } = context;
  const { support: words } = locale.strings.charts;
  const { differ, single, partiesOnly } = countSupport((row ?? answer).remarks);
  const all = sum.events;
  const said = [
    [differ, words.differ, words.differOn],
    [single, words.single, words.singleOn],
    [partiesOnly, words.parties, words.partiesOn],
  ] as const;
  const text = said
    .filter(([n]) => n > 0)
    .map(([n, whole, part]) => (n === all ? whole : part(locale.number(n), locale.number(all))))
    .join('; ');
  return text === '' ? dashCell(context) : { text };
}

function coverage(answer: LabelledAnswer, chart: ChartContext): Column[] {
  const { charts } = chart.locale.strings;
  const sums = answer.rows.map(row => row.sum);
  const columns: Column[] = [];
  if (sums.some(sum => sum.events !== 1)) {
    columns.push({
      key: 'events',
      label: chart.locale.words.capitalise(eventWord(chart, 2)),
      numeric: true,
      cell: (_, sum) => numberCell(sum.events, '', chart),
    });
    if (sums.some(sum => sum.unknown > 0)) {
      columns.push({
        key: 'unknown',
        label: charts.column.unknown,
        numeric: true,
        cell: (_, sum) => numberCell(sum.unknown, '', chart),
      });
    }
  }
  // What a row of running sums rests on is more than what it adds.
  if (chart.dataset.compiler === undefined && !answer.question.cumulative) {
    columns.push({
      key: 'support',
      label: charts.column.support,
      numeric: false,
      cell: (row, sum, whole) => supportCell(row, sum, whole, chart),
    });
  }
  return columns;
}

/** The rows of an answer in columns, and a foot where they add up. */
function rowsIn(columns: readonly Column[], answer: LabelledAnswer) {
  const line = (row: LabelledRow | undefined, sum: Sum) =>
    columns.map(column => column.cell(row, sum, answer));
  const total = answer.rows.length > 1 ? answer.total : undefined;
  return { rows: answer.rows.map(row => line(row, row.sum)), ...(total && { foot: line(undefined, total) }) };
}

/**
 * The rows of an answer as a table: keys, bounds, how many events, how well supported; a foot where rows add up.
 * @param limited the same question with a limit, where one leaves rows out.
 */
export function sumTable(
  answer: LabelledAnswer,
  caption: string,
  chart: ChartContext,
  limited?: LabelledAnswer,
): DataTable {
  const { measure } = answer.question;
  // Both have the same columns.
  const all = limited === undefined ? answer : { ...answer, rows: [...answer.rows, ...limited.rows] };
  const columns: Column[] = isPeople(measure)
    ? [
        ...headers(answer.question, chart),
        ...bounds(all, chart),
        ...numerators(answer, chart),
        ...coverage(all, chart),
      ]
    : [
        ...headers(answer.question, chart),
        {
          key: measure,
          label: measureName(measure, chart, answer.question),
          numeric: true,
          cell: (_, sum) =>
            marked(numberCell(sum.kind === 'range' ? sum.low : undefined, '', chart), sum, chart),
        },
        ...numerators(answer, chart),
      ];
  const total = answer.rows.length > 1 ? answer.total : undefined;
  return {
    caption,
    columns: columns.map(({ key, label, numeric }) => ({ key, label, numeric })),
    ...rowsIn(columns, answer),
    keys: answer.rows.map(row => row.key),
    sums: [
      {
        measure,
        label:
          isPeople(measure) && answer.question.per === undefined
            ? chart.locale.strings.charts.column[measure]
            : measureName(measure, chart, answer.question),
        rows: answer.rows.map(row => worded(row.sum, chart)),
        ...(total && { total: worded(total, chart) }),
      },
    ],
    ...(limited && {
      brief: {
        ...rowsIn(columns, limited),
        others: limited.rows.filter(({ keys }) => keys[0] === 'others').length,
      },
    }),
  };
}
