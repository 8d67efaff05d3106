import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { pairAccounts } from './changes/diff-accounts.ts';
import type { AccountRecord } from './changes/records.ts';
import type { Lock } from './lock-schema.ts';
import { recordOf } from './record-of.ts';

/** An account whose published figure was replaced in place by another of the same source. */
export type Overwritten = {
  readonly event: string;
  /** Its number among the accounts of the event, from 0. */
  readonly index: number;
  readonly was: AccountRecord;
  readonly now: AccountRecord;
  /** A free id for the account as it was. */
  readonly oldId: string;
};

const isOverwritten = (was: AccountRecord, now: AccountRecord): boolean =>
  was.source === now.source &&
  was.status === undefined &&
  now.status === undefined &&
  now.supersedes === undefined &&
  peopleMeasures.some(
    measure => was[measure] !== undefined && now[measure] !== undefined && was[measure] !== now[measure],
  );

/**
 * The accounts of which a published figure was overwritten, where the old one may be kept as superseded. None in a set of
 * one compiler, whose figures are replaced by those of its next release.
 */
export function findOverwritten(dataset: Dataset, before: Lock, locale: Locale): Overwritten[] {
  if (dataset.compiler !== undefined) return [];
  const { events } = recordOf(dataset, locale);
  const version = before.version.replace(/[^0-9]+/g, '-');
  return Object.entries(events).flatMap(([event, { accounts }]) => {
    const known = before.events[event]?.accounts;
    if (known === undefined) return [];
    const taken = new Set(dataset.events.get(event)?.accounts.map(({ id }) => id));
    return pairAccounts(known, accounts).pairs.flatMap(([was, now]): Overwritten[] => {
      const index = accounts.indexOf(now);
      if (index < 0 || !isOverwritten(was, now)) return [];
      let oldId = `${event}-${was.source}-${version}`;
      while (taken.has(oldId)) oldId += '-old';
      taken.add(oldId);
      return [{ event, index, was, now, oldId }];
    });
  });
}

/** The account as it was published, in the fields of the format; its stated parts are not known any more. */
export function oldAccount({ was, oldId }: Overwritten): Readonly<Record<string, unknown>> {
  const { via, claim, of: _of, status: _status, id: _id, in: within, source, ...rest } = was;
  return {
    id: oldId,
    source,
    ...(via === undefined ? {} : { via }),
    ...(within === undefined ? {} : { in: within }),
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
      ]),
    ),
    ...(claim === undefined ? {} : { claim: { actor: claim.actor, kind: claim.kind } }),
    status: 'superseded',
  };
}
