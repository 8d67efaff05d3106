import type { Answer, By } from '../../tally/types.ts';
import { labelOf } from '../../wording/labels.ts';
import { claimKind, eventWord } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';

/** As many events as a note names. */
const mostNames = 6;

/** The note on events in the row `several` of one grouping; undefined where there are none. */
function noteOn({ word }: By, at: number, answer: Answer, context: ChartContext): string | undefined {
  if (word !== 'claimant' && word !== 'participant') return undefined;
  const { dataset, locale } = context;
  const those = new Set(
    answer.rows.filter(({ keys }) => keys[at] === 'several').flatMap(({ events }) => events),
  );
  if (those.size === 0) return undefined;
  const { charts, figures } = locale.strings;
  const ids = dataset.licence?.redistribute === false ? [] : [...those];
  const shown = ids.slice(0, ids.length === mostNames + 1 ? ids.length : mostNames);
  const rest = ids.length - shown.length;
  const names = shown.map(id => labelOf(dataset, { word: 'event' }, id, locale));
  const note = charts.ofSeveral(
    locale.number(those.size),
    locale.number(answer.events.length),
    eventWord(context, answer.events.length),
    word === 'claimant'
      ? charts.claimants.counted[claimKind(answer.question)]
      : figures.measures.participants(locale.plural(2)),
    rest === 0 ? names : [...names, figures.rows.others(locale.number(rest), locale.plural(rest))],
  );
  return locale.words.capitalise(note);
}

/** The notes on events of several claimants or participants, which are in a row of their own. */
export const severalActors = (answer: Answer, context: ChartContext): string[] =>
  answer.question.by.flatMap((by, at) => noteOn(by, at, answer, context) ?? []);
