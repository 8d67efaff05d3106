import { type PeopleMeasure, peopleMeasures } from '../../../grammar/measures.ts';
import { parseFigure } from '../../parse-figure.ts';
import type { FileAccount } from '../../schema/account.ts';
import type { FileEvent } from '../../schema/event.ts';
import type { Figure } from '../../trusted.ts';
import type { FindSlips, Slip } from './slip.ts';

/** So many times as high as all others is a slip of the hand: a zero too many. */
const factor = 10;

/** In a set of fewer figures, the highest may well be ten times all others. */
const fewestFigures = 20;

/** So many other figures are named. */
const besideAtMost = 6;

type Given = { readonly account: number; readonly typed: string; readonly lo: number; readonly hi: number };

function givenIn({ accounts }: FileEvent, measure: PeopleMeasure): Given[] {
  const given: Given[] = [];
  for (const [i, account] of accounts.entries()) {
    const figure = account.status === 'current' ? parseFigure(account[measure]) : undefined;
    if (figure !== undefined) given.push({ account: i, typed: figure.typed, lo: figure.lo, hi: figure.hi });
  }
  return given;
}

/** A figure that is ten times all others of its event, or, beside two others or more, a tenth of them. */
function amongAccounts(event: FileEvent, i: number): Slip[] {
  if (event.accounts.length < 2) return [];
  return peopleMeasures.flatMap(measure => {
    const given = givenIn(event, measure);
    if (given.length < 2) return [];
    const [top, second] = given.toSorted((x, y) => y.hi - x.hi);
    const [least, next] = given.toSorted((x, y) => x.lo - y.lo);
    return given.flatMap((one): Slip[] => {
      const highest = (one === top ? second : top)?.hi ?? 0;
      const lowest = (one === least ? next : least)?.lo ?? 0;
      const isHigh = /\d/.test(one.typed) && highest > 0 && one.lo >= factor * highest;
      const isLow = given.length > 2 && one.hi > 0 && one.hi * factor <= lowest;
      if (!isHigh && !isLow) return [];
      const others = given.filter(other => other !== one).slice(0, besideAtMost);
      const beside = others.map(({ typed }) => typed).join(', ');
      const far = isHigh ? `at least ${factor} times as high as all others` : `at most a tenth of all others`;
      const what = `"${measure}" is ${one.typed}, next to ${beside} for the same event: ${far}.`;
      const path = ['events', i, 'accounts', one.account, measure];
      return [{ rule: 'dataset/figure-outlier', path, what, about: [event.id] }];
    });
  });
}

/** The highest figure of an event. */
type Highest = {
  readonly event: FileEvent;
  readonly i: number;
  readonly account: number;
  readonly figure: Figure;
};

/** The number of the account with the highest figure of an event, the first of those that are as high; -1 where none is given. */
function highestIn(accounts: readonly FileAccount[], measure: PeopleMeasure): number {
  let [highest, at] = [-1, -1];
  for (let i = 0; i < accounts.length; i++) {
    const account = accounts[i];
    const figure = account?.status === 'current' ? parseFigure(account[measure]) : undefined;
    if (figure !== undefined && figure.lo > highest) [highest, at] = [figure.lo, i];
  }
  return at;
}

/** A figure that is ten times as high as that of any other event, where there are many. */
function amongEvents(events: readonly FileEvent[]): Slip[] {
  return peopleMeasures.flatMap((measure): Slip[] => {
    let figures = 0;
    let first: Highest | undefined;
    let second: Highest | undefined;
    for (const [i, event] of events.entries()) {
      if (event.mergedInto !== undefined) continue;
      const account = highestIn(event.accounts, measure);
      const figure = parseFigure(event.accounts[account]?.[measure]);
      if (figure === undefined) continue;
      figures++;
      if (second !== undefined && figure.lo <= second.figure.lo) continue;
      const top = { event, i, account, figure };
      if (first === undefined || figure.lo > first.figure.lo) [first, second] = [top, first];
      else second = top;
    }
    if (figures < fewestFigures || first === undefined || second === undefined) return [];
    if (second.figure.lo === 0 || first.figure.lo < factor * second.figure.lo) return [];
    const what = `"${measure}" is ${first.figure.typed}, but no other event has more than ${second.figure.typed}.`;
    const path = ['events', first.i, 'accounts', first.account, measure];
    return [{ rule: 'dataset/figure-outlier', path, what, about: [first.event.id] }];
  });
}

/** An account whose dead and wounded together are fewer than its dead and its wounded. */
function tooFewTogether(event: FileEvent, i: number): Slip[] {
  return event.accounts.flatMap((account, j): Slip[] => {
    const casualties = parseFigure(account.casualties);
    if (casualties === undefined) return [];
    const [killed, injured] = [parseFigure(account.killed), parseFigure(account.injured)];
    if (killed === undefined && injured === undefined) return [];
    const least = (killed?.lo ?? 0) + (injured?.lo ?? 0);
    if (casualties.hi >= least) return [];
    const what = `"casualties" is ${casualties.typed}, fewer than the ${least} killed and injured of the same account.`;
    const path = ['events', i, 'accounts', j, 'casualties'];
    return [{ rule: 'dataset/casualties-too-few', path, what, about: [event.id] }];
  });
}

/** Figures that do not fit the others. */
export const findOutliers: FindSlips = ({ file: { events } }) => {
  const own = events.flatMap((event, i) => [...amongAccounts(event, i), ...tooFewTogether(event, i)]);
  const known = new Set(own.map(({ path }) => path.join()));
  return [...own, ...amongEvents(events).filter(({ path }) => !known.has(path.join()))];
};
