import { drawingDocument } from '../../scene/drawing-document.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import type { LegendItem } from '../types.ts';
import type { OwnChart } from './chart.ts';
import { drawOwn } from './draw.ts';
import type { OwnRow } from './own-kind.ts';
import type { LoadedKind } from './own-kinds.ts';

function rowsOf(answer: LabelledAnswer, context: ChartContext): OwnRow[] {
  return answer.rows.map(({ key, labels, sum, remarks }) => {
    const known = isKnown(sum) ? sum : undefined;
    return {
      key,
      labels,
      printed: printed(sum, 'range', context),
      low: known?.low,
      high: known?.high,
      outer: known?.outer,
      remarks,
    };
  });
}

/** What a module of the newsroom's makes, or why it made nothing. */
function attempt<Value>(name: string, what: string, make: () => Value): { value: Value } | ChartFault {
  try {
    return { value: make() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      rule: 'charts/own-kind',
      what: `The chart kind "${name}" cannot ${what}: ${why}`,
      fix: 'fix the module that "chartKinds" in astro.config.mjs names',
    };
  }
}

/** Numbers that JSON does not know, functions and classes cannot go to the thread that draws. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  ['string', 'boolean', 'number', 'undefined'].includes(typeof value) ||
  (Array.isArray(value)
    ? value.every(isPlain)
    : typeof value === 'object' &&
      Object.getPrototypeOf(value) === Object.prototype &&
      Object.values(value).every(isPlain));

/** A chart of a kind of the newsroom's own, which is drawn once for trial: a fault is told where it is asked for. */
export function buildOwn(
  name: string,
  { kind, source }: LoadedKind,
  spec: ChartSpec,
  context: ChartContext,
): Built<OwnChart> {
  const { question } = spec;
  const { locale } = context;
  const answer = answerIn(context.dataset, question, locale);
  const rows = rowsOf(answer, context);
  const { measure } = question;
  const made = attempt(name, 'be built', () => {
    const data =
      kind.build === undefined
        ? rows
        : kind.build({ rows, remarks: answer.remarks, measure, language: locale.code });
    if (!isPlain(data))
      throw new TypeError('build must return plain data: objects, lists, texts and numbers');
    return { data, legend: kind.legend?.(data) ?? [] };
  });
  if (!('value' in made)) return { ok: false, faults: [made] };
  const { data, legend }: { data: unknown; legend: readonly LegendItem[] } = made.value;
  const asked = locale.strings.charts.askedBy(measureQuestion(question, context), byWords(question, context));
  const frame = frameChart(spec, context, answer, {
    question: asked,
    rule: ruleSentence(answer, 'range', context),
    description: describeAnswer(answer, 'range', context),
    notes: chartNotes(answer, context),
    reading: readingNotes(answer, context, locale.strings.charts.mixedTable),
    legend,
    table: sumTable(answer, measureLine(question, context), context),
  });
  const chart: OwnChart = { ...frame, kind: 'own', name, source, data };
  const drawn = attempt(name, 'be drawn', () => drawOwn(chart, { document: drawingDocument(), locale }));
  return 'value' in drawn ? { ok: true, chart } : { ok: false, faults: [drawn] };
}
