import type { DatasetInput } from '../csv/set-rows.ts';
import type { CoarsePlaces } from './coarse-places.ts';
import { type Publishing, withoutPrivate } from './publish-event.ts';

type Places = DatasetInput['places'];

/**
 * The places of a published part: without those that are published as a region, and with the regions that its events
 * have moved to. Each keeps its country: what told it may not be published.
 * @param settled those of the whole file, each in its country.
 * @param named where the published events are.
 */
export function publishPlaces(
  places: Places,
  settled: Places,
  coarse: CoarsePlaces,
  named: Iterable<string>,
): Places {
  const shown = Object.entries(places).filter(([id]) => !coarse.isHidden(id));
  const published = Object.fromEntries(shown.map(([id, { coarsen: _, ...place }]) => [id, place]));
  const add = (id: string) => {
    const region = settled[id];
    if (region !== undefined && !Object.hasOwn(published, id)) published[id] = { ...region };
  };
  for (const id of named) add(id);
  for (const [id, place] of Object.entries(published)) {
    const country = settled[id]?.in;
    if (place.in !== undefined || country === undefined) continue;
    place.in = country;
    add(country);
  }
  return published;
}

/** Takes the private fields out of all entries of the registries. */
export function publishRegistries(file: DatasetInput, publishing: Publishing): void {
  for (const table of ['places', 'actors', 'weapons', 'facts'] as const)
    for (const entry of Object.values(file[table] ?? {})) withoutPrivate(table, entry, undefined, publishing);
  for (const source of Object.values(file.sources)) {
    const { private: mark } = source;
    delete source.private;
    withoutPrivate('sources', source, mark, publishing);
  }
  // Whose numbers they are, is said of populations that are there.
  if (Object.values(file.places).every(({ population }) => population === undefined))
    delete file.dataset.populations;
}

/** Every id of a registry of a file. */
export const registeredIds = ({ sources, places, actors, weapons, facets }: DatasetInput): Set<string> =>
  new Set([sources, places, actors, weapons, facets].flatMap(registry => Object.keys(registry ?? {})));
