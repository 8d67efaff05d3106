import { isTimeUnit } from '../../grammar/groupings.ts';
import { byCodePoint } from '../../tally/by-code-point.ts';
import { makeQuestion } from '../../tally/question.ts';
import { tally } from '../../tally/tally.ts';
import type { By, Question } from '../../tally/types.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { breakMarks } from '../annotations/time-marks.ts';
import { answerFor } from '../answer-for.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { inSeriesOrder, mostSeries } from '../series-look.ts';
import { severalSlots } from '../several-slots.ts';
import { sumTable } from '../sum-table.ts';
import { isByTime, timeSlots } from '../time-slots.ts';
import { withholdFew } from '../withhold-few.ts';
import type { LineChart } from './chart.ts';
import { lineSeries } from './series.ts';
import { describeCourse, lineNotes, lineQuestion, lineReading } from './words.ts';

/** What a line is of; undefined where there is one line of all. */
const groupOf = ({ by }: Question): By | undefined => by.find(({ word }) => !isTimeUnit(word));

/** What a line refuses before anything is counted. */
export function lineFaults({ question }: ChartSpec, context: ChartContext): ChartFault[] {
  const faults: ChartFault[] = [];
  const { by, sort, limit } = question;
  const group = groupOf(question);
  const units = by.filter(isByTime);
  if (by.length > 1 && units.length !== 1) {
    const words = by.map(one => byWord(one, question, context)).join(' and ');
    faults.push({
      rule: 'charts/wrong-by',
      what: `::line cannot be grouped by ${words}: it takes one unit of time, and one other word`,
      fix: 'use by=month, or by=region,month',
    });
  }
  if (group?.word === 'weekday' || group?.word === 'hour') {
    faults.push({
      rule: 'charts/wrong-by',
      what: `::line cannot be grouped by ${byWord(group, question, context)}, which comes again and again`,
      fix: `use ::bar for by=${group.word}, or by=day, by=week, by=month, by=quarter or by=year`,
    });
  }
  const isByTimeOrder = sort?.by === 'group' && by[sort.at] !== group;
  if (sort !== undefined && (group === undefined || isByTimeOrder))
    faults.push({
      rule: 'charts/unused-option',
      what: `sort= has no effect on ${group === undefined ? 'one line, which is' : 'the points of lines, which are'} in the order of time`,
      fix: 'remove sort=',
      option: 'sort',
    });
  if (group === undefined && limit !== undefined)
    faults.push({
      rule: 'charts/limit',
      what: `limit=${limit} cannot be used on one line, where the rest cannot be one row`,
      fix: 'remove limit=, and write from= and to=',
      option: 'limit',
    });
  if (group !== undefined && (limit ?? 0) > mostSeries)
    faults.push({
      rule: 'charts/limit',
      what: `limit=${limit}: ::line tells at most ${mostSeries} lines apart`,
      fix: `write limit=${mostSeries} or less; the rest is one line of others`,
      option: 'limit',
    });
  return faults;
}

/** Rows in the order of the lines, each in the order of time; what has no slot last. */
function inOrderOfLines(answer: LabelledAnswer, groups: LabelledAnswer | undefined): LabelledAnswer {
  const rank = new Map(groups?.rows.map(({ key }, i) => [key, i]));
  const rankOf = (keys: readonly string[]) => (groups === undefined ? 0 : (rank.get(keys[0] ?? '') ?? 0));
  return {
    ...answer,
    rows: answer.rows.toSorted(
      (a, b) => rankOf(a.keys) - rankOf(b.keys) || byCodePoint(a.keys.at(-1) ?? '', b.keys.at(-1) ?? ''),
    ),
  };
}

/** A line over time, or one for each row of another grouping; the table has every row of the question. */
export function buildLine(spec: ChartSpec, context: ChartContext): Built<LineChart> {
  const { dataset, locale } = context;
  const group = groupOf(spec.question);
  const whole = tally(dataset, { ...spec.question, by: [] });
  const span = timeSlots(spec.question, spec.question.by.find(isByTime)?.word, whole, context);
  if ('fault' in span) return { ok: false, faults: [span.fault] };
  const { unit, slots } = span;
  const { sort, limit: _lines, ...plain } = spec.question;
  const question = makeQuestion({
    ...spec.question,
    by: [...(group ? [group] : []), { word: unit }],
    ...(sort?.by === 'group' && { sort: { ...sort, at: 0 } }),
  });
  const held = withholdFew({ ...spec, question }, {}, context);
  if ('faults' in held) return { ok: false, faults: held.faults };

  /** The lines of a question, in their order. */
  const groupsIn = (asked: Question): LabelledAnswer | undefined => {
    if (group === undefined) return undefined;
    const { cumulative: _each, ...all } = asked;
    const answered = answerIn(dataset, makeQuestion({ ...all, by: [group] }), locale);
    return sort === undefined
      ? { ...answered, rows: inSeriesOrder(group, answered.rows, context) }
      : answered;
  };
  const groups = groupsIn(question);
  const count = groups?.rows.filter(({ key }) => key !== 'others').length ?? 1;
  const isCut = count > mostSeries;
  if (isCut && question.per !== undefined) {
    const what = `${count} rates cannot be told apart as lines; the limit is ${mostSeries}`;
    const fix = 'filter what the lines are of: the rest would be of several populations';
    return { ok: false, faults: [{ rule: 'charts/too-many-series', what, fix }] };
  }
  const drawn = isCut ? makeQuestion({ ...question, limit: mostSeries }) : question;
  const answer = inOrderOfLines(answerFor(context, question), groups);
  const series = lineSeries(slots, answerFor(context, drawn), groupsIn(drawn), context);
  const apart = answerFor(context, makeQuestion({ ...plain, by: [{ word: unit }] })).rows.find(
    ({ key }) => key === 'several',
  );
  const frame = frameChart({ ...spec, question }, context, answer, {
    question: lineQuestion(question, context),
    rule: ruleSentence(answer, 'range', context),
    description: describeCourse(series, slots, answer, context),
    notes: lineNotes(answer, series, isCut ? count - mostSeries : 0, context),
    reading: lineReading(series, answer, context),
    legend: [],
    table: sumTable(answer, measureLine(question, context), context),
  });
  const timeMarks = breakMarks(answer, { slots, unit }, context);
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'line',
      unit,
      slots,
      series,
      ...(apart && { several: severalSlots(apart, { slots, unit }, context) }),
      ...(timeMarks.length > 0 && { timeMarks }),
    },
  };
}
