import { type PeopleMeasure, peopleMeasures } from '../grammar/measures.ts';
import { type MomentSpan, momentSpan } from './moment.ts';
import type { FileAccount, FileStatement } from './schema/account.ts';
import type { Account } from './types.ts';

/** What an account may give a figure of; a statement gives explosions, its `parts`, too. */
const given = [...peopleMeasures, 'parts'] as const;
export type Given = (typeof given)[number];

/** How accounts of any shape are read: as a file has them, or as a dataset does. */
export type FigureReading<A> = {
  readonly gives: (account: A, measure: Given) => boolean;
  /** The events of a statement. */
  readonly covers?: (account: A) => readonly string[];
  /** The dataset's time zone. */
  readonly zone: string;
};

/** An account of a file, or a statement. */
export type FileTold = Omit<FileAccount, 'id'> | FileStatement;

export const readingOfFile = (zone: string): FigureReading<FileTold> => ({
  gives: (account, measure) => {
    const figure = measure === 'parts' ? ('parts' in account ? account.parts : undefined) : account[measure];
    return figure !== undefined && figure !== null;
  },
  covers: account => ('covers' in account ? account.covers : []),
  zone,
});

type Told = Pick<FileAccount, 'source' | 'status' | 'cumulative' | 'published'>;
type Running<A> = { readonly account: A; readonly at: MomentSpan };

/** The running totals that count, by their source, where it has several. */
export function runningTotals<A extends Told>(accounts: readonly A[]): A[][] {
  const running = accounts.filter(({ cumulative, status }) => cumulative === true && status === 'current');
  if (running.length < 2) return [];
  return [...Map.groupBy(running, ({ source }) => source).values()].filter(({ length }) => length > 1);
}

/** Whether a running total speaks of all that another one does: of an event, or of all events of a statement. */
export function speaksOfSame<A>(later: A, earlier: A, { covers }: FigureReading<A>): boolean {
  if (covers === undefined) return true;
  const all = new Set(covers(later));
  return covers(earlier).every(event => all.has(event));
}

/** Figures of dead and wounded in one are replaced by such a one, or by both apart. */
const replaces = <A>(later: A, measure: Given, { gives }: FigureReading<A>): boolean =>
  gives(later, measure) || (measure === 'casualties' && gives(later, 'killed') && gives(later, 'injured'));

/**
 * What is out of date in running totals, because a later one of the same source gives it: the newest of them counts (rule
 * 22). Those without a moment, and those of one moment, replace nothing.
 */
export function overtakenFigures<A extends Told>(
  accounts: readonly A[],
  reading: FigureReading<A>,
): ReadonlyMap<A, readonly Given[]> {
  const overtaken = new Map<A, readonly Given[]>();
  for (const group of runningTotals(accounts)) {
    const dated = group.flatMap((account): Running<A>[] =>
      account.published === undefined ? [] : [{ account, at: momentSpan(account.published, reading.zone) }],
    );
    const latestFirst = dated.sort((a, b) => b.at.end - a.at.end);
    for (const { account, at } of latestFirst) {
      const measures = given.filter(
        measure =>
          reading.gives(account, measure) &&
          latestFirst.some(
            later =>
              later.at.first >= at.end &&
              replaces(later.account, measure, reading) &&
              speaksOfSame(later.account, account, reading),
          ),
      );
      if (measures.length > 0) overtaken.set(account, measures);
    }
  }
  return overtaken;
}

const isPeopleMeasure = (measure: Given): measure is PeopleMeasure => measure !== 'parts';

type Any = Account & { readonly covers?: readonly string[]; readonly parts?: unknown };

const givesOf = (account: Any, measure: Given): boolean =>
  (measure === 'parts' ? account.parts : account.figures[measure]) !== undefined;

/**
 * Accounts of one event, or statements, with what is out of date in their running totals: one of which nothing else is
 * left is superseded. The list itself where there is nothing of it.
 */
export function settleRunningTotals<A extends Any>(accounts: readonly A[], zone: string): readonly A[] {
  if (accounts.every(({ cumulative }) => cumulative !== true)) return accounts;
  const covers = accounts.some(account => account.covers !== undefined)
    ? { covers: ({ covers: events = [] }: A) => events }
    : {};
  const overtaken = overtakenFigures(accounts, { gives: givesOf, zone, ...covers });
  if (overtaken.size === 0) return accounts;
  return accounts.map(account => {
    const measures = overtaken.get(account);
    if (measures === undefined) return account;
    const isLeft =
      account.claim !== undefined || given.some(one => givesOf(account, one) && !measures.includes(one));
    return {
      ...account,
      overtaken: measures.filter(isPeopleMeasure),
      ...(isLeft ? {} : { status: 'superseded' as const }),
    };
  });
}

/** An account as the file has it: running totals say nothing of each other. */
export function unsettle<A extends Any>(account: A): A {
  if (account.overtaken === undefined) return account;
  const { overtaken: _overtaken, ...rest } = account;
  return { ...account, ...rest, status: 'current', overtaken: undefined };
}
