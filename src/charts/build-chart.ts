import { loosenFilters } from '../tally/loosen-filters.ts';
import { makeQuestion } from '../tally/question.ts';
import { tally } from '../tally/tally.ts';
import { byWords } from '../wording/measure-line.ts';
import { annotate } from './annotations/annotate.ts';
import type { Built, ChartContext, ChartFault } from './chart-spec.ts';
import { optionFaults } from './option-faults.ts';
import { type Chart, type ChartRequest, chartKinds, chartNames, getKind } from './registry.ts';
import { withholdFew } from './withhold-few.ts';

/** `::stack or ::table`: kinds that show any two groupings. */
const kindsOfTwo = (): string =>
  chartNames
    .filter(name => name !== 'map' && chartKinds[name].groupings[1] > 1 && !chartKinds[name].overTime)
    .map(name => `::${name}`)
    .join(' or ');

function groupingFaults({ kind, question }: ChartRequest, context: ChartContext): ChartFault[] {
  const [least, most] = getKind(kind).groupings;
  const by = byWords(question, context).join(' and ');
  const n = question.by.length;
  if (n > most) {
    const fix =
      most > 1 ? 'keep two keys' : most === 0 ? 'remove by=' : `keep one key, or use ${kindsOfTwo()}`;
    return [
      {
        rule: 'charts/too-many-by',
        what: `::${kind} cannot be grouped by ${by}: it shows at most ${most}`,
        fix,
      },
    ];
  }
  if (n >= least) return [];
  const fix = least > 1 ? 'write two keys: by=place,weapon' : 'write what to group by: by=place';
  return [{ rule: 'charts/needs-by', what: `::${kind} does not say what its rows are`, fix }];
}

/** The same with its limit beside the question, where it is no part of it. */
function withoutLimit(request: ChartRequest): ChartRequest {
  const { limit, ...question } = request.question;
  return limit === undefined ? request : { ...request, question: makeQuestion(question), mostRows: limit };
}

/** A chart with everything around it, or why there can be none. */
export function buildChart(asked: ChartRequest, context: ChartContext): Built<Chart> {
  const kind = getKind(asked.kind);
  const spec = kind.limitsDrawing === true ? withoutLimit(asked) : asked;
  const faults = [
    ...groupingFaults(spec, context),
    ...(kind.faults?.(spec, context) ?? []),
    ...optionFaults(asked),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const { events } = tally(context.dataset, { ...spec.question, by: [] });
  if (events.length === 0) {
    const what = `"${spec.question.text}" selects nothing in ${context.dataset.id}`;
    return {
      ok: false,
      faults: [{ rule: 'charts/nothing-to-show', what, fix: loosenFilters(spec.question) }],
    };
  }
  const held = withholdFew(spec, kind, context);
  if ('faults' in held) return { ok: false, faults: held.faults };
  const built = kind.build({ ...spec, question: held.question }, context);
  if (!built.ok) return built;
  if (built.chart.table.rows.length > 0) return annotate(built.chart, spec, context);
  // Events there are, but nobody gave a figure by which one would have a row: `by=source`, say.
  const what = `"${spec.question.text}" has no row in ${context.dataset.id}`;
  const fix = 'count something that is known about these events, or remove the chart';
  return { ok: false, faults: [{ rule: 'charts/nothing-to-show', what, fix }] };
}
