import { reservedWords } from '../../grammar/reserved-words.ts';
import { isRowKey } from '../../grammar/row-keys.ts';
import { compareVersions } from '../compare-versions.ts';
import { type Fault, fault, type Path, quote } from '../fault.ts';
import type { FileEvent } from '../schema/event.ts';
import type { Check, CheckContext } from './check-context.ts';

/** The id of an account: as typed, or the event's and its number in the list. */
export const accountId = (event: Pick<FileEvent, 'id'>, typed: string | undefined, index: number): string =>
  typed ?? `${event.id}-${index + 1}`;

/** The id of a part: as typed, or its number in the list. */
export const partId = (typed: string | undefined, index: number): string => typed ?? `${index + 1}`;

type Entry = { readonly id: string; readonly path: Path };

/** One fault for each id that an earlier entry has already. */
function twice(entries: readonly Entry[], kind: string): Fault[] {
  const seen = new Map<string, Path>();
  return entries.flatMap(({ id, path }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    return first === undefined
      ? []
      : [
          {
            ...fault('dataset/duplicate-id', path, `The id ${quote(id)} is already used by another ${kind}.`),
            first,
          },
        ];
  });
}

/**
 * Whether an id of an event, an account or a statement may be repeated: quick, and false for nearly all files. Ids made
 * of an event's and a number differ where those of the events do.
 */
function mayRepeat(events: Events, statements: Statements): boolean {
  if (new Set(events.map(({ id }) => id)).size < events.length) return true;
  const typed = new Set(statements.map(({ id }) => id));
  let count = statements.length;
  for (const { accounts } of events) {
    for (const { id } of accounts) {
      if (id === undefined) continue;
      typed.add(id);
      count++;
    }
  }
  if (typed.size < count) return true;
  const isTyped = (event: FileEvent) =>
    event.accounts.some(({ id }, j) => id === undefined && typed.has(accountId(event, id, j)));
  return typed.size > 0 && events.some(isTyped);
}

/** The entries of a list of ids that are repeated. */
function repeated(ids: readonly string[], path: Path): Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    const known = seen.has(id);
    seen.add(id);
    const what = `The id ${quote(id)} is repeated.`;
    return known ? [fault('dataset/duplicate-id', [...path, i], what, 'Remove one of the two.')] : [];
  });
}

const idPath = (typed: string | undefined, ...path: Path): Path =>
  typed === undefined ? path : [...path, 'id'];

type Events = CheckContext['file']['events'];
type Statements = CheckContext['file']['statements'];
type Revisions = CheckContext['file']['revisions'];

/**
 * Events that an entry removed and that are in the file. A removal is true of its version: a later entry that names
 * the event says that it is back.
 */
function stillThere(events: Events, revisions: Revisions): Fault[] {
  if (revisions.every(({ removed }) => removed.length === 0)) return [];
  // An event that is kept private is removed from what is published.
  const known = new Set(events.filter(event => event.private !== true).map(({ id }) => id));
  const latest = new Map<string, string>();
  for (const { events: named, version } of revisions) {
    for (const id of named) {
      const other = latest.get(id);
      if (other === undefined || compareVersions(version, other) > 0) latest.set(id, version);
    }
  }
  return revisions.flatMap(({ removed, version }, i) =>
    removed.flatMap((id, j) => {
      if (!known.has(id) || compareVersions(latest.get(id) ?? version, version) > 0) return [];
      const what = `Version ${version} removed the event "${id}", but it is in "events" and no later entry names it.`;
      return [fault('dataset/still-there', ['revisions', i, 'removed', j], what)];
    }),
  );
}

function repeatedEntries(events: Events, statements: Statements): Fault[] {
  const accounts = events.flatMap((event, i) =>
    event.accounts.map((account, j) => ({
      id: accountId(event, account.id, j),
      path: idPath(account.id, 'events', i, 'accounts', j),
    })),
  );
  return [
    ...twice(
      events.map(({ id }, i) => ({ id, path: ['events', i, 'id'] })),
      'event',
    ),
    ...twice(
      [...accounts, ...statements.map(({ id }, i) => ({ id, path: ['statements', i, 'id'] }))],
      'account or statement',
    ),
  ];
}

/** Ids of events, of accounts and statements together, and of the parts of one event are unique. */
export const checkUniqueIds: Check = ({ file: { events, statements, revisions } }) => {
  const parts = events.flatMap((event, i) => {
    const own = typeof event.parts === 'number' ? [] : event.parts;
    if (own.length < 2) return [];
    const entries = own.map((part, j) => ({
      id: partId(part.id, j),
      path: idPath(part.id, 'events', i, 'parts', j),
    }));
    return twice(entries, 'part of this event');
  });
  return [
    ...(mayRepeat(events, statements) ? repeatedEntries(events, statements) : []),
    ...parts,
    ...statements.flatMap(({ covers }, i) => repeated(covers, ['statements', i, 'covers'])),
    ...revisions.flatMap((revision, i) => [
      ...repeated(revision.events, ['revisions', i, 'events']),
      ...repeated(revision.removed, ['revisions', i, 'removed']),
    ]),
    ...stillThere(events, revisions),
  ];
};

const reserved = (ids: readonly string[], isReserved: (id: string) => boolean, ...path: Path): Fault[] =>
  ids.filter(isReserved).map(id => ({
    ...fault('dataset/reserved-id', [...path, id], `The id "${id}" is a reserved word of questions.`),
    atKey: true,
  }));

/** No id is a word that a question would read as something else. */
export const checkReservedIds: Check = ({ file }) => [
  ...(['sources', 'actors', 'places', 'weapons'] as const).flatMap(name =>
    reserved(Object.keys(file[name]), isRowKey, name),
  ),
  ...reserved(Object.keys(file.facets), id => reservedWords.has(id), 'facets').map(found => ({
    ...found,
    fix: `Rename the facet, for example to "${found.path.at(-1)}-kind", in "facets", in the events and in the reports; its "name" can stay.`,
  })),
  ...Object.entries(file.facets).flatMap(([id, { values }]) =>
    reserved(Object.keys(values), isRowKey, 'facets', id, 'values'),
  ),
  ...file.events.flatMap(({ id, facets }, i) => [
    ...(isRowKey(id)
      ? [fault('dataset/reserved-id', ['events', i, 'id'], `The id "${id}" is a reserved word of questions.`)]
      : []),
    // "not-stated" says of a facet what it says of a row.
    ...Object.entries(facets)
      .filter(([, value]) => value !== 'not-stated' && isRowKey(value))
      .map(([facet, value]) =>
        fault(
          'dataset/reserved-id',
          ['events', i, 'facets', facet],
          `"${value}" is a reserved row name, so it cannot be a value of the facet "${facet}".`,
          `Use another name, for example "${value.replaceAll('-', ' ')} (${facet})".`,
        ),
      ),
  ]),
];
