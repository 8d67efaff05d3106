import type { SetRest } from '../dataset/csv/set-rows.ts';
import { createIds, sameClass, sameName, slug } from './ids.ts';
import type { PlaceRegistry } from './place-registry.ts';

type SourceKind = SetRest['sources'][string]['kind'];
type Role = 'civilian' | 'military' | 'security-force' | 'combatant' | 'attacker' | 'other';
export type Participant = { actor: string; role?: Role };

/** What the events of a set refer to, filled in row by row. */
export type Registries = {
  readonly places: PlaceRegistry;
  /** The ids of things by their names. */
  actor(name: string): string;
  weapon(name: string): string;
  /** The id of a source and its kind, as the first row that gives one has it. */
  source(name: string, kind: SourceKind | undefined): { readonly id: string; readonly kind: SourceKind };
  /** The id of a value of a facet. */
  facet(id: string, called: string, value: string): string;
  /** A source under an id of our own choice. */
  setSource(id: string, source: SetRest['sources'][string]): void;
  rest(): Pick<SetRest, 'actors' | 'weapons' | 'facets' | 'sources'>;
};

const sorted = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** @param keyOf what is the same for two spellings of one name. */
function createNames(kind: string, keyOf: (name: string) => string = name => sameName(name) || name) {
  const ids = createIds(kind);
  const names = new Map<string, string>();
  return {
    names,
    idOf(name: string): string {
      const id = ids.idOf(slug(name), keyOf(name));
      if (!names.has(id)) names.set(id, name);
      return id;
    },
  };
}

export function createRegistries(places: PlaceRegistry): Registries {
  const actors = createNames('actor');
  const weapons = createNames('weapon');
  const sourceIds = createIds('source');
  const sources = new Map<string, SetRest['sources'][string]>();
  /** Sources of which a row said the kind. */
  const kinds = new Set<string>();
  const facets = new Map<
    string,
    { readonly name: string; readonly values: ReturnType<typeof createNames> }
  >();
  const named = ({ names }: ReturnType<typeof createNames>) =>
    sorted([...names].map(([id, name]) => [id, { name }] as const));
  return {
    places,
    actor: actors.idOf,
    weapon: weapons.idOf,
    source(name, kind) {
      const id = sourceIds.idOf(slug(name), sameName(name) || name);
      const known = sources.get(id);
      if (known === undefined) sources.set(id, { kind: kind ?? 'other', name });
      else if (kind !== undefined && !kinds.has(id)) sources.set(id, { ...known, kind });
      if (kind !== undefined) kinds.add(id);
      return { id, kind: sources.get(id)?.kind ?? 'other' };
    },
    facet(id, called, value) {
      const facet = facets.get(id) ?? { name: called, values: createNames('value', sameClass) };
      facets.set(id, facet);
      return facet.values.idOf(value);
    },
    setSource(id, source) {
      sourceIds.idOf(id, ` ${id}`);
      sources.set(id, source);
    },
    rest: () => ({
      actors: named(actors),
      weapons: named(weapons),
      facets: sorted(
        [...facets].map(([id, { name, values }]) => [id, { name, values: sorted(values.names) }] as const),
      ),
      sources: sorted(sources),
    }),
  };
}
