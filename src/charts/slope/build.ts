import { isKnown } from '../../tally/known-sum.ts';
import type { By, Sum } from '../../tally/types.ts';
import {
  beforeAndAfter,
  emptyPeriod,
  periodNotes,
  printedEnd,
  type SpanRow,
  saidOfSpans,
} from '../../wording/before-and-after.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { uncertainty } from '../../wording/describe-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { measureQuestion } from '../../wording/measure-name.ts';
import { type Periods, readPeriods } from '../../wording/periods.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { linkFor } from '../links.ts';
import { lineLook, seriesLooks } from '../series-look.ts';
import { shareCourse } from '../share-course.ts';
import { shortSum } from '../short-sum.ts';
import { isByTime } from '../time-slots.ts';
import type { DataTable, TableCell } from '../types.ts';
import { withholdFew } from '../withhold-few.ts';
import { type SlopeChart, type SlopeEnd, type SlopeEnds, slopeKeys } from './chart.ts';

/** As many as can be read beside each other. */
const mostRows = 12;
/** As many rows as a listener bears; the others are in the table. */
const mostTold = 8;

/** The two spans of time of a slope. */
function periodsOf({ question, ...words }: ChartSpec, { locale }: ChartContext): Periods | ChartFault {
  const periods = readPeriods(question, words, locale) ?? {
    what: '::slope does not say which two spans of time it compares',
    fix: 'write split=2017-01-01, or compare=2015,2016',
  };
  return 'what' in periods ? { rule: 'charts/periods', ...periods } : periods;
}

/** What a slope refuses before anything is counted. */
export function slopeFaults(spec: ChartSpec, context: ChartContext): ChartFault[] {
  const { question } = spec;
  const [by] = question.by;
  const isOnce = by !== undefined && (by.word === 'event' || isByTime(by));
  const periods = periodsOf(spec, context);
  return [
    ...(isOnce
      ? [
          {
            rule: 'charts/wrong-by' as const,
            what: `::slope cannot be grouped by ${byWord(by, question, context)}: none is in both spans of time`,
            fix: 'use by=region, by=weapon or another word that both have, or ::line',
          },
        ]
      : []),
    ...('rule' in periods ? [periods] : []),
  ];
}

type Row = { readonly key: string; readonly label: string; readonly ends: SlopeEnds };

function toRow({ key, label, sums }: SpanRow, context: ChartContext): Row {
  const endOf = (sum: Sum | undefined): SlopeEnd => ({
    sum,
    printed: printedEnd(sum, context),
    short: sum === undefined ? context.locale.strings.charts.none : shortSum(sum, context),
  });
  return { key, label, ends: [endOf(sums[0]), endOf(sums[1])] };
}

/** Between its dots; nothing where it has but one. */
function courseOf({ ends: [one, other] }: Row) {
  const lows = [one.sum, other.sum].flatMap(sum => (sum !== undefined && isKnown(sum) ? [sum.low] : []));
  return lows.length < 2 ? [] : [{ from: 0, to: 1, numbers: lows.join(' ') }];
}

function tableOf(
  rows: readonly Row[],
  by: By,
  { ends: [one, other] }: Periods,
  spec: ChartSpec,
  context: ChartContext,
): DataTable {
  const cell = ({ sum, printed: text }: SlopeEnd): TableCell =>
    sum === undefined
      ? { text, absent: 'words' }
      : { text, ...(sum.kind === 'range' && sum.low === sum.high && { value: sum.low }) };
  const { capitalise } = context.locale.words;
  return {
    caption: measureLine(spec.question, context),
    columns: [
      {
        key: by.word === 'facet' ? by.facet : by.word,
        label: capitalise(byWord(by, spec.question, context)),
        numeric: false,
      },
      { key: slopeKeys[0], label: capitalise(one.name), numeric: true },
      { key: slopeKeys[1], label: capitalise(other.name), numeric: true },
    ],
    rows: rows.map(({ key, label, ends }) => {
      const link = linkFor(by, key, context.dataset);
      return [{ text: label, ...(link && { link }) }, ...ends.map(cell)];
    }),
    keys: rows.map(({ key }) => key),
    sums: [],
  };
}

/** One question of two spans of time, side by side: two ends for each row, and no difference between them. */
export function buildSlope(spec: ChartSpec, context: ChartContext): Built<SlopeChart> {
  const { locale } = context;
  const { charts } = locale.strings;
  const { slopes } = charts;
  const periods = periodsOf(spec, context);
  if ('rule' in periods) return { ok: false, faults: [periods] };
  const question = periods.whole;
  const [by] = question.by;
  if (by === undefined) throw new RangeError('a slope has a grouping');
  const empty = emptyPeriod(periods, context);
  if (empty !== undefined) return { ok: false, faults: [{ rule: 'charts/periods', ...empty }] };
  for (const { question: asked } of periods.ends) {
    const held = withholdFew({ ...spec, question: asked }, {}, context);
    if ('faults' in held) return { ok: false, faults: held.faults };
  }
  const [one, other] = periods.ends;
  const asked = beforeAndAfter(periods, context);
  const { whole } = asked;
  const rows = asked.rows.map(row => toRow(row, context));
  const { rows: drawn, more } = drawnRows(rows, { limit: mostRows });
  const looks = seriesLooks(
    by,
    drawn.map(({ key }) => key),
    context,
  );
  const names = [one.name, other.name] as const;
  const told = rows.length - mostTold > 1 ? rows.slice(0, mostTold) : rows;
  const sums = rows.flatMap(({ ends }) =>
    ends.flatMap(({ sum }) => (sum !== undefined && isKnown(sum) ? [sum] : [])),
  );
  const notes = [
    ...(more > 0 ? [charts.notDrawn(locale.number(more), more === 1)] : []),
    ...periodNotes(asked, context),
    ...saidOfSpans(asked, answer => chartNotes(answer, context), context),
  ];
  const frame = frameChart({ ...spec, question }, context, whole, {
    question: slopes.question(measureQuestion(question, context), byWord(by, question, context), names),
    period: slopes.period(names),
    rule: ruleSentence(whole, 'range', context),
    description: [
      ...told.map(({ label, ends }) =>
        slopes.ends(
          label,
          ends.map(({ printed: text }, i) => [text, names[i] ?? ''] as const),
        ),
      ),
      ...(rows.length > told.length ? [charts.moreRows(locale.number(rows.length - told.length))] : []),
      ...saidOfSpans(asked, answer => uncertainty(answer, context), context),
    ].join(' '),
    notes,
    reading: [
      slopes.read,
      ...(sums.some(({ low, high }) => high > low && Number.isFinite(high)) ? [slopes.range] : []),
      ...(sums.some(({ high }) => !Number.isFinite(high)) ? [charts.lines.open] : []),
      ...(shareCourse(drawn.map(courseOf)) ? [charts.lines.shared] : []),
      ...saidOfSpans(asked, answer => readingNotes(answer, context, charts.mixedLine), context),
    ],
    legend: [],
    table: tableOf(rows, by, periods, { ...spec, question }, context),
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'slope',
      periods: names,
      rows: drawn.map((row, i) => ({ ...row, look: lineLook(looks[i]) })),
      tableEnds: rows.map(({ ends }) => ends),
    },
  };
}
