import { statementsOn } from '../dataset/statements-on.ts';
import type { Dataset, Event, Statement } from '../dataset/types.ts';
import { allParties } from '../grammar/filters.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
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

type Said = Event['accounts'][number] | Statement;

const isNamed = ({ source, claim }: Said, out: Sources): boolean => out.has(source) || isBy(claim?.by, out);

/** What is left of accounts; the same list where all of it is. */
function keepAccounts<A extends Said>(accounts: readonly A[], out: Sources): readonly A[] {
  if (!accounts.some(account => isNamed(account, out))) return accounts;
  const kept: A[] = [];
  for (const account of accounts) {
    if (out.has(account.source)) continue;
    if (isBy(account.claim?.by, out)) {
      const { claim: _claim, ...rest } = account;
      kept.push(rest as A);
    } else kept.push(account);
  }
  return kept;
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

/** The sources of whose words something of an event is made, with those of statements that cover it. */
function namedIn(dataset: Dataset, event: Event): readonly string[] {
  const named = new Set<string>();
  const add = (source: string | undefined) => {
    if (source !== undefined) named.add(source);
  };
  for (const { source, claim } of [...event.accounts, ...statementsOn(dataset, event)]) {
    named.add(source);
    add(claim?.by);
  }
  for (const { killed, injured, source } of event.parts) if ((killed ?? injured) !== undefined) add(source);
  for (const { by } of event.claims) add(by);
  return [...named];
}

/** What is left of each event of a dataset. A reader leaves out one source more, or one less: only what these say changes. */
type Ledger = {
  readonly events: readonly Event[];
  /** By source: the events in which it is named, by their place in `events`. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** The sources that were last left out. */
  out: Sources;
  /** What was last left, in the order of `events`; undefined where nobody speaks of it. */
  readonly left: (Event | undefined)[];
};

const ledgerOf = memoizeByDataset((dataset: Dataset, _all: 'all'): Ledger => {
  const events = [...dataset.events.values()];
  const named = new Map<string, number[]>();
  for (const [at, event] of events.entries()) {
    for (const source of namedIn(dataset, event)) {
      const known = named.get(source);
      if (known === undefined) named.set(source, [at]);
      else known.push(at);
    }
  }
  return { events, named, out: new Set(), left: [...events] };
});

/** Brings up to date what is left of the events in which a source is named that was not left out last, or is no more. */
function bringUpToDate(dataset: Dataset, ledger: Ledger, out: Sources): void {
  const before = ledger.out;
  const changed = [...before, ...out].filter(source => before.has(source) !== out.has(source));
  for (const at of new Set(changed.flatMap(source => ledger.named.get(source) ?? []))) {
    const event = ledger.events[at];
    if (event === undefined) continue;
    const left = eventWithout(event, out);
    // Where a statement that covers it is left out, other things are known of the same event.
    const isSame = left !== event || !statementsOn(dataset, event).some(one => isNamed(one, out));
    ledger.left[at] = isSame ? left : { ...event };
  }
  ledger.out = out;
}

const without = recentCache<Dataset>(4);

function leaveOut(dataset: Dataset, values: readonly string[]): Dataset {
  const ledger = ledgerOf(dataset, 'all');
  const out = sourcesNamed(dataset, values);
  bringUpToDate(dataset, ledger, out);
  const events = new Map<string, Event>();
  for (const event of ledger.left) if (event !== undefined) events.set(event.id, event);
  const all = [...dataset.statements.values()];
  const kept = keepAccounts(all, out);
  const statements = kept === all ? dataset.statements : new Map(kept.map(one => [one.id, one]));
  const left = datasetWith(dataset, { events, statements });
  wholes.set(left, dataset);
  return left;
}

const wholes = new WeakMap<Dataset, Dataset>();

/**
 * The dataset that one without some sources was made from; undefined for any other. An event of which nothing was left
 * out is the same object in both.
 */
export const beforeLeavingOut = (dataset: Dataset): Dataset | undefined => wholes.get(dataset);

/** The dataset as it would be if some sources had said nothing (rule 34). @param values of `without-source=`, at least one. */
export const withoutSources = (dataset: Dataset, values: readonly string[]): Dataset =>
  without(dataset, [...values].sort().join(), () => leaveOut(dataset, values));
