import type { AccountRecord } from './lock-schema.ts';
import type { PlainSum } from './plain-sum.ts';

/** Where an account stands: in an event, or among the statements. */
type Holder = { readonly event: string } | { readonly statement: string };

/** One thing that two versions of a dataset say otherwise. `sourceline diff --json` prints these. */
export type Change =
  /** A field of the header: `version`, `updated`, `killedMeans`, `licence` … Undefined where it is not there. */
  | { readonly kind: 'header-changed'; readonly field: string; readonly was?: string; readonly now?: string }
  | { readonly kind: 'event-added'; readonly event: string; readonly name: string }
  | { readonly kind: 'event-removed'; readonly event: string; readonly name: string }
  /** In place of `event-added`: the version `since` had taken it out of the file. */
  | {
      readonly kind: 'event-returned';
      readonly event: string;
      readonly name: string;
      readonly since: string;
    }
  /** `accounts` of the removed event's `of` accounts now stand in `into`. Comes beside `event-removed`. */
  | {
      readonly kind: 'event-merged';
      readonly event: string;
      readonly into: string;
      readonly accounts: number;
      readonly of: number;
    }
  | { readonly kind: 'event-retracted'; readonly event: string }
  /** It was retracted, and counts again. */
  | { readonly kind: 'event-restored'; readonly event: string }
  /** Date, parts (weapons), control, status, facets. */
  | {
      readonly kind: 'event-changed';
      readonly event: string;
      readonly field: 'date' | 'parts' | 'control' | 'status' | 'facets';
      readonly was?: string;
      readonly now?: string;
    }
  /** A guess, beside `event-added` and `event-removed`: `alike` is from 0 to 1, offered from `threshold`. */
  | {
      readonly kind: 'id-renamed';
      readonly from: string;
      readonly to: string;
      readonly alike: number;
      readonly threshold: number;
    }
  /** Undefined is "no figure". `sources`: who gives it anew or otherwise. */
  | {
      readonly kind: 'figure-revised';
      readonly event: string;
      readonly measure: string;
      readonly was?: PlainSum;
      readonly now?: PlainSum;
      readonly sources: readonly string[];
    }
  | ({ readonly kind: 'account-added'; readonly account: AccountRecord } & Holder)
  | ({ readonly kind: 'account-removed'; readonly account: AccountRecord } & Holder)
  | ({ readonly kind: 'account-revised'; readonly was: AccountRecord; readonly now: AccountRecord } & Holder)
  /** It counts no more, or (`account-restored`) counts again. `by`: the source of the account that takes its place. */
  | ({
      readonly kind: 'account-superseded' | 'account-set-aside' | 'account-retracted' | 'account-restored';
      readonly account: AccountRecord;
      readonly by?: string;
    } & Holder)
  | {
      readonly kind: 'claim-changed';
      readonly event: string;
      readonly was: readonly string[];
      readonly now: readonly string[];
    }
  /** The event happened elsewhere (`place`, `region`, `point`), or the place itself lies elsewhere. */
  | {
      readonly kind: 'place-moved';
      readonly event?: string;
      readonly place?: string;
      readonly was?: string;
      readonly now?: string;
    }
  | { readonly kind: 'fact-changed'; readonly fact: string; readonly was?: string; readonly now?: string }
  /** The files differ in words that no figure depends on: titles, notes, names. Only where nothing else changed. */
  | { readonly kind: 'wording-changed' };

/** The event that a change is of; undefined where it is of the dataset, a place, a statement or a fact. */
export function eventOf(change: Change): string | undefined {
  if (change.kind === 'id-renamed') return undefined;
  return 'event' in change ? change.event : undefined;
}
