import { type KindOption, questionFlags } from '../grammar/options.ts';
import type { ChartFault } from './chart-spec.ts';
import { type ChartRequest, chartKinds, chartNames, getKind } from './registry.ts';

/** That a kind of chart has no use for an option. */
function unused(option: KindOption, kind: string): ChartFault {
  const names = chartNames.filter(name => chartKinds[name].options.includes(option));
  const word = questionFlags.some(flag => flag === option) ? `"${option}"` : `${option}=`;
  return {
    rule: 'charts/unused-option',
    what: `${word} has no effect on ::${kind}`,
    fix: `remove ${word}; it works with ${names.map(name => `::${name}`).join(', ')}`,
    option,
  };
}

function faultOf(option: KindOption, { kind, question }: ChartRequest): ChartFault {
  if (option === 'share' && getKind(kind).options.includes(option))
    return {
      rule: 'charts/unused-option',
      what: `share= has no effect on a ::${kind} whose rows are not sums`,
      fix: 'write by=, for example by=place share=place',
      option,
    };
  switch (option) {
    case 'limit': {
      const what = `limit=${question.limit} cannot be used on ::${kind}, where the rest cannot be one row`;
      return { rule: 'charts/limit', what, fix: 'remove limit= and filter instead', option };
    }
    case 'per': {
      const why =
        kind === 'compare'
          ? 'whose datasets may rest on different populations'
          : 'whose numbers are added up: rates never are';
      const what = `per=${question.per} cannot be used on ::${kind}, ${why}`;
      const names = chartNames.filter(name => chartKinds[name].options.includes('per'));
      const fix = `remove per=; it works with ${names.map(name => `::${name}`).join(', ')}`;
      return { rule: 'charts/no-rate', what, fix, option };
    }
    case 'several':
      if (kind !== 'stack') return unused(option, kind);
      return {
        rule: 'charts/unused-option',
        what: `several= has no effect on ::${kind}, whose parts always have events of several apart`,
        fix: 'remove several=',
        option,
      };
    case 'columns':
      return {
        rule: 'charts/columns',
        what: 'columns= works only with a table of events',
        fix: 'remove columns= or by=, or use ::table',
        option,
      };
    default:
      return unused(option, kind);
  }
}

/** Options that the chart would ignore. */
export function optionFaults(request: ChartRequest): ChartFault[] {
  const { kind, question, show, share, highlight, columns, classes, focus, order, others } = request;
  const { split, compare, of } = request;
  const given: readonly (readonly [option: KindOption, isGiven: boolean])[] = [
    ['show', show !== undefined],
    ['share', share !== undefined],
    ['highlight', highlight !== undefined],
    ['sort', question.sort !== undefined || order !== undefined],
    ['limit', question.limit !== undefined],
    ['per', question.per !== undefined],
    ['several', question.severalApart !== undefined],
    ['cumulative', question.cumulative !== undefined],
    ['columns', columns !== undefined],
    ['classes', classes !== undefined],
    ['focus', focus !== undefined],
    ['split', split !== undefined],
    ['compare', compare !== undefined],
    ['datasets', others !== undefined],
    ['of', of !== undefined],
  ];
  const { options, ofEvents } = getKind(kind);
  const showsEvents = question.by.length === 0 && ofEvents?.holds(request) === true;
  const used = showsEvents ? ofEvents.options : options;
  return given
    .filter(([option, isGiven]) => isGiven && !used.includes(option))
    .map(([option]) => faultOf(option, request));
}
