import { sourceName } from '../../dataset/source-name.ts';
import type { Figure } from '../../dataset/trusted.ts';
import { isPeople } from '../../grammar/measures.ts';
import { isStatedField } from '../../grammar/stated-people.ts';
import { areExact, isKnown } from '../../tally/known-sum.ts';
import { sourceFigures } from '../../tally/source-figures.ts';
import type { Question, SourceFigure } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { uncertainty } from '../../wording/describe-answer.ts';
import type { LabelledRow } from '../../wording/labelled-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureName, measureQuestion } from '../../wording/measure-name.ts';
import { printSum } from '../../wording/print-sum.ts';
import { printed } from '../../wording/shown-sum.ts';
import { nameInSentence } from '../../wording/sources-line.ts';
import { answerFor } from '../answer-for.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { linkFor } from '../links.ts';
import type { DataTable, LegendItem, TableCell } from '../types.ts';
import type { Dot, RangeChart } from './chart.ts';
import { inRow, markFew } from './rate-in-row.ts';

/** A dot, and what the table says about its source. */
type Sourced = Dot & { readonly source: string; readonly party: boolean; readonly via: readonly string[] };

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 6;

const markOf = ({ mixed, party }: SourceFigure): Dot['mark'] =>
  mixed ? (party ? 'dot-mixed-party' : 'dot-mixed') : party ? 'dot-party' : 'dot';

/** A source's own figure in digits; one of dead and wounded together says so. */
function figureWords({ lo, hi, about }: Figure, mixed: boolean, { locale }: ChartContext): string {
  const sum = { low: lo, high: hi, outer: hi, best: undefined, events: 1, unknown: 0, about } as const;
  const words = printSum({ kind: 'range', ...sum }, locale);
  return mixed ? locale.strings.charts.mixedFigure(words) : words;
}

/** One event: a dot for each figure that a source gave. */
function dotsOfEvent(said: readonly SourceFigure[], row: LabelledRow, context: ChartContext): Sourced[] {
  const dots = said.flatMap(saying => {
    if (saying.status !== 'current' || saying.figure === undefined) return [];
    const figure = inRow(saying.figure, row);
    return [
      {
        label: nameInSentence(saying.source, context),
        source: saying.source,
        party: saying.party,
        via: saying.via,
        lo: figure.lo,
        hi: figure.hi,
        ...(figure !== saying.figure && {
          counted: { low: saying.figure.lo, high: saying.figure.hi, outer: saying.figure.hi },
        }),
        mark: markOf(saying),
        printed: markFew(figureWords(figure, saying.mixed, context), saying.figure, row, context),
      },
    ];
  });
  // What a source says twice, in two documents, is one dot.
  const key = (dot: Sourced) => `${dot.source} ${dot.mark} ${dot.printed}`;
  return dots.filter((dot, i) => dots.findIndex(other => key(other) === key(dot)) === i);
}

/** Several events: a dot for each source whose figures add up, that is, who gave one for each of them. */
function dotsOfSources(
  bySource: readonly LabelledRow[],
  parties: ReadonlySet<string>,
  context: ChartContext,
): Sourced[] {
  return bySource.flatMap(({ keys, sum }) => {
    const source = keys.at(-1);
    if (source === undefined || !isKnown(sum) || sum.unknown > 0) return [];
    const party = parties.has(source);
    return [
      {
        label: nameInSentence(source, context),
        source,
        party,
        via: [],
        lo: sum.low,
        hi: sum.high,
        ...(sum.outer > sum.high && { outer: sum.outer }),
        ...(sum.rate && { counted: sum.rate.counted }),
        mark: party ? ('dot-party' as const) : ('dot' as const),
        printed: printed(sum, 'range', context),
      },
    ];
  });
}

function legendOf(rows: RangeChart['rows'], context: ChartContext): LegendItem[] {
  const { legend } = context.locale.strings.charts;
  const marks = new Set(rows.flatMap(row => row.dots.map(dot => dot.mark)));
  const items: LegendItem[] = [
    { mark: 'dot', label: legend.dot },
    { mark: 'dot-party', label: legend.party },
    { mark: 'dot-mixed', label: legend.mixedDot },
    { mark: 'dot-mixed-party', label: legend.mixedParty },
  ];
  return items.filter(item => marks.has(item.mark as Dot['mark']));
}

/**
 * A row for each dot, whose key is that of `by=…,source`; a row of the chart without a dot keeps one line with its
 * words.
 */
function dotTable(
  rows: readonly { readonly row: LabelledRow; readonly dots: readonly Sourced[]; readonly printed: string }[],
  caption: string,
  question: ChartSpec['question'],
  context: ChartContext,
): DataTable {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const speaker = ({ source, via }: Sourced) => {
    const name = locale.words.capitalise(sourceName(dataset, source, locale, 'short'));
    const relays = via.map(id => nameInSentence(id, context));
    return relays.length === 0 ? name : charts.relayed(name, locale.list(relays));
  };
  const head = (row: LabelledRow): TableCell[] =>
    question.by.map((by, i) => {
      const link = linkFor(by, row.keys[i] ?? '', dataset);
      return { text: row.labels[i] ?? '', ...(link && { link }) };
    });
  return {
    caption,
    columns: [
      ...question.by.map(by => ({
        key: by.word === 'facet' ? by.facet : by.word,
        label: locale.words.capitalise(byWord(by, question, context)),
        numeric: false,
      })),
      { key: 'source', label: charts.column.source, numeric: false },
      { key: 'figure', label: charts.column.figure, numeric: true },
      { key: 'standing', label: charts.column.party, numeric: false },
    ],
    rows: rows.flatMap(({ row, dots, printed: words }): TableCell[][] =>
      dots.length === 0
        ? [[...head(row), dashCell(context), { text: words }, dashCell(context)]]
        : dots.map(dot => [
            ...head(row),
            { text: speaker(dot), link: { to: 'source', id: dot.source } },
            { text: dot.printed, ...(dot.lo === dot.hi && { value: dot.lo }) },
            { text: dot.party ? charts.isParty : charts.isSource },
          ]),
    ),
    keys: rows.flatMap(({ row, dots }) =>
      dots.length === 0 ? [row.key] : dots.map(dot => `${row.key},${dot.source}`),
    ),
    sums: [],
  };
}

