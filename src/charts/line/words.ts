import { findRemark } from '../../tally/remark-codes.ts';
import type { Question } from '../../tally/types.ts';
import { chartNotes, isOnReading, remarkNotes } from '../../wording/chart-notes.ts';
import { uncertainty } from '../../wording/describe-answer.ts';
import { shareOfEvents } from '../../wording/event-share.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWord } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';
import { shareCourse } from '../share-course.ts';
import type { LineChart, LineSeries } from './chart.ts';

/** As many lines as a listener bears; the others are in the table. */
const mostTold = 6;

/** Where a line begins, is highest and ends, each slot once. */
function courseOf({ points }: LineSeries, slots: LineChart['slots'], { locale }: ChartContext): string {
  const words = locale.strings.charts.lines;
  const known = points.flatMap((point, i) => (point === undefined ? [] : [{ ...point, i }]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return words.noFigure;
  const most = Math.max(...known.map(({ sum }) => sum.low));
  const top = known.find(({ sum }) => sum.low === most) ?? first;
  const slot = (i: number) => slots[i]?.label ?? '';
  if (known.length === 1) return words.only(first.printed, slot(first.i));
  return [
    words.first(first.printed, slot(first.i)),
    ...(most === first.sum.low || most === last.sum.low ? [] : [words.highest(top.printed, slot(top.i))]),
    words.last(last.printed, slot(last.i)),
  ].join(', ');
}

/** The text alternative: how each line runs, then on how many events sources differ. */
export function describeCourse(
  series: readonly LineSeries[],
  slots: LineChart['slots'],
  answer: LabelledAnswer,
  context: ChartContext,
): string {
  const { locale } = context;
  const { charts } = locale.strings;
  const told = series.length - mostTold > 1 ? series.slice(0, mostTold) : series;
  const rest = series.length - told.length;
  return [
    ...told.map(one => {
      const course = courseOf(one, slots, context);
      return one.label === ''
        ? `${locale.words.capitalise(course)}.`
        : charts.sayings(locale.words.capitalise(one.label), course);
    }),
    ...(rest > 0 ? [charts.lines.unlabelled(locale.number(rest), rest === 1)] : []),
    ...uncertainty(answer, context),
  ].join(' ');
}

/** The title where the author gave none. */
export function lineQuestion(question: Question, context: ChartContext): string {
  const words = context.locale.strings.charts.lines;
  const [group, time] = question.by.length > 1 ? question.by : [undefined, question.by[0]];
  const by = group && byWord(group, question, context);
  const unit = time === undefined ? '' : byWord(time, question, context);
  return (question.cumulative ? words.upTo : words.each)(measureQuestion(question, context), by, unit);
}

/** The lines that have no point to be drawn: what is not said of them is not zero. */
function unseen(series: readonly LineSeries[], { locale }: ChartContext): string[] {
  const none = series.filter(({ label, points }) => label !== '' && points.every(one => one === undefined));
  return none.length === 0
    ? []
    : [locale.strings.charts.lines.withoutFigure(locale.list(none.map(({ label }) => label)))];
}

/** Sentences on this chart alone. @param rest how many lines are drawn as one */
export function lineNotes(
  answer: LabelledAnswer,
  series: readonly LineSeries[],
  rest: number,
  context: ChartContext,
): string[] {
  const { locale } = context;
  const { charts } = locale.strings;
  const { question, rows, remarks } = answer;
  const unknown = question.cumulative ? findRemark(remarks, 'unknown') : undefined;
  return [
    ...(rest > 0 ? [charts.lines.rest(locale.number(rest), rest === 1)] : []),
    ...unseen(series, context),
    ...(unknown === undefined
      ? []
      : [
          shareOfEvents(
            unknown.events.length,
            unknown.of,
            rows.some(({ sum }) => sum.kind === 'incomplete') ? charts.lines.endsThere : charts.lines.atLeast,
            context,
          ),
        ]),
    ...chartNotes(answer, context),
  ];
}

const stretchesOf = ({ points }: LineSeries) =>
  points.flatMap((point, i) => {
    const next = points[i + 1];
    if (point === undefined || next === undefined) return [];
    return [{ from: i, to: i + 1, numbers: `${point.sum.low} ${next.sum.low}` }];
  });

/** How its marks are read, as far as it has them. */
export function lineReading(
  series: readonly LineSeries[],
  answer: LabelledAnswer,
  context: ChartContext,
): string[] {
  const { lines, mixedLine } = context.locale.strings.charts;
  const points = series.flatMap(one => one.points);
  const sums = points.flatMap(point => (point === undefined ? [] : [point.sum]));
  const notes = remarkNotes(answer, context).filter(
    note => isOnReading(note) && !(answer.question.cumulative && note.kind === 'unknown'),
  );
  return [
    ...(answer.question.cumulative ? [lines.running] : []),
    ...(sums.some(({ low, high }) => high > low && Number.isFinite(high)) ? [lines.band] : []),
    ...(sums.some(({ high }) => !Number.isFinite(high)) ? [lines.open] : []),
    ...(shareCourse(series.map(stretchesOf)) ? [lines.shared] : []),
    ...(points.includes(undefined) ? [lines.gaps(eventWord(context, 2))] : []),
    ...notes.map(({ kind, text }) => (kind === 'mixed-exceeds' ? mixedLine : text)),
  ];
}
