import type { Dataset, Event, Statement } from '../dataset/types.ts';
import { allParties } from '../grammar/filters.ts';
import { recentCache } from './recent-cache.ts';
import { isParty, sourcesWithin } from './sources.ts';
import type { Question } from './types.ts';

/** The values of `without-source=`: ids of sources, or `parties`. None where the question leaves out nobody. */
export const leftOutSources = ({ filters }: Pick<Question, 'filters'>): readonly string[] =>
  filters.find(({ word }) => word === 'without-source')?.values ?? [];

/** All sources that are left out: those named, with what is part of them; `parties` names every party to the conflict. */
export function sourcesNamed(dataset: Dataset, values: readonly string[]): ReadonlySet<string> {
  const out = new Set(sourcesWithin(dataset, values));
  if (values.includes(allParties) && !dataset.sources.has(allParties))
    for (const id of dataset.sources.keys()) if (isParty(dataset, id)) out.add(id);
  return out;
}

type Sources = ReadonlySet<string>;

/** Whether one of those who are asked speaks of an event: in a current account, or with the figure of a part. */
const isSpokenOf = ({ accounts, parts }: Event, isAsked: (source: string) => boolean): boolean =>
  accounts.some(({ status, source }) => status === 'current' && isAsked(source)) ||
  parts.some(
    ({ killed, injured, source }) =>
      (killed ?? injured) !== undefined && source !== undefined && isAsked(source),
  );

const isBy = (by: string | undefined, out: Sources): boolean => by !== undefined && out.has(by);

/** What is left of accounts; the same list where all of it is. */
function keepAccounts<A extends Statement | Event['accounts'][number]>(
  accounts: readonly A[],
  out: Sources,
): readonly A[] {
  const isWhole = accounts.every(({ source, claim }) => !out.has(source) && !isBy(claim?.by, out));
  if (isWhole) return accounts;
  return accounts.flatMap(account => {
    if (out.has(account.source)) return [];
    if (!isBy(account.claim?.by, out)) return [account];
    const { claim: _claim, ...rest } = account;
    return [rest as A];
  });
}

function keepParts(parts: Event['parts'], out: Sources): Event['parts'] {
  const isGiven = ({ killed, injured, source }: Event['parts'][number]) =>
    (killed ?? injured) !== undefined && isBy(source, out);
  if (!parts.some(isGiven)) return parts;
  return parts.map(part => {
    if (!isGiven(part)) return part;
    const { killed: _killed, injured: _injured, ...rest } = part;
    return rest;
  });
}

/**
 * An event without what some sources say of it: itself where they say nothing, undefined where nobody else speaks of it.
 * The editor's best figure was settled on with them.
 */
function eventWithout(event: Event, out: Sources): Event | undefined {
  const accounts = keepAccounts(event.accounts, out);
  const parts = keepParts(event.parts, out);
  const claims = event.claims.some(({ by }) => isBy(by, out))
    ? event.claims.filter(({ by }) => !isBy(by, out))
    : event.claims;
  if (accounts === event.accounts && parts === event.parts && claims === event.claims) return event;
  if (isSpokenOf(event, source => out.has(source)) && !isSpokenOf(event, source => !out.has(source)))
    return undefined;
  const rest = { ...event, accounts, parts, claims };
  const { assessment } = event;
  if (assessment === undefined || (accounts === event.accounts && parts === event.parts)) return rest;
  const { killed: _killed, injured: _injured, ...settled } = assessment;
  return { ...rest, assessment: settled };
}

/** The same dataset with other events and statements. Its text is made only when somebody asks for it: its getter is not called. */
export const datasetWith = (
  dataset: Dataset,
  { events, statements }: Pick<Dataset, 'events' | 'statements'>,
): Dataset =>
  Object.freeze(
    Object.create(Object.prototype, {
      ...Object.getOwnPropertyDescriptors(dataset),
      events: { value: events, enumerable: true },
      statements: { value: statements, enumerable: true },
    }),
  );

const without = recentCache<Dataset>(4);

function leaveOut(dataset: Dataset, values: readonly string[]): Dataset {
  const out = sourcesNamed(dataset, values);
  const events = new Map<string, Event>();
  for (const [id, event] of dataset.events) {
    const left = eventWithout(event, out);
    if (left !== undefined) events.set(id, left);
  }
  const statements = keepAccounts([...dataset.statements.values()], out);
  const left = datasetWith(dataset, { events, statements: new Map(statements.map(one => [one.id, one])) });
  wholes.set(left, dataset);
  return left;
}

const wholes = new WeakMap<Dataset, Dataset>();

/** The dataset that one without some sources was made from: most of its events are the same. Undefined for any other. */
export const beforeLeavingOut = (dataset: Dataset): Dataset | undefined => wholes.get(dataset);

/** The dataset as it would be if some sources had said nothing (rule 34). @param values of `without-source=`, at least one. */
export const withoutSources = (dataset: Dataset, values: readonly string[]): Dataset =>
  without(dataset, [...values].sort().join(), () => leaveOut(dataset, values));
