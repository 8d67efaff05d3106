import { buildChart } from '../../src/charts/build-chart.ts';
import type { ChartFault, ChartSpec } from '../../src/charts/chart-spec.ts';
import type { Chart, ChartKind, ChartRequest } from '../../src/charts/registry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { boundaryStore } from '../../src/geo/boundary-store.ts';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';
import type { GeoRule } from '../../src/geo/rules.ts';
import type { Boundaries } from '../../src/geo/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import type { Checked } from '../../src/problems/problem.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';

export const locale = getLocale('en');

export type Asked = Partial<
  Pick<
    ChartSpec,
    | 'title'
    | 'alt'
    | 'show'
    | 'share'
    | 'highlight'
    | 'columns'
    | 'order'
    | 'classes'
    | 'others'
    | 'split'
    | 'compare'
    | 'of'
    | 'focus'
    | 'notes'
  >
>;

/** A dataset beside the first, with the question as it reads it. */
export function besides(dataset: Dataset, question: string): NonNullable<ChartSpec['others']>[number] {
  return { dataset, question: specOf(dataset, 'bar', question, {}).question };
}

/** What a directive asks for. */
export function specOf(dataset: Dataset, kind: ChartKind, question: string, asked: Asked): ChartRequest {
  const parsed = parseQuestion(wordsOf(question), dataset);
  if (!parsed.ok) throw new Error(parsed.faults.map(fault => `${fault.what}: ${fault.fix}`).join('\n'));
  return { kind, id: 'a-chart', title: undefined, alt: undefined, question: parsed.question, ...asked };
}

/** Boundary sets read by the test; by default the shipped ones. */
const boundaries = (name: string): Checked<Boundaries, GeoRule> => {
  const own = boundaryStore().get(name);
  return own === undefined ? readBoundaries(undefined, name) : { ok: true, value: own, problems: [] };
};

/** The chart of a question; any error in it fails the test. */
export function makeChart(dataset: Dataset, kind: ChartKind, question: string, asked: Asked = {}): Chart {
  const built = buildChart(specOf(dataset, kind, question, asked), { dataset, locale, boundaries });
  if (!built.ok) throw new Error(built.faults.map(fault => `${fault.rule} ${fault.what}`).join('\n'));
  return built.chart;
}

/** A chart of the expected kind, with its type. */
export function makeKind<Kind extends ChartKind>(
  dataset: Dataset,
  kind: Kind,
  question: string,
  asked: Asked = {},
): Extract<Chart, { kind: Kind }> {
  const chart = makeChart(dataset, kind, question, asked);
  if (!isKind(chart, kind)) throw new Error(`a ${chart.kind} instead of a ${kind}`);
  return chart;
}

const isKind = <Kind extends ChartKind>(chart: Chart, kind: Kind): chart is Extract<Chart, { kind: Kind }> =>
  chart.kind === kind;

/** The errors of a question that must not become a chart. */
export function faultsOf(
  dataset: Dataset,
  kind: ChartKind,
  question: string,
  asked: Asked = {},
): readonly ChartFault[] {
  const built = buildChart(specOf(dataset, kind, question, asked), { dataset, locale });
  if (built.ok) throw new Error(`a ${kind} of "${question}" was built`);
  return built.faults;
}
