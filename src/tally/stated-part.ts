import type { Figure } from '../dataset/trusted.ts';
import type { Account, PartOfFigure } from '../dataset/types.ts';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { whoWords } from './who-words.ts';

const matches = (part: PartOfFigure, who: readonly string[]): boolean =>
  whoWords(part).some(word => who.includes(word));

/** The topmost parts of these people that give the measure: nested ones are part of them (rule 5). */
function topmost(of: readonly PartOfFigure[], who: readonly string[], measure: PeopleMeasure): Figure[] {
  return of.flatMap(part => {
    const figure = matches(part, who) ? part.figures[measure] : undefined;
    return figure === undefined ? topmost(part.of, who, measure) : [figure];
  });
}

/** Several figures of people who share nobody, as one; undefined where there is none. */
function together(figures: readonly Figure[]): Figure | undefined {
  if (figures.length <= 1) return figures[0];
  return {
    lo: figures.reduce((sum, { lo }) => sum + lo, 0),
    hi: figures.reduce((sum, { hi }) => sum + hi, 0),
    about: figures.some(({ about }) => about),
    typed: figures.map(({ typed }) => typed).join(' + '),
  };
}

/**
 * What an account says for a measure: of everyone, or of the actors and roles asked for, if it states them as
 * part of its figure. What it does not state of them is unknown, never the rest.
 */
export function figureIn(
  account: Account,
  measure: PeopleMeasure,
  who: readonly string[] | undefined,
): Figure | undefined {
  return who === undefined ? account.figures[measure] : together(topmost(account.of, who, measure));
}

/**
 * The account's mixed figure of dead and wounded, where it bounds a measure that the account does not give
 * (rule 4).
 */
export function mixedIn(
  account: Account,
  measure: PeopleMeasure,
  who: readonly string[] | undefined,
): Figure | undefined {
  if (measure !== 'killed' && measure !== 'injured') return undefined;
  return figureIn(account, measure, who) === undefined ? figureIn(account, 'casualties', who) : undefined;
}

/** Whether a running total's figure, its parts included, counts no more because a later one gives it (rule 22). */
export const isOvertaken = ({ overtaken }: Account, measure: PeopleMeasure): boolean =>
  overtaken?.includes(measure) === true;
