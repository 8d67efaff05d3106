import { type KindOption, questionFlags } from '../../grammar/options.ts';
import { hint } from '../../problems/nearest.ts';
import { makeQuestion } from '../../tally/question.ts';
import type { Question } from '../../tally/types.ts';
import { byWords } from '../../wording/measure-line.ts';
import type { ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { isByTime } from '../time-slots.ts';
import type { KindOfPanels } from './build.ts';

/** The kinds that can be panels, by name. */
export type FindPanels = {
  readonly names: readonly string[];
  readonly find: (name: string) => KindOfPanels<unknown> | undefined;
  /** Whether a kind has this name, panels or not. */
  readonly isKind: (name: string) => boolean;
};

/** Options that some kinds of panels use and others do not. */
const optionsOf = ({ question, show, classes, focus }: ChartSpec): KindOption[] => {
  const given: readonly (readonly [KindOption, boolean])[] = [
    ['show', show !== undefined],
    ['per', question.per !== undefined],
    ['cumulative', question.cumulative !== undefined],
    ['classes', classes !== undefined],
    ['focus', focus !== undefined],
  ];
  return given.flatMap(([option, isGiven]) => (isGiven ? [option] : []));
};

function kindFault({ of }: ChartSpec, { names, isKind }: FindPanels): ChartFault {
  const words = names.map(name => `of=${name}`);
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  if (of === undefined)
    return {
      rule: 'charts/panel-kind',
      what: '::multiples does not say what its small charts are',
      fix: `write ${list}`,
    };
  return {
    rule: 'charts/panel-kind',
    what: isKind(of)
      ? `a ::${of} cannot be one of several small charts`
      : `"of=${of}" is not a kind of chart`,
    fix: isKind(of) ? `write ${list}` : hint(of, [...names], 'of= takes'),
    option: 'of',
  };
}

/** What must be grouped by, besides what the panels are of. */
function groupingFaults(
  { question }: ChartSpec,
  { name, groupings: [least, most], overTime, panel }: KindOfPanels<unknown>,
  context: ChartContext,
): ChartFault[] {
  const [each, ...by] = question.by;
  const words = byWords(question, context);
  const named = words.slice(1).join(' and ');
  const example = panel.plot === undefined ? 'by=weapon,region' : 'by=region,month';
  if (by.length < least)
    return [
      {
        rule: 'charts/needs-by',
        what: `each small ::${name} needs ${least} of its own in by=, after what the charts are of, and has ${by.length}`,
        fix: least > 1 ? 'write three words: by=region,place,weapon' : `write two words: ${example}`,
      },
    ];
  if (by.length > most)
    return [
      {
        rule: 'charts/too-many-by',
        what: `a small ::${name} cannot be grouped by ${named}: it shows at most ${most}`,
        fix: most === 1 ? 'keep two words in by=' : 'keep three words in by=',
      },
    ];
  const isOverTime = overTime === true || panel.plot !== undefined;
  if (isOverTime && each !== undefined && isByTime(each))
    return [
      {
        rule: 'charts/wrong-by',
        what: `small charts over time cannot be one for each ${words[0]}: they all have the same time`,
        fix: 'write first what each is of, by=region,month, or use of=bar',
      },
    ];
  return [];
}

/** What a chart of panels refuses before anything is counted. */
export function multiplesFaults(spec: ChartSpec, context: ChartContext, panels: FindPanels): ChartFault[] {
  const kind = spec.of === undefined ? undefined : panels.find(spec.of);
  if (kind === undefined) return [kindFault(spec, panels)];
  const { question, mostRows: _mostRows, ...rest } = spec;
  if (question.by.length === 0) return [];
  const faults = groupingFaults(spec, kind, context);
  for (const option of optionsOf(spec)) {
    if (kind.options.includes(option)) continue;
    const word = questionFlags.some(flag => flag === option) ? `"${option}"` : `${option}=`;
    const names = panels.names.filter(name => panels.find(name)?.options.includes(option));
    faults.push({
      rule: 'charts/unused-option',
      what: `${word} has no effect on small charts of the kind ::${kind.name}`,
      fix: `remove ${word}; it works with ${names.map(name => `of=${name}`).join(', ')}`,
      option,
    });
  }
  const { sort, ...plain } = question;
  if (sort?.by === 'group' && sort.at > 0) {
    const words = byWords(question, context);
    faults.push({
      rule: 'charts/unused-option',
      what: `sort= puts the small charts in order, one for each ${words[0]}, and not what is in them by ${words[sort.at]}`,
      fix: 'sort them by a number, or by the first word of by=',
      option: 'sort',
    });
  }
  if (faults.length > 0) return faults;
  const faultsBy = (by: Question['by']) =>
    kind.faults?.({ ...rest, question: makeQuestion({ ...plain, by }) }, context) ?? [];
  // Of sources, neither a panel nor a row can be one.
  const ofEach = kind.panel.ofSources === true ? faultsBy(question.by.slice(0, 1)) : [];
  return ofEach.length > 0 ? [...ofEach] : [...faultsBy(question.by.slice(1))];
}
