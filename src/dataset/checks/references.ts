import type { Path } from '../fault.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import type { Registry } from './check-context.ts';

/** An id that one entry writes of another. */
export type Reference = {
  readonly to: Registry;
  readonly id: string;
  readonly path: Path;
  /** The id is the last key of the path, not its value. */
  readonly atKey?: boolean;
};

type ClaimIds = { readonly actor: string; readonly by?: string | undefined };
type PartIds = { readonly actor?: string | undefined; readonly of?: readonly PartIds[] | undefined };
/** The ids in an account or a statement, in the file and in the built dataset alike. */
type AccountIds = {
  readonly source: string;
  readonly via: readonly string[];
  readonly in?: string | undefined;
  readonly claim?: ClaimIds | undefined;
  readonly of: readonly PartIds[];
};
/** The ids in an event, in the file and in the built dataset alike. */
type EventIds = {
  readonly place: string;
  readonly control?: { readonly by: string; readonly source?: string | undefined } | undefined;
  readonly parts:
    | number
    | readonly { readonly weapon?: string | undefined; readonly source?: string | undefined }[];
  readonly participants: readonly { readonly actor: string }[];
  readonly facets: Readonly<Record<string, string>>;
  readonly claims: readonly ClaimIds[];
  readonly accounts: readonly AccountIds[];
};

function* ref(to: Registry, id: string | undefined, ...path: Path): Generator<Reference> {
  if (id !== undefined) yield { to, id, path };
}

function* each(to: Registry, ids: readonly string[], ...path: Path): Generator<Reference> {
  for (const [i, id] of ids.entries()) yield { to, id, path: [...path, i] };
}

function* ofClaim(claim: ClaimIds | undefined, ...path: Path): Generator<Reference> {
  yield* ref('actors', claim?.actor, ...path, 'actor');
  yield* ref('sources', claim?.by, ...path, 'by');
}

function* ofParts(parts: readonly PartIds[], ...path: Path): Generator<Reference> {
  for (const [i, part] of parts.entries()) {
    yield* ref('actors', part.actor, ...path, i, 'actor');
    yield* ofParts(part.of ?? [], ...path, i, 'of');
  }
}

/** Every id that an account or a statement writes of a source or an actor. */
export function* accountReferences(account: AccountIds, ...path: Path): Generator<Reference> {
  yield* ref('sources', account.source, ...path, 'source');
  yield* each('sources', account.via, ...path, 'via');
  yield* ref('sources', account.in, ...path, 'in');
  yield* ofClaim(account.claim, ...path, 'claim');
  yield* ofParts(account.of, ...path, 'of');
}

/** Every id that an event and its accounts write of a place, weapon, facet, source or actor. */
export function* eventReferences(event: EventIds, ...path: Path): Generator<Reference> {
  yield* ref('places', event.place, ...path, 'place');
  yield* ref('actors', event.control?.by, ...path, 'control', 'by');
  yield* ref('sources', event.control?.source, ...path, 'control', 'source');
  for (const [i, part] of (typeof event.parts === 'number' ? [] : event.parts).entries()) {
    yield* ref('weapons', part.weapon, ...path, 'parts', i, 'weapon');
    yield* ref('sources', part.source, ...path, 'parts', i, 'source');
  }
  for (const [i, { actor }] of event.participants.entries()) {
    yield* ref('actors', actor, ...path, 'participants', i, 'actor');
  }
  for (const facet of Object.keys(event.facets)) {
    yield { to: 'facets', id: facet, path: [...path, 'facets', facet], atKey: true };
  }
  for (const [i, claim] of event.claims.entries()) yield* ofClaim(claim, ...path, 'claims', i);
  for (const [i, account] of event.accounts.entries())
    yield* accountReferences(account, ...path, 'accounts', i);
}

/** Every id that the file writes of a source, actor, place, weapon, facet or event. */
export function* references(file: DatasetFile): Generator<Reference> {
  yield* ref('sources', file.dataset.document, 'dataset', 'document');
  yield* ref('sources', file.dataset.compiler, 'dataset', 'compiler');
  for (const [id, { party, partOf }] of Object.entries(file.sources)) {
    yield* ref('actors', party, 'sources', id, 'party');
    yield* ref('sources', partOf, 'sources', id, 'partOf');
  }
  for (const [id, place] of Object.entries(file.places)) yield* ref('places', place.in, 'places', id, 'in');
  for (const [i, event] of file.events.entries()) yield* eventReferences(event, 'events', i);
  for (const [i, statement] of file.statements.entries()) {
    yield* each('events', statement.covers, 'statements', i, 'covers');
    yield* accountReferences(statement, 'statements', i);
  }
  for (const [id, { source }] of Object.entries(file.facts))
    yield* ref('sources', source, 'facts', id, 'source');
}
