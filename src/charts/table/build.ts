import { showsRows } from '../../dataset/few-events.ts';
import { meantBy } from '../../grammar/other-words.ts';
import { nearest } from '../../problems/nearest.ts';
import { areExact, isKnown } from '../../tally/known-sum.ts';
import { makeQuestion } from '../../tally/question.ts';
import { spanOf } from '../../tally/time.ts';
import type { Answer } from '../../tally/types.ts';
import {
  chartNotes,
  isOnReading,
  type RemarkNote,
  readingNotes,
  remarkNotes,
} from '../../wording/chart-notes.ts';
import { describeAnswer, uncertainty } from '../../wording/describe-answer.ts';
import { describeShares } from '../../wording/describe-shares.ts';
import { answerIn } from '../../wording/labelled-answer.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import { breakNotes } from '../../wording/word-break.ts';
import { chartShares } from '../chart-shares.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { eventsOfAnswer, frameChart } from '../frame.ts';
import { shareTable } from '../share-table.ts';
import { sumTable } from '../sum-table.ts';
import type { TableChart } from './chart.ts';
import { columnWords, defaultColumns, type EventColumn, eventColumn } from './event-columns.ts';
import { orderEvents } from './order-events.ts';
import { otherEvents } from './other-events.ts';

/** Whether a table's rows are events, not sums: columns are named, or there is nothing else to split by. */
export const isOfEvents = ({ columns, question }: ChartSpec): boolean =>
  columns !== undefined || (question.by.length === 0 && question.measure === 'attacks');

/** Why a question has neither rows of events nor rows of sums. */
export function tableFaults(spec: ChartSpec): ChartFault[] {
  if (spec.question.by.length > 0 || isOfEvents(spec)) return [];
  const what = '::table does not say what its rows are';
  return [{ rule: 'charts/needs-by', what, fix: 'write what to group by: by=place' }];
}

/** The column that orders the rows; undefined where none does, or there is none of that name. */
function orderColumn(
  { order, question }: ChartSpec,
  context: ChartContext,
): EventColumn | undefined | ChartFault {
  if (order === undefined) return undefined;
  const column = eventColumn(order.column, question, context);
  if (column !== undefined) return column;
  const { fix } = unknownColumn(order.column, context);
  return {
    rule: 'charts/unknown-column',
    what: `sort=${order.column}: unknown column`,
    fix,
    option: 'sort',
  };
}

/** Columns of what other trackers call by that word. */
const columnsMeant = (word: string, words: readonly string[]): string[] =>
  words.filter(known => meantBy(word)?.some(one => known === one || known === `${one}s`));

function unknownColumn(word: string, context: ChartContext): ChartFault {
  const words = columnWords(context);
  const near = nearest(word, words);
  const meant = near === undefined ? columnsMeant(word, words) : [near];
  return {
    rule: 'charts/unknown-column',
    what: `unknown column "${word}"`,
    fix:
      meant.length === 0
        ? `the columns are: ${words.join(', ')}`
        : `did you mean ${meant.map(one => `"${one}"`).join(' or ')}?`,
  };
}

function ofEvents(spec: ChartSpec, answer: Answer, context: ChartContext): Built<TableChart> {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  if (!showsRows(dataset)) {
    const what = `the licence of "${dataset.id}" keeps single ${eventWord(context, 2)} out of the site`;
    const fix = 'show an aggregate, with by=';
    return { ok: false, faults: [{ rule: 'charts/rows-not-allowed', what, fix }] };
  }
  const words = spec.columns ?? defaultColumns(context);
  const found = words.map(word => eventColumn(word, spec.question, context));
  const faults = words.filter((_, i) => found[i] === undefined).map(word => unknownColumn(word, context));
  if (faults.length > 0) return { ok: false, faults };
  const columns = found.filter(column => column !== undefined);
  const order = orderColumn(spec, context);
  if (order !== undefined && 'rule' in order) return { ok: false, faults: [order] };
  const events = orderEvents(eventsOfAnswer(answer, context), order, spec.order?.descending === true);
  const rows = events.map(event => columns.map(column => column.cell(event)));
  const { limit: most = events.length } = spec.question;
  const others = events.slice(most);
  const n = locale.number(events.length);
  const people = (['killed', 'injured'] as const)
    .filter(measure => columns.some(({ key }) => key === measure))
    .map(measure => answerIn(dataset, { ...spec.question, measure, by: [{ word: 'event' }] }, locale));
  const [sums] = people;
  const whole = remarkNotes(answer, context);
  const measure = charts.eachOnOneRow(context.locale.words.capitalise(eventWord(context, 2)));
  // Which rows are shown is not part of the question.
  const { limit: _limit, ...asked } = spec.question;
  const frame = frameChart({ ...spec, question: makeQuestion(asked) }, context, answer, {
    question: charts.whichEvents(eventWord(context, 2)),
    measure,
    rule: sums === undefined ? ruleSentence(answer, 'range', context) : eventsRule(people, context),
    description: [
      charts.tableOf(n, eventWord(context, events.length)),
      ...people.flatMap(({ question, total }) => {
        const column = question.measure === 'injured' ? charts.column.injured : charts.column.killed;
        if (total === undefined || !isKnown(total)) return [];
        return [charts.inAll(`${printed(total, 'range', context)} ${column.toLowerCase()}`)];
      }),
      ...(sums === undefined ? breakNotes(answer, context) : uncertainty(sums, context)),
    ].join(' '),
    notes: whole.flatMap(note => (isOnReading(note) ? [] : [note.text])),
    reading: [
      ...new Set([
        ...whole.filter(isOnReading).map(({ text }) => text),
        ...people.flatMap(one => notesOfColumn(one, whole, context)),
      ]),
    ],
    legend: [],
    table: {
      caption: measure,
      columns: columns.map(({ key, label, numeric }) => ({ key, label, numeric })),
      rows,
      keys: events.map(({ id }) => id),
      sums: columns.flatMap(({ label, sums: column }) =>
        column === undefined ? [] : [{ measure: column.measure, label, rows: events.map(column.of) }],
      ),
      ...(columns.some(({ key }) => key === 'date') && { days: events.map(spanOf) }),
      ...(others.length > 0 && {
        brief: { rows: [...rows.slice(0, most), otherEvents(columns, others, context)], others: 1 },
      }),
    },
    ofEvents: true,
    showsMore: true,
  });
  return { ok: true, chart: { ...frame, kind: 'table' } };
}

