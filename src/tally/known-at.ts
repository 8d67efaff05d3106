import { momentSpan } from '../dataset/moment.ts';
import { settleRunningTotals, unsettle } from '../dataset/running-totals.ts';
import type { Account, Dataset, Event, Statement } from '../dataset/types.ts';
import { recentCache } from './recent-cache.ts';
import type { Question } from './types.ts';

/** A dataset as it was known at a moment (rule 23). */
export type Known = {
  /** Its events are those of which an account was published by then; their accounts are as they stood then. */
  readonly dataset: Dataset;
  /** By event: accounts of which nobody can say whether they counted then. They are not in `dataset`. */
  readonly undated: ReadonlyMap<string, readonly Account[]>;
};

/** Whether something was at a moment: it was, it was not yet, or nobody can say. */
type Reached = 'yes' | 'no' | 'unknown';

/** @param end the first minute that is later than the moment asked for. */
function isReached(when: string | undefined, zone: string, end: number): Reached {
  if (when === undefined) return 'unknown';
  const span = momentSpan(when, zone);
  if (span.end <= end) return 'yes';
  return span.first >= end ? 'no' : 'unknown';
}

/** What stood at a moment: an account as it counted then, one that was not there yet, or one of which nobody can say. */
function atMoment<A extends Account>(
  account: A,
  successors: ReadonlyMap<string, Account>,
  zone: string,
  end: number,
): A | 'later' | 'undated' {
  const written = unsettle(account);
  const { status, published, until } = written;
  // What the editor sets aside was never relied on, unless it is said since when it is not.
  if (status === 'set-aside' && until === undefined) return written;
  const isThere = isReached(published, zone, end);
  if (isThere !== 'yes') return isThere === 'no' ? 'later' : 'undated';
  if (status === 'current') return written;
  const ended = until ?? successors.get(account.id)?.published;
  if (ended === undefined) return 'undated';
  // An account stands until it is known not to.
  return isReached(ended, zone, end) === 'yes' ? written : { ...written, status: 'current' };
}

/** The accounts of an event, or statements, as they stood. */
function accountsAt<A extends Account>(
  accounts: readonly A[],
  zone: string,
  end: number,
): { readonly stood: readonly A[]; readonly undated: readonly A[] } {
  const successors = new Map(
    accounts.flatMap(one => (one.supersedes === undefined ? [] : [[one.supersedes, one]])),
  );
  const stood: A[] = [];
  const undated: A[] = [];
  for (const account of accounts) {
    const then = atMoment(account, successors, zone, end);
    if (then === 'undated') undated.push(account);
    else if (then !== 'later') stood.push(then);
  }
  return { stood: settleRunningTotals(stood, zone), undated };
}

/** The accounts of one event as they stood at a moment; those of which nobody can say are left out. */
export const accountsAsOf = (
  { timezone }: Dataset,
  { accounts }: Pick<Event, 'accounts'>,
  moment: string,
): readonly Account[] => accountsAt(accounts, timezone, momentSpan(moment, timezone).end).stood;

/** Nobody says when a part's figures were given, or when the editor settled on a best one: they are of today. */
function withoutUndated(event: Event, accounts: readonly Account[]): Event {
  const { assessment } = event;
  const hasFigures = event.parts.some(({ killed, injured }) => (killed ?? injured) !== undefined);
  const parts = hasFigures
    ? event.parts.map(({ killed: _killed, injured: _injured, ...part }) => part)
    : event.parts;
  if (assessment?.killed === undefined && assessment?.injured === undefined)
    return { ...event, parts, accounts };
  const { killed: _killed, injured: _injured, ...rest } = assessment;
  return { ...event, parts, accounts, assessment: rest };
}

const known = recentCache<Known>(4);

function makeKnown(dataset: Dataset, moment: string): Known {
  const zone = dataset.timezone;
  const { end } = momentSpan(moment, zone);
  const events = new Map<string, Event>();
  const undated = new Map<string, readonly Account[]>();
  for (const [id, event] of dataset.events) {
    const then = accountsAt(event.accounts, zone, end);
    if (then.undated.length > 0) undated.set(id, then.undated);
    if (then.stood.some(({ status, until }) => status !== 'set-aside' || until !== undefined))
      events.set(id, withoutUndated(event, then.stood));
  }
  const { stood } = accountsAt([...dataset.statements.values()], zone, end);
  const statements = new Map<string, Statement>(stood.map(statement => [statement.id, statement]));
  // The dataset's text is made only when somebody asks for it, so its getter is copied and not called.
  const then: Dataset = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(dataset),
    events: { value: events, enumerable: true },
    statements: { value: statements, enumerable: true },
  });
  return { dataset: Object.freeze(then), undated };
}

/** The moment whose knowledge a question asks for, in the dataset's zone; undefined where it asks for all. */
export const momentAsked = ({ filters }: Pick<Question, 'filters'>): string | undefined =>
  filters.find(({ word }) => word === 'as-of')?.values[0];

/** What a question is asked of: the dataset, or what was known of it at the moment of `as-of=`. */
export function knownFor(dataset: Dataset, question: Pick<Question, 'filters'>): Known {
  const moment = momentAsked(question);
  if (moment === undefined) return { dataset, undated: new Map() };
  return known(dataset, moment, () => makeKnown(dataset, moment));
}