/** Its dots are what each source said. */
export const marksOfRange = (question: Question): Question => ({
  ...question,
  by: [...question.by, { word: 'source' }],
});

/** Why a question has no dots. */
export function rangeFaults({ question }: ChartSpec, context: ChartContext): ChartFault[] {
  const faults: ChartFault[] = [];
  if (!isPeople(question.measure)) {
    const what = `::range cannot show ${measureName(question.measure, context).toLowerCase()}: sources give no figures for it`;
    faults.push({ rule: 'charts/wrong-measure', what, fix: 'use killed or injured, or ::bar' });
  }
  if (question.by[0]?.word === 'source') {
    const what = '::range cannot be grouped by source: its dots are the sources already';
    faults.push({ rule: 'charts/wrong-by', what, fix: 'use by=event or by=place, or ::bar{… by=source}' });
  }
  const by = question.by[0]?.word;
  if (by !== undefined && isStatedField(by)) {
    const what = `::range cannot be grouped by ${by}: what a source does not state has no dot`;
    faults.push({ rule: 'charts/wrong-by', what, fix: `use ::bar{… by=${by}}, or ::range with who=` });
  }
  return faults;
}

/** A dot for each source, a line from the lowest to the highest, dashed to the outer bound. */
export function buildRange(spec: ChartSpec, context: ChartContext): Built<RangeChart> {
  const { question } = spec;
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const answer = answerFor(context, question);
  const all = sourceFigures(dataset, question);
  const several = answer.rows.some(row => row.events.length > 1);
  const bySource = several ? answerFor(context, marksOfRange(question)) : undefined;
  const saidOf = Map.groupBy(all, ({ event }) => event);
  const parties = new Set(all.flatMap(({ source, party }) => (party ? [source] : [])));
  const rowsOf = Map.groupBy(bySource?.rows ?? [], ({ keys }) => keys.slice(0, -1).join(','));
  const rows = answer.rows.map(row => {
    const [event] = row.events;
    const dots =
      row.events.length === 1 && event !== undefined
        ? dotsOfEvent(saidOf.get(event) ?? [], row, context)
        : dotsOfSources(rowsOf.get(row.key) ?? [], parties, context);
    return { row, dots, printed: printed(row.sum, 'range', context) };
  });
  const shown: RangeChart['rows'] = rows.map(({ row, dots, printed: words }) => ({
    key: row.key,
    label: row.label,
    sum: row.sum,
    dots: dots.map(({ source: _source, party: _party, via: _via, ...dot }) => dot),
    printed: words,
  }));
  const missing = bySource?.rows.filter(row => row.sum.kind === 'incomplete').map(row => row.label) ?? [];
  const measure = measureLine(question, context);
  // A figure of the parts alone is not a source's figure for the whole, and has no dot.
  const spoken = shown.filter(row => row.dots.length > 0 || isKnown(row.sum));
  const rest = spoken.length - mostRows;
  const listed = (rest > 1 ? spoken.slice(0, mostRows) : spoken).map(row =>
    row.dots.length === 0
      ? charts.entries([charts.entry(row.label, row.printed)], undefined)
      : charts.sayings(row.label, row.dots.map(dot => charts.entry(dot.label, dot.printed)).join('; ')),
  );
  const drawn = drawnRows(shown, { limit: spec.mostRows });
  const rules = areExact(answer.rows.map(({ sum }) => sum)) ? charts.rule.exact : charts.rule;
  const frame = frameChart(spec, context, answer, {
    question: charts.whoSays(measureQuestion(question, context)),
    rule: (context.dataset.compiler === undefined ? rules.dots : rules.compilerDots)(
      several ? charts.row : eventWord(context, 1),
    ),
    description: [
      ...listed,
      ...(rest > 1 ? [charts.moreRows(locale.number(rest))] : []),
      ...uncertainty(answer, context),
    ].join(' '),
    notes: [
      ...chartNotes(answer, context),
      ...(missing.length > 0 ? [charts.noDot(locale.list(missing.slice(0, 6)))] : []),
    ],
    reading: readingNotes(answer, context, charts.mixedLine),
    legend: legendOf(drawn.rows, context),
    table: dotTable(rows, measure, question, context),
    // A dot is what one source said, and of one event wherever a place had only one.
    ofEvents: true,
    showsMore: true,
  });
  return {
    ok: true,
    chart: { ...frame, kind: 'range', rows: drawn.rows, more: drawn.more, tableRows: shown },
  };
}