/** What the figures in the rows of events are. */
function eventsRule(people: readonly Answer[], context: ChartContext): string {
  const { rule } = context.locale.strings.charts;
  const words = areExact(people.flatMap(({ rows }) => rows.map(({ sum }) => sum))) ? rule.exact : rule;
  const write = context.dataset.compiler === undefined ? words.events : words.compilerEvents;
  return write(eventWord(context, 1));
}

/** What must be said of the figures of one column, beyond what holds for the whole table. */
function notesOfColumn(answer: Answer, whole: readonly RemarkNote[], context: ChartContext): string[] {
  const { charts } = context.locale.strings;
  const column = answer.question.measure === 'injured' ? charts.column.injured : charts.column.killed;
  return remarkNotes(answer, context)
    .filter(({ kind }) => whole.every(note => note.kind !== kind))
    .map(({ kind, text }) => (kind === 'mixed-exceeds' ? charts.mixedCell : charts.ofColumn(column, text)));
}

/** Sums in rows, each with what it is of and its share. */
function ofShares(spec: ChartSpec, context: ChartContext): Built<TableChart> {
  const found = chartShares(spec, context);
  if ('rule' in found) return { ok: false, faults: [found] };
  const { limit, ...unlimited } = spec.question;
  const isLimited = limit !== undefined && found.answer.others > 0;
  const whole = isLimited ? chartShares({ ...spec, question: unlimited }, context) : found;
  if ('rule' in whole) return { ok: false, faults: [whole] };
  const { answer } = found;
  const { shares } = context.locale.strings.charts;
  const measure = shares.measure(measureLine(spec.question, context));
  const frame = frameChart({ ...spec, question: answer.question }, context, answer, {
    question: measure,
    measure,
    asked: found,
    rule: shares.rule,
    description: describeShares(found, context),
    notes: chartNotes(answer, context),
    reading: readingNotes(answer, context),
    legend: [],
    table: shareTable(whole, measure, context, isLimited ? found : undefined),
    showsMore: true,
  });
  return { ok: true, chart: { ...frame, kind: 'table' } };
}

/** Events in rows with the columns asked for, or any measure split by one or two keys. */
export function buildTable(spec: ChartSpec, context: ChartContext): Built<TableChart> {
  const { question } = spec;
  const { charts } = context.locale.strings;
  const answer = answerIn(context.dataset, question, context.locale);
  if (isOfEvents(spec)) return ofEvents(spec, answer, context);
  if (spec.share !== undefined) return ofShares(spec, context);
  const measure = measureLine(question, context);
  const { limit, ...unlimited } = question;
  const isLimited = limit !== undefined && answer.others > 0;
  const whole = isLimited ? answerIn(context.dataset, unlimited, context.locale) : answer;
  const frame = frameChart(spec, context, answer, {
    question: charts.askedBy(measureQuestion(question, context), byWords(question, context)),
    rule: ruleSentence(answer, 'range', context),
    description: describeAnswer(answer, 'range', context),
    notes: chartNotes(answer, context),
    reading: readingNotes(answer, context, charts.mixedTable),
    legend: [],
    table: sumTable(whole, measure, context, isLimited ? answer : undefined),
    showsMore: true,
  });
  return { ok: true, chart: { ...frame, kind: 'table' } };
}
