import type { Dataset, Event } from '../dataset/types.ts';
import { type StatedField, type StatedWord, statedFields } from '../grammar/stated-people.ts';
import { type EventFigure, eventFigure, type FigureQuery } from './event-figure.ts';
import { figureIn, isOvertaken } from './stated-part.ts';
import { joinWho, splitWho, statedWordIn } from './who-words.ts';

/** The people of an event of whom a word is stated, and what accounts say of them. */
export type FigureOfStated = {
  readonly word: StatedWord;
  /** Values of `who=` that mean them. */
  readonly who: readonly string[];
  readonly figure: EventFigure;
};

/** Those whom a question asks for, as far as a word is stated of them. */
const whoWith = (who: readonly string[] | undefined, word: string): readonly string[] =>
  who === undefined ? [word] : who.map(value => joinWho([...splitWho(value), word]));

/** What current accounts state of the people of an event by one field: the words that some account gives a figure for. */
export function figuresOfStated(
  dataset: Dataset,
  event: Event,
  asked: FigureQuery,
  field: StatedField,
): FigureOfStated[] {
  if (event.accounts.every(({ of }) => of.length === 0)) return [];
  return statedFields[field].flatMap(word => {
    const who = whoWith(asked.who, statedWordIn(dataset, word));
    const figure = eventFigure(dataset, event, { ...asked, who });
    return figure.known ? [{ word, who, figure }] : [];
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/**
 * The others: at least the lowest figure of all less the highest that is stated, at most what one account leaves over. If
 * all have no figure, nobody knows how many others there are.
 */
export function notStated(
  event: Event,
  whole: EventFigure,
  stated: readonly FigureOfStated[],
  { measure, who, sources }: FigureQuery,
): EventFigure {
  if (!whole.known) return whole;
  const left = event.accounts.flatMap(account => {
    if (account.status !== 'current' || isOvertaken(account, measure)) return [];
    if (sources !== undefined && !sources.has(account.source)) return [];
    const all = figureIn(account, measure, who);
    if (all === undefined) return [];
    const told = stated.map(one => figureIn(account, measure, one.who)?.lo ?? 0);
    return [Math.max(0, all.hi - sumOf(told))];
  });
  const low = Math.max(0, whole.low - sumOf(stated.map(({ figure }) => figure.high)));
  // Figures of the parts of an event are not of one account.
  const high = Math.max(low, left.length === 0 ? whole.high : Math.max(...left));
  const outer = whole.outer > whole.high ? Math.max(high, whole.outer) : high;
  return {
    ...whole,
    low,
    high,
    outer,
    best: undefined,
    isSettled: false,
    about: whole.about || stated.some(({ figure }) => figure.about),
    mixedExceeds: outer > high,
  };
}
