import type { Answer, By } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { labelOf } from './labels.ts';
import { claimKind, eventWord } from './measure-name.ts';

/** As many events as a note names. */
const mostNames = 6;

/** What an event may have several of, in words; undefined where it has one of each. */
function severalOf({ word }: By, { question }: Answer, { locale }: WordingContext): string | undefined {
  const { charts, figures } = locale.strings;
  switch (word) {
    case 'claimant':
      return charts.claimants.counted[claimKind(question)];
    case 'participant':
      return figures.measures.participants(locale.plural(2));
    case 'weapon':
    case 'sex':
    case 'age':
    case 'role':
    case 'cause':
      return charts.severalThings[word];
    default:
      return undefined;
  }
}

/** The note on events of several, which are in rows of their own; undefined where there are none. */
function noteOn(by: By, at: number, answer: Answer, context: WordingContext): string | undefined {
  const things = severalOf(by, answer, context);
  if (things === undefined) return undefined;
  const { dataset, locale } = context;
  const isOfSeveral = (key = '') => key === 'several' || (by.word === 'weapon' && key.includes('+'));
  const those = new Set(
    answer.rows.filter(({ keys }) => isOfSeveral(keys[at])).flatMap(({ events }) => events),
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
    things,
    rest === 0 ? names : [...names, figures.rows.others(locale.number(rest), locale.plural(rest))],
  );
  return locale.words.capitalise(note);
}

/** The notes on events of several claimants, participants, weapons or ages, which are in rows of their own. */
export const severalNotes = (answer: Answer, context: WordingContext): string[] =>
  answer.question.by.flatMap((by, at) => noteOn(by, at, answer, context) ?? []);
