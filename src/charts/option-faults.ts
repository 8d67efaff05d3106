import type { ChartFault, ChartSpec } from './spec.ts';
import type { ChartKind } from './types.ts';

type Option = 'show' | 'highlight' | 'sort' | 'limit' | 'columns';

/** The options that each kind of chart uses, besides title= and alt=. */
const used: Record<ChartKind | 'table of events', readonly Option[]> = {
  bar: ['show', 'highlight', 'sort', 'limit'],
  stack: ['sort', 'limit'],
  range: ['sort'],
  timeline: [],
  map: ['show', 'sort'],
  table: ['sort', 'limit'],
  'table of events': ['sort', 'limit', 'columns'],
};

function faultOf(option: Option, { kind, question }: ChartSpec): ChartFault {
  switch (option) {
    case 'limit': {
      const what = `limit=${question.limit} on ::${kind}, where the rest cannot be one row`;
      return { rule: 'charts/limit', what, fix: 'take limit away and filter instead' };
    }
    case 'columns':
      return {
        rule: 'charts/columns',
        what: 'columns= belongs to a table of events',
        fix: 'take columns= away, or by=, or use ::table',
      };
    default: {
      const kinds = Object.entries(used).filter(([, options]) => options.includes(option));
      const names = kinds.map(([name]) => `::${name}`).filter(name => !name.includes(' '));
      return {
        rule: 'charts/unused-option',
        what: `${option}= has no effect on ::${kind}`,
        fix: `remove ${option}=; it belongs to ${names.join(', ')}`,
      };
    }
  }
}

/** Options that the chart would ignore. */
export function optionFaults(spec: ChartSpec, isOfEvents: boolean): ChartFault[] {
  const { kind, question, show, highlight, columns, order } = spec;
  const given: Record<Option, boolean> = {
    show: show !== undefined,
    highlight: highlight !== undefined,
    sort: question.sort !== undefined || order !== undefined,
    limit: question.limit !== undefined,
    columns: columns !== undefined,
  };
  const options = used[isOfEvents && question.by.length === 0 ? 'table of events' : kind];
  return (['show', 'highlight', 'sort', 'limit', 'columns'] as const)
    .filter(option => given[option] && !options.includes(option))
    .map(option => faultOf(option, spec));
}
