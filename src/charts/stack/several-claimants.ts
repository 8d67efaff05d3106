import type { Answer } from '../../tally/types.ts';
import { labelOf } from '../../wording/labels.ts';
import { claimKind, eventWord } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';

/** As many events as a note names. */
const mostNames = 6;

/** The note on events of several claimants, which are in a row of their own; undefined where there are none. */
export function severalClaimants(answer: Answer, context: ChartContext): string | undefined {
  const { dataset, locale } = context;
  const { question } = answer;
  const at = question.by.findIndex(({ word }) => word === 'claimant');
  const those = new Set(
    answer.rows.filter(({ keys }) => at >= 0 && keys[at] === 'several').flatMap(({ events }) => events),
  );
  if (those.size === 0) return undefined;
  const { charts, figures } = locale.strings;
  const ids = dataset.licence?.redistribute === false ? [] : [...those];
  const shown = ids.slice(0, ids.length === mostNames + 1 ? ids.length : mostNames);
  const rest = ids.length - shown.length;
  const names = shown.map(id => labelOf(dataset, { word: 'event' }, id, locale));
  const note = charts.claimedBySeveral(
    locale.number(those.size),
    locale.number(answer.events.length),
    eventWord(context, answer.events.length),
    charts.claimants.counted[claimKind(question)],
    rest === 0 ? names : [...names, figures.rows.others(locale.number(rest), locale.plural(rest))],
  );
  return locale.words.capitalise(note);
}
