import type { PlainSum } from './plain-sum.ts';
import type { AnyAccount } from './records.ts';
import type { ClaimRecord, Days, EventPlace, FacetRecord, Location, WeaponRecord } from './shorthand.ts';

/** Where an account is: in an event, or among the statements. */
export type Holder = { readonly event: string } | { readonly statement: string };

/** Before and after; undefined is "not there". */
type Pair<Value> = { readonly was: Value | undefined; readonly now: Value | undefined };

/** A field of an event that changed. */
export type EventField =
  | ({ readonly field: 'date' } & Pair<Days>)
  | ({ readonly field: 'parts' } & Pair<readonly WeaponRecord[]>)
  | ({ readonly field: 'control' | 'status' } & Pair<string>)
  | ({ readonly field: 'participants' } & Pair<readonly string[]>)
  | ({ readonly field: 'facets' } & Pair<readonly FacetRecord[]>);

/** One thing that two versions of a dataset say otherwise. `changeJSON` turns it into what `sourceline diff --json` prints. */
export type Change =
  /** A field of the header: `version`, `updated`, `killedMeans`, `licence` … */
  | ({ readonly kind: 'header-changed'; readonly field: string } & Pair<string>)
  | { readonly kind: 'event-added'; readonly event: string; readonly name: string }
  | { readonly kind: 'event-removed'; readonly event: string; readonly name: string }
  /** In place of `event-added`: the version `since` had taken it out of the file. */
  | {
      readonly kind: 'event-returned';
      readonly event: string;
      readonly name: string;
      readonly since: string;
    }
  /** `accounts` of the removed event's `of` accounts are now in `into`. Comes beside `event-removed`. */
  | {
      readonly kind: 'event-merged';
      readonly event: string;
      readonly into: string;
      readonly accounts: number;
      readonly of: number;
    }
  /** The same as the data say it, in place of `event-removed`: they name the event that it turned out to be. */
  | {
      readonly kind: 'event-merged';
      readonly event: string;
      readonly into: string;
      readonly stated: true;
    }
  /** In place of `event-removed`: the data say that one entry held several events. */
  | { readonly kind: 'event-split'; readonly event: string; readonly into: readonly string[] }
  /** In place of `event-removed` and `event-added`: the data say that it had another id. */
  | { readonly kind: 'event-renamed'; readonly event: string; readonly from: string }
  /** It had been merged into another, and is an event of its own again. */
  | { readonly kind: 'event-unmerged'; readonly event: string; readonly from: string }
  | { readonly kind: 'event-retracted'; readonly event: string }
  /** It was retracted, and counts again. */
  | { readonly kind: 'event-restored'; readonly event: string }
  | ({ readonly kind: 'event-changed'; readonly event: string } & EventField)
  /** The event happened elsewhere. */
  | {
      readonly kind: 'event-moved';
      readonly event: string;
      readonly was: EventPlace;
      readonly now: EventPlace;
    }
  /** A guess, beside `event-added` and `event-removed`: `alike` is from 0 to 1, offered from `threshold`. */
  | {
      readonly kind: 'id-renamed';
      readonly from: string;
      readonly to: string;
      readonly alike: number;
      readonly threshold: number;
    }
  /** Undefined is "no figure". `sources`: who gives a new or different figure. */
  | ({
      readonly kind: 'figure-revised';
      readonly event: string;
      readonly measure: string;
      readonly sources: readonly string[];
    } & Pair<PlainSum>)
  | ({ readonly kind: 'account-added'; readonly account: AnyAccount } & Holder)
  | ({ readonly kind: 'account-removed'; readonly account: AnyAccount } & Holder)
  | ({ readonly kind: 'account-revised'; readonly was: AnyAccount; readonly now: AnyAccount } & Holder)
  /** It counts no more, or (`account-restored`) counts again. `by`: the source of the account that takes its place. */
  | ({
      readonly kind: 'account-superseded' | 'account-set-aside' | 'account-retracted' | 'account-restored';
      readonly account: AnyAccount;
      readonly by?: string;
    } & Holder)
  | {
      readonly kind: 'claim-changed';
      readonly event: string;
      readonly was: readonly ClaimRecord[];
      readonly now: readonly ClaimRecord[];
    }
  /** The place itself lies elsewhere. */
  | { readonly kind: 'place-moved'; readonly place: string; readonly was: Location; readonly now: Location }
  | ({ readonly kind: 'fact-changed'; readonly fact: string } & Pair<string>)
  /** How many people live in a region or country, by which rates divide. */
  | ({ readonly kind: 'population-changed'; readonly place: string; readonly year: string } & Pair<number>)
  /** How charts show a thing of a registry, or a value of a facet: no figure depends on it, and readers need no entry. */
  | ({
      readonly kind: 'look-changed';
      /** `actors`, `weapons`, `sources`, `facets`, or `facet:scene` for its values. */
      readonly things: string;
      readonly thing: string;
      readonly field: 'colour' | 'colourDark' | 'order';
    } & Pair<string>)
  /** The files differ in words that no figure depends on: titles, notes, names. Only where nothing else changed. */
  | { readonly kind: 'wording-changed' };

/** The event that a change is of; undefined where it is of the dataset, a place, a statement or a fact. */
export function eventOf(change: Change): string | undefined {
  if (change.kind === 'id-renamed') return undefined;
  return 'event' in change ? change.event : undefined;
}

/** What became of an account. */
export type AccountChange = Extract<Change, { kind: `account-${string}` }>;

const accountKinds: ReadonlySet<Change['kind']> = new Set<AccountChange['kind']>([
  'account-added',
  'account-removed',
  'account-revised',
  'account-superseded',
  'account-set-aside',
  'account-retracted',
  'account-restored',
]);

export const isAccountChange = (change: Change): change is AccountChange => accountKinds.has(change.kind);
