import { isPeople } from '../../grammar/measures.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { tally } from '../../tally/tally.ts';
import type { By } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { uncertainty } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from '../../wording/labelled-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { extent } from '../../wording/period.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { eventsOfAnswer, frameChart } from '../frame.ts';
import { linkFor } from '../links.ts';
import { lineLook, seriesLooks } from '../series-look.ts';
import { shortSum } from '../short-sum.ts';
import { isByTime } from '../time-slots.ts';
import type { DataTable, TableCell } from '../types.ts';
import { withholdFew } from '../withhold-few.ts';
import { type SlopeChart, type SlopeEnd, type SlopeEnds, slopeKeys } from './chart.ts';
import { daysIn, type Periods, readPeriods } from './periods.ts';

/** As many as can be read beside each other. */
const mostRows = 12;
/** Spans of which one is longer than the other by more than a tenth are said to be uneven. */
const mostUneven = 1.1;
/** As many rows as a listener bears; the others are in the table. */
const mostTold = 8;

/** What a slope refuses before anything is counted. */
export function slopeFaults(spec: ChartSpec, context: ChartContext): ChartFault[] {
  const { question } = spec;
  const [by] = question.by;
  const isOnce = by !== undefined && (by.word === 'event' || isByTime(by));
  const periods = readPeriods(spec, context.locale);
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

/** Rows of both spans: in the order of the second, then what only the first has. */
function rowsOf([one, other]: readonly [LabelledAnswer, LabelledAnswer], context: ChartContext): Row[] {
  const { charts } = context.locale.strings;
  const isCount = !isPeople(one.question.measure);
  const endOf = (row: LabelledRow | undefined): SlopeEnd => {
    if (row !== undefined)
      return { sum: row.sum, printed: printed(row.sum, 'range', context), short: shortSum(row.sum, context) };
    // Of what is counted in the data there are none then; of people nothing is known.
    const none = {
      kind: 'range',
      low: 0,
      high: 0,
      outer: 0,
      best: undefined,
      events: 0,
      unknown: 0,
    } as const;
    return isCount
      ? { sum: { ...none, about: false }, printed: '0', short: '0' }
      : { sum: undefined, printed: charts.nothingInSlot(eventWord(context, 2)), short: charts.none };
  };
  const firsts = new Map(one.rows.map(row => [row.key, row]));
  const seconds = new Map(other.rows.map(row => [row.key, row]));
  const all = [...other.rows, ...one.rows.filter(({ key }) => !seconds.has(key))];
  return all.map(({ key, label }) => ({
    key,
    label,
    ends: [endOf(firsts.get(key)), endOf(seconds.get(key))],
  }));
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

/** That the spans are of different lengths, and what is in neither. */
function periodNotes(
  { ends, areAlike }: Periods,
  whole: LabelledAnswer,
  answers: readonly [LabelledAnswer, LabelledAnswer],
  context: ChartContext,
): string[] {
  const { locale } = context;
  const { slopes } = locale.strings.charts;
  const data = extent(eventsOfAnswer(whole, context));
  const [one, other] = ends.map(({ first, last }) => daysIn(first ?? data.from, last ?? data.to));
  const counted = new Set(answers.flatMap(({ events }) => events));
  const across = new Set(
    answers.flatMap(({ leftOut }) => leftOut).filter(id => !counted.has(id) && whole.events.includes(id)),
  );
  return [
    ...(one !== undefined &&
    other !== undefined &&
    one !== other &&
    !areAlike &&
    Math.max(one, other) / Math.min(one, other) > mostUneven
      ? [slopes.lengths(locale.number(one), locale.number(other))]
      : []),
    ...(across.size > 0 ? [slopes.across(locale.number(across.size), eventWord(context, across.size))] : []),
  ];
}

/** One question of two spans of time, side by side: two ends for each row, and no difference between them. */
export function buildSlope(spec: ChartSpec, context: ChartContext): Built<SlopeChart> {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const { slopes } = charts;
  const periods = readPeriods(spec, locale);
  if ('rule' in periods) return { ok: false, faults: [periods] };
  const question = periods.whole;
  const [by] = question.by;
  if (by === undefined) throw new RangeError('a slope has a grouping');
  const faults = periods.ends.flatMap(({ name, question: asked }): readonly ChartFault[] => {
    if (tally(dataset, { ...asked, by: [] }).events.length === 0)
      return [
        {
          rule: 'charts/periods',
          what: `"${asked.text}" selects nothing in ${dataset.id}: there is nothing ${name}`,
          fix: 'choose spans of time that the data covers',
        },
      ];
    const held = withholdFew({ ...spec, question: asked }, {}, context);
    return 'faults' in held ? held.faults : [];
  });
  if (faults.length > 0) return { ok: false, faults };
  const [one, other] = periods.ends;
  const answers = [
    answerIn(dataset, one.question, locale),
    answerIn(dataset, other.question, locale),
  ] as const;
  const whole = answerIn(dataset, question, locale);
  const rows = rowsOf(answers, context);
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
    ...periodNotes(periods, whole, answers, context),
    ...chartNotes(whole, context),
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
      ...uncertainty(whole, context),
    ].join(' '),
    notes,
    reading: [
      slopes.read,
      ...(sums.some(({ low, high }) => high > low && Number.isFinite(high)) ? [slopes.range] : []),
      ...(sums.some(({ high }) => !Number.isFinite(high)) ? [charts.lines.open] : []),
      ...readingNotes(whole, context, charts.mixedLine),
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
