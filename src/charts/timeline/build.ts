import { isKnown } from '../../tally/known-sum.ts';
import { tally } from '../../tally/tally.ts';
import type { Question } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import { breakMarks } from '../annotations/time-marks.ts';
import { answerFor } from '../answer-for.ts';
import { barLegend } from '../bar/legend.ts';
import type { Built, ChartContext, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { severalSlots } from '../several-slots.ts';
import { shortSum } from '../short-sum.ts';
import { sumTable } from '../sum-table.ts';
import { isByTime, timeSlots } from '../time-slots.ts';
import { withholdFew } from '../withhold-few.ts';
import type { TimelineChart } from './chart.ts';

/** Columns over consecutive slots of time, the empty ones included; events over several slots are shown apart. */
export function buildTimeline(spec: ChartSpec, context: ChartContext): Built<TimelineChart> {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const [by] = spec.question.by;
  if (by !== undefined && !isByTime(by)) {
    const what = `::timeline cannot be grouped by ${byWord(by, spec.question, context)}`;
    return {
      ok: false,
      faults: [
        {
          rule: 'charts/wrong-by',
          what,
          fix: 'use by=day, by=week, by=month, by=quarter or by=year, or ::bar',
        },
      ],
    };
  }
  const whole = tally(dataset, { ...spec.question, by: [] });
  const span = timeSlots(spec.question, by?.word, whole, context);
  if ('fault' in span) return { ok: false, faults: [span.fault] };
  const { unit } = span;
  const question: Question = { ...spec.question, by: [{ word: unit }] };
  const answer = answerFor(context, question);
  const rowOf = new Map(answer.rows.map(row => [row.key, row]));
  const slots: TimelineChart['slots'] = span.slots.map(slot => {
    const row = rowOf.get(slot.key);
    return {
      ...slot,
      sum: row?.sum,
      short: shortSum(row?.sum, context),
      printed:
        row === undefined ? charts.nothingInSlot(eventWord(context, 2)) : printed(row.sum, 'range', context),
    };
  });
  const several = rowOf.get('several');
  const unnumbered = answer.rows.some(row => !isKnown(row.sum) && row !== several);
  const frame = frameChart({ ...spec, question }, context, answer, {
    question: charts.when(measureQuestion(question, context), byWord({ word: unit }, question, context)),
    rule: ruleSentence(answer, 'range', context),
    description: describeAnswer(answer, 'range', context),
    notes: chartNotes(answer, context),
    reading: [
      ...readingNotes(answer, context, charts.mixedColumn),
      ...(unnumbered ? [charts.unnumbered] : []),
    ],
    legend: barLegend(
      answer.rows.filter(row => row !== several),
      'range',
      context,
    ),
    table: sumTable(answer, measureLine(question, context), context),
  });
  const timeMarks = breakMarks(answer, { slots, unit }, context);
  const held = withholdFew({ ...spec, question }, {}, context);
  if ('faults' in held) return { ok: false, faults: held.faults };
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'timeline',
      unit,
      slots,
      ...(several && { several: severalSlots(several, { slots, unit }, context) }),
      ...(timeMarks.length > 0 && { timeMarks }),
    },
  };
}
