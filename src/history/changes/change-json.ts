import { z } from 'zod';
import type { AccountChange, Change, Holder } from './change.ts';
import { type AnyAccount, accountRecord, printScope } from './records.ts';
import {
  printClaim,
  printDays,
  printEventPlace,
  printFacets,
  printList,
  printLocation,
  printWeapons,
} from './shorthand.ts';

type Printed = { readonly was?: string | undefined; readonly now?: string | undefined };
type AccountJSON = z.input<typeof accountRecord>;

/** What holds accounts, places, claims or fields as data is printed in the shorthand of the lock file. */
type Shortened =
  | AccountChange
  | Extract<Change, { kind: 'event-changed' | 'event-moved' | 'place-moved' | 'claim-changed' }>;

/** A change as `sourceline diff --json` prints it. What is undefined is not printed. */
export type ChangeJSON =
  | Exclude<Change, Shortened>
  | ({ readonly kind: 'event-changed'; readonly event: string; readonly field: string } & Printed)
  | ({ readonly kind: 'place-moved'; readonly event?: string; readonly place?: string } & Printed)
  | {
      readonly kind: 'claim-changed';
      readonly event: string;
      readonly was: readonly string[];
      readonly now: readonly string[];
    }
  | ({ readonly kind: 'account-revised'; readonly was: AccountJSON; readonly now: AccountJSON } & Holder)
  | ({
      readonly kind: Exclude<AccountChange['kind'], 'account-revised'>;
      readonly account: AccountJSON;
      readonly by?: string;
    } & Holder);

function accountJSON(account: AnyAccount): AccountJSON {
  const { covers: _, parts: __, ...own } = account;
  const of = printScope(account);
  return { ...z.encode(accountRecord, own), ...(of === undefined ? {} : { of }) };
}

/** Both values in shorthand. */
const printed = <Value>(
  { was, now }: { readonly was: Value | undefined; readonly now: Value | undefined },
  print: (value: Value) => string,
): Printed => ({
  was: was === undefined ? undefined : print(was),
  now: now === undefined ? undefined : print(now),
});

/** A field of an event before and after, in the shorthand of the lock file. */
export function printField(change: Extract<Change, { kind: 'event-changed' }>): Printed {
  switch (change.field) {
    case 'date':
      return printed(change, printDays);
    case 'parts':
      return printed(change, printWeapons);
    case 'facets':
      return printed(change, printFacets);
    case 'participants':
      return printed(change, printList);
    case 'control':
    case 'status':
      return change;
  }
}

/** Plain JSON, its keys in the documented order. */
export function changeJSON(change: Change): ChangeJSON {
  switch (change.kind) {
    case 'event-changed': {
      const { kind, event, field } = change;
      const { was, now } = printField(change);
      return { kind, event, field, was, now };
    }
    case 'event-moved':
      return { kind: 'place-moved', event: change.event, ...printed(change, printEventPlace) };
    case 'place-moved':
      return { kind: 'place-moved', place: change.place, ...printed(change, printLocation) };
    case 'claim-changed':
      return { ...change, was: change.was.map(printClaim), now: change.now.map(printClaim) };
    case 'account-revised':
      return { ...change, was: accountJSON(change.was), now: accountJSON(change.now) };
    case 'account-added':
    case 'account-removed':
    case 'account-superseded':
    case 'account-set-aside':
    case 'account-retracted':
    case 'account-restored':
      return { ...change, account: accountJSON(change.account) };
    default:
      return change;
  }
}
