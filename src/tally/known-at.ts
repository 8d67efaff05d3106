import { type MomentSpan, momentSpan } from '../dataset/moment.ts';
import { settleRunningTotals, unsettle } from '../dataset/running-totals.ts';
import type { Account, Dataset, Event, Statement } from '../dataset/types.ts';
import { recentCache } from './recent-cache.ts';
import type { Question } from './types.ts';
import { datasetWith, leftOutSources, sourcesNamed, withoutSources } from './without-sources.ts';

/** A dataset as a question asks of it: as it was known at a moment (rule 23), without what some sources say (rule 34). */
export type Known = {
  /**
   * Its events are those of which an account was published by then, and of which somebody speaks who is not left out;
   * their accounts are as they stood then.
   */
  readonly dataset: Dataset;
  /** The same with what all sources say; itself where none is left out. */
  readonly whole: Dataset;
  /** By event: accounts of which nobody can say whether they counted then. They are not in `dataset`. */
  readonly undated: ReadonlyMap<string, readonly Account[]>;
};

/** Whether something was at a moment: it was, it was not yet, or nobody can say. */
type Reached = 'yes' | 'no' | 'unknown';

function isReached(span: MomentSpan | undefined, end: number): Reached {
  if (span === undefined) return 'unknown';
  if (span.end <= end) return 'yes';
  return span.first >= end ? 'no' : 'unknown';
}

/** When an account was there. */
export type Life<A extends Account = Account> = {
  /** As the file has it: running totals say nothing of each other. */
  readonly account: A;
  /** Undefined where nobody says. */
  readonly from: MomentSpan | undefined;
  /** Since when it counts no more; undefined where it counts, or nobody says. */
  readonly to: MomentSpan | undefined;
  /** The same as it was typed. */
  readonly ended: string | undefined;
};

/** When each account of an event was there, or each statement. */
export function livesOf<A extends Account>(accounts: readonly A[], zone: string): Life<A>[] {
  const successors = new Map(
    accounts.flatMap(one => (one.supersedes === undefined ? [] : [[one.supersedes, one] as const])),
  );
  const spanOf = (moment: string | undefined) =>
    moment === undefined ? undefined : momentSpan(moment, zone);
  return accounts.map(one => {
    const account = unsettle(one);
    const { status, until, published } = account;
    const ended = status === 'current' ? undefined : (until ?? successors.get(account.id)?.published);
    return { account, from: spanOf(published), to: spanOf(ended), ended };
  });
}

/** What the editor sets aside was never relied on, unless it is said since when it is not. */
export const isNeverCounted = ({ account: { status }, to }: Life): boolean =>
  status === 'set-aside' && to === undefined;

/** Whether nobody can say when an account counted, whatever the moment. */
export const isTimeless = (life: Life): boolean =>
  !isNeverCounted(life) &&
  (life.from === undefined || (life.account.status !== 'current' && life.to === undefined));

/** What stood at a moment: an account as it counted then, one that was not there yet, or one of which nobody can say. */
function atMoment<A extends Account>(life: Life<A>, end: number): A | 'later' | 'undated' {
  const { account, from, to } = life;
  if (isNeverCounted(life)) return account;
  const isThere = isReached(from, end);
  if (isThere !== 'yes') return isThere === 'no' ? 'later' : 'undated';
  if (account.status === 'current') return account;
  if (to === undefined) return 'undated';
  // An account stands until it is known not to.
  return isReached(to, end) === 'yes' ? account : { ...account, status: 'current' };
}

/** Accounts as they stood. @param end the first minute that is later than the moment asked for. */
export function accountsAt<A extends Account>(
  lives: readonly Life<A>[],
  zone: string,
  end: number,
): { readonly stood: readonly A[]; readonly undated: readonly A[] } {
  const stood: A[] = [];
  const undated: A[] = [];
  for (const life of lives) {
    const then = atMoment(life, end);
    if (then === 'undated') undated.push(life.account);
    else if (then !== 'later') stood.push(then);
  }
  return { stood: settleRunningTotals(stood, zone), undated };
}

/** Nobody says when a part's figures were given, or when the editor settled on a best one: they are of today. */
export function withoutUndated(event: Event, accounts: readonly Account[]): Event {
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
    const then = accountsAt(livesOf(event.accounts, zone), zone, end);
    if (then.undated.length > 0) undated.set(id, then.undated);
    if (then.stood.some(({ status, until }) => status !== 'set-aside' || until !== undefined))
      events.set(id, withoutUndated(event, then.stood));
  }
  const { stood } = accountsAt(livesOf([...dataset.statements.values()], zone), zone, end);
  const statements = new Map<string, Statement>(stood.map(statement => [statement.id, statement]));
  const then = datasetWith(dataset, { events, statements });
  return { dataset: then, whole: then, undated };
}

/** The moment whose knowledge a question asks for, in the dataset's zone; undefined where it asks for all. */
export const momentAsked = ({ filters }: Pick<Question, 'filters'>): string | undefined =>
  filters.find(({ word }) => word === 'as-of')?.values[0];

/** What a question is asked of: the dataset, or what was known of it at the moment of `as-of=`, without the sources that it leaves out. */
export function knownFor(dataset: Dataset, question: Pick<Question, 'filters'>): Known {
  const moment = momentAsked(question);
  const then =
    moment === undefined
      ? { dataset, whole: dataset, undated: new Map<string, readonly Account[]>() }
      : known(dataset, moment, () => makeKnown(dataset, moment));
  const values = leftOutSources(question);
  if (values.length === 0) return then;
  return { ...then, dataset: withoutSources(then.dataset, values), undated: heardOf(dataset, then, values) };
}

/** Accounts of which nobody can say when they counted, without those that are left out. */
function heardOf(dataset: Dataset, { undated }: Known, values: readonly string[]): Known['undated'] {
  if (undated.size === 0) return undated;
  const out = sourcesNamed(dataset, values);
  return new Map([...undated].map(([id, all]) => [id, all.filter(({ source }) => !out.has(source))]));
}
