import { type PeopleMeasure, peopleMeasures } from '../grammar/measures.ts';
import type { Change } from './change.ts';
import { diffAccounts } from './diff-accounts.ts';
import type { EventRecord } from './lock-schema.ts';
import { sameSum } from './plain-sum.ts';

const fields = ['date', 'parts', 'control', 'status', 'facets'] as const;
const retracted = 'retracted';

/** Who gives a measure anew, otherwise, or no more; a figure for dead and wounded bears on each of the two. */
function sourcesOf(measure: PeopleMeasure, accounts: readonly Change[]): string[] {
  const concerned: readonly PeopleMeasure[] =
    measure === 'killed' || measure === 'injured' ? [measure, 'casualties'] : [measure];
  const sources = accounts.flatMap(change => {
    if (change.kind === 'account-revised') {
      const differs = concerned.some(one => change.was[one] !== change.now[one]);
      return differs ? [change.now.source] : [];
    }
    if (!('account' in change)) return [];
    return concerned.some(one => change.account[one] !== undefined) ? [change.account.source] : [];
  });
  return [...new Set(sources)];
}

const whereOf = ({ place, region, point }: EventRecord): string =>
  [
    place,
    ...(region === undefined ? [] : [`in ${region}`]),
    ...(point === undefined ? [] : [`at ${point}`]),
  ].join(' ');

/** Everything that two versions say otherwise of one event. */
export function diffEvent(event: string, was: EventRecord, now: EventRecord): Change[] {
  const accounts = diffAccounts(was.accounts, now.accounts, { event });
  const changes: Change[] = [];
  if (was.status !== retracted && now.status === retracted) changes.push({ kind: 'event-retracted', event });
  if (was.status === retracted && now.status !== retracted) changes.push({ kind: 'event-restored', event });
  for (const measure of peopleMeasures) {
    const [before, after] = [was.figures[measure], now.figures[measure]];
    if (sameSum(before, after)) continue;
    changes.push({
      kind: 'figure-revised',
      event,
      measure,
      ...(before === undefined ? {} : { was: before }),
      ...(after === undefined ? {} : { now: after }),
      sources: sourcesOf(measure, accounts),
    });
  }
  if (whereOf(was) !== whereOf(now))
    changes.push({ kind: 'place-moved', event, was: whereOf(was), now: whereOf(now) });
  const claims = [was.claims ?? [], now.claims ?? []] as const;
  // A retracted event takes its claims with it, and they are no news of their own.
  if (claims[0].join() !== claims[1].join() && was.status !== retracted && now.status !== retracted)
    changes.push({ kind: 'claim-changed', event, was: claims[0], now: claims[1] });
  for (const field of fields) {
    const [before, after] = [was[field], now[field]];
    if (before === after || (field === 'status' && (before === retracted || after === retracted))) continue;
    changes.push({
      kind: 'event-changed',
      event,
      field,
      ...(before === undefined ? {} : { was: before }),
      ...(after === undefined ? {} : { now: after }),
    });
  }
  return [...changes, ...accounts];
}
