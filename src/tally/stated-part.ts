import { areDisjoint, leastTogether } from '../dataset/least-together.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Account, PartOfFigure } from '../dataset/types.ts';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { splitWho, whoWords } from './who-words.ts';

/** What is asked of the parts of a figure. */
type Asked = { readonly who: readonly (readonly string[])[]; readonly measure: PeopleMeasure };

type Given = { readonly part: PartOfFigure; readonly figure: Figure };

/** Whether a part is of people asked for: all words hold of it, and one of them by itself. */
const matches = ({ who }: Asked, own: readonly string[], all: readonly string[]): boolean =>
  who.some(words => words.every(word => all.includes(word)) && words.some(word => own.includes(word)));

/**
 * Figures of parts of one level as one. Parts that may be the same people are at least those that share nobody, and at
 * most all of them, or their whole (rule 26).
 */
function together(given: readonly Given[], whole: Figure | undefined): Figure | undefined {
  const [first, ...others] = given;
  if (first === undefined || others.length === 0) return first?.figure;
  const figures = given.map(({ figure }) => figure);
  const about = figures.some(figure => figure.about);
  const hi = figures.reduce((sum, figure) => sum + figure.hi, 0);
  if (areDisjoint(given.map(({ part }) => part))) {
    const lo = figures.reduce((sum, figure) => sum + figure.lo, 0);
    return { lo, hi, about, typed: figures.map(({ typed }) => typed).join(' + ') };
  }
  const lo = leastTogether(given.map(({ part, figure }) => ({ part, n: figure.lo })));
  const most = Math.min(hi, Math.max(lo, whole?.hi ?? hi));
  return { lo, hi: most, about, typed: Number.isFinite(most) ? `${lo}-${most}` : `${lo}+` };
}

/**
 * The topmost parts of these people that give the measure: nested ones are part of them (rule 5). A part without `who`
 * is everyone of whom its words hold, so that parts with these words and more are within it (rule 25).
 * @param within what holds of the parts around them.
 * @param around the words of parts without `who` that count at the levels above.
 */
function stated(
  of: readonly PartOfFigure[],
  whole: Figure | undefined,
  asked: Asked,
  within: readonly string[] = [],
  around: readonly (readonly string[])[] = [],
): Figure | undefined {
  if (of.length === 0) return undefined;
  const level = of.map(part => {
    const own = whoWords(part);
    const all = [...new Set([...within, ...own])];
    return { part, all, figure: matches(asked, own, all) ? part.figures[asked.measure] : undefined };
  });
  const everyone = [
    ...around,
    ...level.flatMap(({ part, all, figure }) => (figure && part.who === undefined ? [all] : [])),
  ];
  const isWithin = (all: readonly string[]) =>
    everyone.some(words => words.length < all.length && words.every(word => all.includes(word)));
  const given = level.flatMap(({ part, all, figure }): Given[] => {
    const found =
      figure === undefined
        ? stated(part.of, part.figures[asked.measure] ?? whole, asked, all, everyone)
        : isWithin(all)
          ? undefined
          : figure;
    return found === undefined ? [] : [{ part, figure: found }];
  });
  return together(given, whole);
}

/**
 * What an account says for a measure: of everyone, or of the people asked for, if it states them as part of its figure.
 * What it does not state of them is unknown, never the rest.
 */
export function figureIn(
  account: Account,
  measure: PeopleMeasure,
  who: readonly string[] | undefined,
): Figure | undefined {
  if (who === undefined) return account.figures[measure];
  if (account.of.length === 0) return undefined;
  return stated(account.of, account.figures[measure], { who: who.map(splitWho), measure });
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
