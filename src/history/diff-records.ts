import { type Change, eventOf } from './change.ts';
import { diffAccounts } from './diff-accounts.ts';
import { diffEvent } from './diff-event.ts';
import { findMerged, guessRenamed } from './guess-fates.ts';
import type { DatasetRecord, EventRecord } from './lock-schema.ts';

type Texts = Readonly<Record<string, string>>;

/** Keys whose text is not the same, in the order of the later version, what is gone at the end. */
function changedTexts(was: Texts, now: Texts): { key: string; was?: string; now?: string }[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(was)])];
  return keys.flatMap(key => {
    const [before, after] = [was[key], now[key]];
    if (before === after) return [];
    return [
      {
        key,
        ...(before === undefined ? {} : { was: before }),
        ...(after === undefined ? {} : { now: after }),
      },
    ];
  });
}

/** Entries of the first map that the second has not. */
const without = (events: ReadonlyMap<string, EventRecord>, others: ReadonlyMap<string, EventRecord>) =>
  new Map([...events].filter(([id]) => !others.has(id)));

function diffEvents(was: DatasetRecord, now: DatasetRecord): Change[] {
  const before = new Map(Object.entries(was.events));
  const after = new Map(Object.entries(now.events));
  const removed = without(before, after);
  const added = without(after, before);
  return [
    ...[...added].map(([event, { name }]): Change => {
      const since = was.removed?.[event] ?? now.removed?.[event];
      return since === undefined
        ? { kind: 'event-added', event, name }
        : { kind: 'event-returned', event, name, since };
    }),
    ...[...removed].map(([event, { name }]) => ({ kind: 'event-removed' as const, event, name })),
    ...findMerged(removed, before, after),
    ...guessRenamed(removed, added),
    ...[...after].flatMap(([event, record]) => {
      const old = before.get(event);
      return old === undefined ? [] : diffEvent(event, old, record);
    }),
  ];
}

function diffStatements(was: DatasetRecord, now: DatasetRecord): Change[] {
  const ids = [...new Set([...Object.keys(now.statements), ...Object.keys(was.statements)])];
  return ids.flatMap(statement => {
    const [before, after] = [was.statements[statement], now.statements[statement]];
    // Whom it covers, and how many explosions it tells of, is part of what it says.
    const account = (record: typeof before) => {
      if (record === undefined) return [];
      const { covers, parts, ...rest } = record;
      const all = [...(parts === undefined ? [] : [`explosions ${parts}`]), `of ${covers.join(', ')}`];
      return [{ ...rest, of: [...(rest.of === undefined ? [] : [rest.of]), ...all].join('; ') }];
    };
    return diffAccounts(account(before), account(after), { statement });
  });
}

/**
 * Everything that two versions of a dataset say otherwise: header first, then events in the order of the later
 * version, places, statements and facts.
 */
export function diffRecords(was: DatasetRecord, now: DatasetRecord): Change[] {
  return [
    ...changedTexts(was.header, now.header).map(({ key, ...change }) => ({
      kind: 'header-changed' as const,
      field: key,
      ...change,
    })),
    ...diffEvents(was, now),
    ...changedTexts(was.places, now.places)
      // A place that came or went moves nothing.
      .filter(change => change.was !== undefined && change.now !== undefined)
      .map(({ key, ...change }) => ({ kind: 'place-moved' as const, place: key, ...change })),
    ...diffStatements(was, now),
    ...changedTexts(was.facts, now.facts).map(({ key, ...change }) => ({
      kind: 'fact-changed' as const,
      fact: key,
      ...change,
    })),
  ];
}

/** The changes of each event, in the order in which they were found. Guesses are none. */
export function changesByEvent(changes: readonly Change[]): Map<string, Change[]> {
  const byEvent = new Map<string, Change[]>();
  for (const change of changes) {
    const event = eventOf(change);
    if (event === undefined) continue;
    const list = byEvent.get(event);
    if (list === undefined) byEvent.set(event, [change]);
    else list.push(change);
  }
  return byEvent;
}
