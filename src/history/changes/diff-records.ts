import { type Change, eventOf } from './change.ts';
import { detectRenames, findMerged } from './detect-renames.ts';
import { diffAccounts } from './diff-accounts.ts';
import { diffEvent } from './diff-event.ts';
import type { DatasetRecord, EventRecord } from './records.ts';
import { printLocation } from './shorthand.ts';
import { statedFates } from './stated-fates.ts';

type Texts = Readonly<Record<string, string>>;

/** Keys of either map, in the order of the later version, what is gone at the end. */
const keysOf = (was: object, now: object): string[] => [
  ...new Set([...Object.keys(now), ...Object.keys(was)]),
];

/** Keys whose text is not the same. */
const changedTexts = (was: Texts, now: Texts) =>
  keysOf(was, now).flatMap(key => (was[key] === now[key] ? [] : [{ key, was: was[key], now: now[key] }]));

/** Entries of the first map that the second has not. */
const without = (events: ReadonlyMap<string, EventRecord>, others: ReadonlyMap<string, EventRecord>) =>
  new Map([...events].filter(([id]) => !others.has(id)));

/** Those that count: an entry that was merged into another is kept, and is none. */
const livingOf = (events: DatasetRecord['events']) =>
  new Map(Object.entries(events).filter(([, { mergedInto }]) => mergedInto === undefined));

function diffEvents(was: DatasetRecord, now: DatasetRecord): Change[] {
  const before = new Map(Object.entries(was.events));
  const after = livingOf(now.events);
  const stated = statedFates(before, now.events);
  const living = livingOf(was.events);
  const removed = new Map([...without(living, after)].filter(([id]) => !stated.gone.has(id)));
  const added = new Map([...without(after, before)].filter(([id]) => !stated.came.has(id)));
  // Of what an older record does not know, nothing has changed.
  const isKnown = was.participants === true;
  return [
    ...[...added].map(([event, { name }]): Change => {
      const since = was.removed?.[event] ?? now.removed?.[event];
      return since === undefined
        ? { kind: 'event-added', event, name }
        : { kind: 'event-returned', event, name, since };
    }),
    ...[...removed].map(([event, { name }]) => ({ kind: 'event-removed' as const, event, name })),
    ...stated.changes,
    ...findMerged(removed, living, after),
    ...detectRenames(removed, added),
    ...[...after].flatMap(([event, record]) => {
      const old = before.get(stated.renamed.get(event) ?? event);
      if (old === undefined) return [];
      return diffEvent(event, isKnown ? old : { ...old, participants: record.participants }, record);
    }),
  ];
}

function diffStatements(was: DatasetRecord, now: DatasetRecord): Change[] {
  return keysOf(was.statements, now.statements).flatMap(statement => {
    const [before, after] = [was.statements[statement], now.statements[statement]];
    return diffAccounts(before === undefined ? [] : [before], after === undefined ? [] : [after], {
      statement,
    });
  });
}

/** Places that lie elsewhere. One that came or went moves nothing. */
const diffPlaces = (was: DatasetRecord, now: DatasetRecord): Change[] =>
  keysOf(was.places, now.places).flatMap(place => {
    const [before, after] = [was.places[place], now.places[place]];
    if (before === undefined || after === undefined || printLocation(before) === printLocation(after))
      return [];
    return [{ kind: 'place-moved' as const, place, was: before, now: after }];
  });

/** Populations of each place and year. */
const diffPopulations = (
  { populations: was = {} }: DatasetRecord,
  { populations: now = {} }: DatasetRecord,
) =>
  keysOf(was, now).flatMap(place =>
    keysOf(was[place] ?? {}, now[place] ?? {}).flatMap((year): Change[] => {
      const [before, after] = [was[place]?.[year], now[place]?.[year]];
      return before === after ? [] : [{ kind: 'population-changed', place, year, was: before, now: after }];
    }),
  );

const lookFields = ['colour', 'colourDark', 'order'] as const;

/** Colours and places in order that the data give things. */
export const diffLooks = (
  was: DatasetRecord['looks'] = {},
  now: DatasetRecord['looks'] = {},
): Extract<Change, { kind: 'look-changed' }>[] =>
  keysOf(was, now).flatMap(things =>
    keysOf(was[things] ?? {}, now[things] ?? {}).flatMap(thing =>
      lookFields.flatMap(field => {
        const [before, after] = [was[things]?.[thing]?.[field], now[things]?.[thing]?.[field]];
        return before === after
          ? []
          : [{ kind: 'look-changed' as const, things, thing, field, was: before, now: after }];
      }),
    ),
  );

/**
 * Everything that two versions of a dataset say otherwise: header first, then events in the order of the later
 * version, places, statements and facts, and last how charts show things.
 */
export function diffRecords(was: DatasetRecord, now: DatasetRecord): Change[] {
  return [
    ...changedTexts(was.header, now.header).map(({ key, ...change }) => ({
      kind: 'header-changed' as const,
      field: key,
      ...change,
    })),
    ...diffEvents(was, now),
    ...diffPlaces(was, now),
    ...diffPopulations(was, now),
    ...diffStatements(was, now),
    ...changedTexts(was.facts, now.facts).map(({ key, ...change }) => ({
      kind: 'fact-changed' as const,
      fact: key,
      ...change,
    })),
    ...diffLooks(was.looks, now.looks),
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
