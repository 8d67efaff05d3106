import type { DatasetList } from '../addresses.ts';
import { mayName, namedSources, showsRows } from '../dataset/few-events.ts';
import { sourcesOnPage } from '../dataset/listed-sources.ts';
import type { Dataset, Fact, Source, Statement } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { actorsNamed, kindsIn, rolesOf } from '../tally/actor-roles.ts';
import { participantsNamed } from '../tally/participants.ts';
import { namesOf } from '../wording/names.ts';
import { rowsOnPage } from './list-page.ts';
import { listedPlaces } from './listed-places.ts';
import { type ChangeEntry, entriesOf } from './site-changes.ts';

/** A thing with a page of its own. */
export type NamedRow = { readonly id: string; readonly name: string };
export type ClaimantRow = NamedRow & { readonly kinds: ReturnType<typeof kindsIn> };

/** All rows of a list of a dataset, in the order of its pages. */
export type DatasetRows =
  | { readonly list: 'places'; readonly all: readonly NamedRow[] }
  | { readonly list: 'claimants'; readonly all: readonly ClaimantRow[] }
  | { readonly list: 'participants'; readonly all: readonly NamedRow[] }
  | { readonly list: 'statements'; readonly all: readonly Statement[] }
  | { readonly list: 'facts'; readonly all: readonly Fact[] }
  | { readonly list: 'sources'; readonly all: readonly Source[] }
  | { readonly list: 'changes'; readonly all: readonly ChangeEntry[] };

/** The number of rows that a page of a list of a dataset shows. */
export const datasetRowsOnPage = (list: DatasetList): number =>
  list === 'sources' ? sourcesOnPage : rowsOnPage[list];

const namedActors = (dataset: Dataset): string[] =>
  actorsNamed(dataset).filter(id => mayName(dataset, 'actor', id));

const namedParticipants = (dataset: Dataset): string[] =>
  participantsNamed(dataset).filter(id => mayName(dataset, 'participant', id));

/** The number of rows of a list, without their names. */
export function datasetListLength(dataset: Dataset, list: DatasetList): number {
  switch (list) {
    case 'places':
      return listedPlaces(dataset).length;
    case 'claimants':
      return namedActors(dataset).length;
    case 'participants':
      return namedParticipants(dataset).length;
    case 'statements':
      return showsRows(dataset) ? dataset.statements.size : 0;
    case 'facts':
      return dataset.facts.size;
    case 'sources':
      return namedSources(dataset).length;
    case 'changes':
      return dataset.revisions.length;
  }
}

/** The rows of a list of a dataset, with the names by which the locale tells them apart. */
export function datasetRows(dataset: Dataset, list: DatasetList, locale: Locale): DatasetRows {
  const named = (kind: 'place' | 'claimant' | 'participant', ids: readonly string[]): NamedRow[] =>
    [...namesOf(dataset, locale).list(kind, ids)].map(([id, name]) => ({ id, name }));
  switch (list) {
    case 'places':
      return { list, all: named('place', listedPlaces(dataset)) };
    case 'claimants': {
      const kindsOf = (id: string) => {
        const roles = rolesOf(dataset, id);
        return roles === undefined ? [] : kindsIn(roles);
      };
      const rows = named('claimant', namedActors(dataset));
      return { list, all: rows.map(row => ({ ...row, kinds: kindsOf(row.id) })) };
    }
    case 'participants':
      return { list, all: named('participant', namedParticipants(dataset)) };
    case 'statements':
      return { list, all: showsRows(dataset) ? [...dataset.statements.values()] : [] };
    case 'facts':
      return { list, all: [...dataset.facts.values()] };
    case 'sources':
      return { list, all: namedSources(dataset) };
    case 'changes':
      return { list, all: entriesOf(dataset) };
  }
}

/** The heading of a list on its pages. Nobody is called a claimant who is only accused. */
export function datasetHeading(rows: DatasetRows, locale: Locale): string {
  const { data } = locale.strings.pages;
  if (rows.list !== 'claimants') return data[rows.list];
  return rows.all.every(({ kinds }) => kinds.includes('claimed')) ? data.claimants : data.actors;
}
