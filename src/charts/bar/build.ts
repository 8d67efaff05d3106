import { plainWord } from '../../dataset/find-id.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { nearest } from '../../problems/nearest.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import type { LabelledRow } from '../../wording/labelled-answer.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import { answerFor } from '../answer-for.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import { buildShares } from './build-shares.ts';
import type { BarChart } from './chart.ts';
import { endsOf } from './ends.ts';
import { barLegend } from './legend.ts';
import { rowsApart } from './rows-apart.ts';
import { findBreak, type ScaleBreak } from './scale-break.ts';

function highlighted(
  spec: ChartSpec,
  rows: readonly LabelledRow[],
): { keys: ReadonlySet<string>; faults: readonly ChartFault[] } {
  const keys = new Set<string>();
  const faults: ChartFault[] = [];
  const words = rows.map(row => row.key);
  for (const typed of spec.highlight ?? []) {
    const row =
      rows.find(({ key }) => key === typed) ??
      rows.find(({ key, label }) =>
        [key, label].some(word => plainWord(withoutIsolates(word)) === plainWord(typed)),
      );
    if (row !== undefined) keys.add(row.key);
    else {
      const near = nearest(typed, words);
      faults.push({
        rule: 'charts/unknown-highlight',
        what: `highlight="${typed}" is not the key of a row`,
        fix: near === undefined ? `the rows are: ${words.join(', ')}` : `did you mean "${near}"?`,
        option: 'highlight',
      });
    }
  }
  return { keys, faults };
}

/** That a bar is cut short, and how long it would be. */
export const cutNotes = (
  found: ScaleBreak | undefined,
  rows: readonly { readonly key: string; readonly label: string }[],
  { locale }: Pick<ChartContext, 'locale'>,
): string[] =>
  found === undefined
    ? []
    : [
        locale.strings.charts.cutShort(
          rows.find(({ key }) => key === found.key)?.label ?? '',
          locale.number(Math.floor(found.cut / found.last)),
        ),
      ];

/** Bars: solid to the low, hatched to the high, dashed to the outer bound. */
export function buildBar(spec: ChartSpec, context: ChartContext): Built<BarChart> {
  if (spec.share !== undefined) return buildShares(spec, context);
  const show = spec.show ?? 'range';
  const { question } = spec;
  const answer = answerFor(context, question);
  const apart = rowsApart(answer, show, context);
  const { keys, faults } = highlighted(spec, apart.rows);
  const noBest =
    show === 'best' && !answer.rows.some(({ sum }) => sum.kind === 'range' && sum.best !== undefined);
  if (noBest) {
    const fault: ChartFault = {
      rule: 'charts/no-best',
      what: 'show=best, but no row has a best figure',
      fix: 'remove show=best: the range says what is known',
      option: 'show',
    } as const;
    return { ok: false, faults: [...faults, fault] };
  }
  if (faults.length > 0) return { ok: false, faults };
  const measure = measureLine(question, context);
  const drawn = drawnRows(apart.rows, { mustBeSeen: ({ key }) => keys.has(key) });
  // All panels are cut at the same number.
  const cut =
    context.panel === undefined
      ? findBreak(drawn.rows.map(({ key, sum }) => ({ key, ends: endsOf(sum, show) })))
      : undefined;
  const asked = context.locale.strings.charts.askedBy(
    measureQuestion(question, context),
    byWords(question, context),
  );
  const frame = frameChart(spec, context, answer, {
    question: asked,
    rule: ruleSentence(answer, show, context),
    description: describeAnswer(answer, show, context),
    notes: [...cutNotes(cut, drawn.rows, context), ...chartNotes(answer, context)],
    reading: readingNotes(answer, context),
    legend: barLegend(drawn.rows, show, context),
    table: sumTable(answer, measure, context),
  });
  const rows = drawn.rows.map(({ key, label, sum }) => ({
    key,
    label,
    sum,
    printed: printed(sum, show, context),
    highlight: keys.has(key),
  }));
  return {
    ok: true,
    chart: { ...frame, kind: 'bar', rows, more: drawn.more, show, below: apart.lines, ...(cut && { cut }) },
  };
}
