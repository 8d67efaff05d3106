import type { DatasetInput } from '../csv/set-rows.ts';
import type { Path } from '../fault.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import type { Registry } from './check-context.ts';

/**
 * Is shown each id that one entry writes of another: for a million of them, a call costs less than an object.
 * @param path where it is, until this returns: copy it to keep it.
 * @param atKey whether the id is the last key of the path, not its value.
 */
export type Visit = (to: Registry, id: string, path: Path, atKey?: boolean) => void;

type Step = string | number;

type ClaimIds = { readonly actor: string; readonly by?: string | undefined };
type PartIds = { readonly actor?: string | undefined; readonly of?: readonly PartIds[] | undefined };
/** The ids in an account or a statement: as it is written, with its defaults, and in the built dataset alike. */
type AccountIds = {
  readonly source: string;
  readonly via?: readonly string[] | undefined;
  readonly in?: string | undefined;
  readonly claim?: ClaimIds | undefined;
  readonly of?: readonly PartIds[] | undefined;
};
/** The ids in an event: as it is written, with its defaults, and in the built dataset alike. */
type EventIds = {
  readonly place: string;
  readonly control?: { readonly by: string; readonly source?: string | undefined } | undefined;
  readonly parts?:
    | number
    | readonly { readonly weapon?: string | undefined; readonly source?: string | undefined }[]
    | undefined;
  readonly participants?: readonly { readonly actor: string }[] | undefined;
  readonly facets?: Readonly<Record<string, string>> | undefined;
  readonly claims?: readonly ClaimIds[] | undefined;
  readonly accounts: readonly AccountIds[];
};

/** @param path of the object that has the field; it is afterwards as it was. */
function field(to: Registry, id: string | undefined, path: Step[], name: Step, visit: Visit): void {
  if (id === undefined) return;
  path.push(name);
  visit(to, id, path);
  path.pop();
}

/** Visits each entry of a list that is a field of the object at the path. */
function each<Entry>(
  list: readonly Entry[] | undefined,
  path: Step[],
  name: string,
  visitEntry: (entry: Entry, path: Step[]) => void,
): void {
  if (list === undefined) return;
  const { length } = path;
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    if (entry === undefined) continue;
    path.push(name, i);
    visitEntry(entry, path);
    path.length = length;
  }
}

function visitClaim({ actor, by }: ClaimIds, path: Step[], visit: Visit): void {
  field('actors', actor, path, 'actor', visit);
  field('sources', by, path, 'by', visit);
}

function visitParts(parts: readonly PartIds[] | undefined, path: Step[], visit: Visit): void {
  each(parts, path, 'of', part => {
    field('actors', part.actor, path, 'actor', visit);
    visitParts(part.of, path, visit);
  });
}

/** Every id that an account or a statement writes of a source or an actor. */
export function visitAccount(account: AccountIds, path: Step[], visit: Visit): void {
  field('sources', account.source, path, 'source', visit);
  each(account.via, path, 'via', id => visit('sources', id, path));
  field('sources', account.in, path, 'in', visit);
  if (account.claim !== undefined) {
    path.push('claim');
    visitClaim(account.claim, path, visit);
    path.pop();
  }
  visitParts(account.of, path, visit);
}

function visitControl({ control }: EventIds, path: Step[], visit: Visit): void {
  if (control === undefined) return;
  path.push('control');
  field('actors', control.by, path, 'by', visit);
  field('sources', control.source, path, 'source', visit);
  path.pop();
}

/** Every id that an event and its accounts write of a place, weapon, facet, source or actor. */
export function visitEvent(event: EventIds, path: Step[], visit: Visit): void {
  field('places', event.place, path, 'place', visit);
  visitControl(event, path, visit);
  each(typeof event.parts === 'number' ? undefined : event.parts, path, 'parts', ({ weapon, source }) => {
    field('weapons', weapon, path, 'weapon', visit);
    field('sources', source, path, 'source', visit);
  });
  each(event.participants, path, 'participants', ({ actor }) => field('actors', actor, path, 'actor', visit));
  for (const facet in event.facets) {
    path.push('facets', facet);
    visit('facets', facet, path, true);
    path.length -= 2;
  }
  each(event.claims, path, 'claims', claim => visitClaim(claim, path, visit));
  each(event.accounts, path, 'accounts', account => visitAccount(account, path, visit));
}

/**
 * Every id that a file writes of a source, actor, place, weapon, facet or event.
 * @param file with or without its defaults.
 */
export function visitReferences(file: DatasetFile | DatasetInput, visit: Visit): void {
  const { dataset, sources, places, events, statements, facts, breaks } = file;
  field('sources', dataset.document, ['dataset'], 'document', visit);
  field('sources', dataset.compiler, ['dataset'], 'compiler', visit);
  for (const [id, { party, partOf }] of Object.entries(sources)) {
    field('actors', party, ['sources', id], 'party', visit);
    field('sources', partOf, ['sources', id], 'partOf', visit);
  }
  for (const [id, place] of Object.entries(places)) field('places', place.in, ['places', id], 'in', visit);
  const path: Step[] = [];
  each(events, path, 'events', event => visitEvent(event, path, visit));
  each(statements, path, 'statements', statement => {
    each(statement.covers, path, 'covers', id => visit('events', id, path));
    visitAccount(statement, path, visit);
  });
  for (const [id, { source }] of Object.entries(facts ?? {}))
    field('sources', source, ['facts', id], 'source', visit);
  each(breaks, path, 'breaks', ({ source }) => field('sources', source, path, 'source', visit));
}
