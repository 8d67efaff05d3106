import type { Registry } from '../checks/check-context.ts';
import { visitReferences } from '../checks/references.ts';
import type { DatasetInput } from '../csv/set-rows.ts';

const registries = ['sources', 'actors', 'places', 'weapons', 'facets'] as const;
type Entries = Exclude<Registry, 'events'>;
type Named = Readonly<Record<Entries, Set<string>>>;

const noNames = (): Named => ({
  sources: new Set(),
  actors: new Set(),
  places: new Set(),
  weapons: new Set(),
  facets: new Set(),
});

/** What a file names, and which values of each facet its events have. */
export type Used = { readonly names: Named; readonly values: ReadonlyMap<string, ReadonlySet<string>> };

export function usedIn(file: DatasetInput): Used {
  const names = noNames();
  visitReferences(file, (to, id) => {
    if (to !== 'events') names[to].add(id);
  });
  const values = new Map<string, Set<string>>();
  for (const { facets = {} } of file.events) {
    for (const [facet, value] of Object.entries(facets)) {
      const known = values.get(facet);
      if (known === undefined) values.set(facet, new Set([value]));
      else known.add(value);
    }
  }
  return { names, values };
}

/** What is still named, by events and the rest, and by entries that are. */
function namedIn(file: DatasetInput, before: Named): Named {
  const named = noNames();
  /** What entries of these registries name, by `registry id`. */
  const within = new Map<string, [Entries, string][]>();
  const open: [Entries, string][] = [];
  visitReferences(file, (to, id, [section, entry]) => {
    if (to === 'events') return;
    if (section !== 'sources' && section !== 'places') open.push([to, id]);
    else {
      const key = `${section} ${entry}`;
      within.set(key, [...(within.get(key) ?? []), [to, id]]);
    }
  });
  // Whoever lists what nothing names, wants it to be read.
  for (const registry of registries)
    for (const id of Object.keys(file[registry] ?? {}))
      if (!before[registry].has(id)) open.push([registry, id]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [registry, id] = next;
    if (named[registry].has(id)) continue;
    named[registry].add(id);
    open.push(...(within.get(`${registry} ${id}`) ?? []));
  }
  return named;
}

const only = <Entry>(entries: Record<string, Entry>, kept: ReadonlySet<string>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => kept.has(id)));

/**
 * Takes out of the registries what only unpublished entries named: that a place is listed would tell of what happened
 * there. Values of facets go likewise.
 * @param before what the whole file names.
 * @returns how many entries went.
 */
export function dropUnused(file: DatasetInput, before: Used): number {
  const named = namedIn(file, before.names);
  const count = () => registries.reduce((sum, registry) => sum + Object.keys(file[registry] ?? {}).length, 0);
  const all = count();
  file.sources = only(file.sources, named.sources);
  file.places = only(file.places, named.places);
  if (file.actors !== undefined) file.actors = only(file.actors, named.actors);
  if (file.weapons !== undefined) file.weapons = only(file.weapons, named.weapons);
  if (file.facets === undefined) return all - count();
  file.facets = only(file.facets, named.facets);
  const { values: now } = usedIn(file);
  for (const [id, facet] of Object.entries(file.facets)) {
    const gone = [...(before.values.get(id) ?? [])].filter(value => now.get(id)?.has(value) !== true);
    for (const value of gone)
      for (const named of [facet.values, facet.colours, facet.coloursDark]) delete named?.[value];
    if (facet.order !== undefined) facet.order = facet.order.filter(value => !gone.includes(value));
  }
  return all - count();
}
