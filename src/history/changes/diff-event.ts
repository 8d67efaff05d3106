import { type PeopleMeasure, peopleMeasures } from '../../grammar/measures.ts';
import { type Change, type EventField, isAccountChange } from './change.ts';
import { diffAccounts } from './diff-accounts.ts';
import { sameSum } from './plain-sum.ts';
import type { EventRecord } from './records.ts';
import { printClaim, printDays, printEventPlace, printFacets, printList, printWeapons } from './shorthand.ts';

const retracted = 'retracted';

/** Who gives a new or different figure of a measure, or none any more; a figure for dead and wounded bears on each of the two. */
function sourcesOf(measure: PeopleMeasure, accounts: readonly Change[]): string[] {
  const concerned: readonly PeopleMeasure[] =
    measure === 'killed' || measure === 'injured' ? [measure, 'casualties'] : [measure];
  const sources = accounts.flatMap(change => {
    if (change.kind === 'account-revised') {
      const differs = concerned.some(one => change.was[one] !== change.now[one]);
      return differs ? [change.now.source] : [];
    }
    if (!isAccountChange(change)) return [];
    return concerned.some(one => change.account[one] !== undefined) ? [change.account.source] : [];
  });
  return [...new Set(sources)];
}

/** Whether two values are the same: the lock file writes them alike. */
const isAlike = <Value>(was: Value, now: Value, print: (value: NonNullable<Value>) => string): boolean =>
  was === now || (was != null && now != null && print(was) === print(now));

/** The fields that changed, in the order in which changes are described. That it was retracted, or counts again, is not one of them. */
function changedFields(was: EventRecord, now: EventRecord): EventField[] {
  const fields: EventField[] = [];
  if (!isAlike(was.date, now.date, printDays)) fields.push({ field: 'date', was: was.date, now: now.date });
  if (!isAlike(was.parts, now.parts, printWeapons))
    fields.push({ field: 'parts', was: was.parts, now: now.parts });
  if (was.control !== now.control) fields.push({ field: 'control', was: was.control, now: now.control });
  if (!isAlike(was.participants, now.participants, printList))
    fields.push({ field: 'participants', was: was.participants, now: now.participants });
  if (was.status !== now.status && was.status !== retracted && now.status !== retracted)
    fields.push({ field: 'status', was: was.status, now: now.status });
  if (!isAlike(was.facets, now.facets, printFacets))
    fields.push({ field: 'facets', was: was.facets, now: now.facets });
  return fields;
}

const placeOf = ({ place, region, point }: EventRecord) => ({ place, region, point });

const printClaims = (claims: readonly Parameters<typeof printClaim>[0][]) =>
  printList(claims.map(printClaim));

/** Everything that two versions say otherwise of one event. */
export function diffEvent(event: string, was: EventRecord, now: EventRecord): Change[] {
  const accounts = diffAccounts(was.accounts, now.accounts, { event });
  const changes: Change[] = [];
  if (was.status !== retracted && now.status === retracted) changes.push({ kind: 'event-retracted', event });
  if (was.status === retracted && now.status !== retracted) changes.push({ kind: 'event-restored', event });
  for (const measure of peopleMeasures) {
    const [before, after] = [was.figures[measure], now.figures[measure]];
    if (sameSum(before, after)) continue;
    const sources = sourcesOf(measure, accounts);
    changes.push({ kind: 'figure-revised', event, measure, was: before, now: after, sources });
  }
  if (!isAlike(placeOf(was), placeOf(now), printEventPlace))
    changes.push({ kind: 'event-moved', event, was: placeOf(was), now: placeOf(now) });
  const claims = [was.claims ?? [], now.claims ?? []] as const;
  // A retracted event takes its claims with it, and they are not news of their own.
  if (!isAlike(...claims, printClaims) && was.status !== retracted && now.status !== retracted)
    changes.push({ kind: 'claim-changed', event, was: claims[0], now: claims[1] });
  for (const field of changedFields(was, now)) changes.push({ kind: 'event-changed', event, ...field });
  return [...changes, ...accounts];
}
