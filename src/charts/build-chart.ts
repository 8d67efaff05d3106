import { isPeople } from '../grammar/measures.ts';
import { tally } from '../tally/tally.ts';
import { buildBar } from './bar.ts';
import { buildMap } from './map.ts';
import { optionFaults } from './option-faults.ts';
import { buildRange } from './range.ts';
import type { BuiltChart, ChartContext, ChartFault, ChartSpec } from './spec.ts';
import { buildStack } from './stack.ts';
import { buildTable, isOfEvents } from './table.ts';
import { buildTimeline } from './timeline.ts';
import type { ChartKind } from './types.ts';
import { fewOnMap, withholdFew } from './withhold-few.ts';
import { byWords, measureName } from './wording.ts';

/** How many keys of `by=` a kind can show. */
const keys: Record<ChartKind, readonly [least: number, most: number]> = {
  bar: [1, 1],
  stack: [2, 2],
  range: [1, 1],
  timeline: [0, 1],
  map: [1, 1],
  table: [0, 2],
};

function keyFaults(spec: ChartSpec, context: ChartContext): ChartFault[] {
  const { kind, question } = spec;
  const [least, most] = keys[kind];
  const by = byWords(question, context).join(' and ');
  const n = question.by.length;
  if (n > most) {
    const fix =
      kind === 'stack' || kind === 'table' ? 'keep two keys' : 'keep one key, or use ::stack or ::table';
    return [{ rule: 'charts/too-many-by', what: `::${kind} by ${by}: it shows ${most}`, fix }];
  }
  if (n >= least && !(kind === 'table' && n === 0 && !isOfEvents(spec))) return [];
  const fix = kind === 'stack' ? 'write two keys: by=place,weapon' : 'write what it is split by: by=place';
  return [{ rule: 'charts/needs-by', what: `::${kind} does not say what its rows are`, fix }];
}

function faultsOf(spec: ChartSpec, context: ChartContext): ChartFault[] {
  const { kind, question } = spec;
  const faults = keyFaults(spec, context);
  if (kind === 'range' && !isPeople(question.measure)) {
    const what = `::range of ${measureName(question.measure, context).toLowerCase()}: sources give no figures for it`;
    faults.push({ rule: 'charts/wrong-measure', what, fix: 'ask for killed or injured, or use ::bar' });
  }
  if (kind === 'range' && question.by[0]?.word === 'source') {
    const what = '::range by source: its dots are the sources already';
    faults.push({ rule: 'charts/wrong-by', what, fix: 'use by=event or by=place, or ::bar{… by=source}' });
  }
  return [...faults, ...optionFaults(spec, isOfEvents(spec))];
}

/** A chart with everything that stands round it, or why there can be none. */
export function buildChart(spec: ChartSpec, context: ChartContext): BuiltChart {
  const faults = faultsOf(spec, context);
  if (faults.length > 0) return { ok: false, faults };
  const { events } = tally(context.dataset, { ...spec.question, by: [] }, context.locale);
  if (events.length === 0) {
    const what = `"${spec.question.text}" selects nothing in ${context.dataset.id}`;
    return { ok: false, faults: [{ rule: 'charts/nothing-to-show', what, fix: 'loosen its filters' }] };
  }
  const held = withholdFew(spec, context);
  if ('faults' in held) return { ok: false, faults: held.faults };
  const built = buildKind({ ...spec, question: held.question }, context);
  if (!built.ok || built.chart.table.rows.length > 0) return built;
  // Events there are, but nobody gave a figure by which one would have a row: `by=source`, say.
  const what = `"${spec.question.text}" has no row in ${context.dataset.id}`;
  const fix = 'count something that is known of these events, or take the chart out';
  return { ok: false, faults: [{ rule: 'charts/nothing-to-show', what, fix }] };
}

function buildKind(spec: ChartSpec, context: ChartContext): BuiltChart {
  switch (spec.kind) {
    case 'bar':
      return buildBar(spec, context);
    case 'stack':
      return buildStack(spec, context);
    case 'range':
      return buildRange(spec, context);
    case 'timeline': {
      const built = buildTimeline(spec, context);
      if (!built.ok) return built;
      const held = withholdFew({ ...spec, question: built.chart.question }, context);
      return 'faults' in held ? { ok: false, faults: held.faults } : built;
    }
    case 'map': {
      const built = buildMap(spec, context);
      const faults = built.ok ? fewOnMap(built.chart, context) : [];
      return faults.length > 0 ? { ok: false, faults } : built;
    }
    case 'table':
      return buildTable(spec, context);
  }
}
