import type { Fault, Path } from '../fault.ts';
import { isObject } from '../json/is-object.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import { valueAt } from '../schema-faults.ts';

export type Registry = 'sources' | 'actors' | 'places' | 'weapons' | 'facets' | 'events';

/** What the checks after the schema work with. */
export type CheckContext = {
  /** As much of the file as the schema took. */
  readonly file: DatasetFile;
  /** Ids as they are written in the whole file, also of entries that the schema refused; undefined if unreadable. */
  readonly ids: Readonly<Record<Registry, ReadonlySet<string> | undefined>>;
  /** Whether the schema refused something at a path of `file` or below it: what is not there may be cut out. */
  readonly refused: (path: Path) => boolean;
};

/** One rule of the dataset that no schema can say. */
export type Check = (context: CheckContext) => Fault[];

/**
 * @param root the file's value as it was read.
 * @param doubled fields of it that are repeated in the file, so that some of their ids are lost.
 */
export function writtenIds(root: unknown, doubled: ReadonlySet<string>): CheckContext['ids'] {
  const keys = (name: Registry, whenAbsent?: object) => {
    const registry = valueAt(root, [name]) ?? whenAbsent;
    return isObject(registry) && !doubled.has(name) ? new Set(Object.keys(registry)) : undefined;
  };
  const events = valueAt(root, ['events']);
  const eventIds = (list: readonly unknown[]) =>
    list.map(event => valueAt(event, ['id'])).filter(id => typeof id === 'string');
  return {
    sources: keys('sources'),
    actors: keys('actors', {}),
    places: keys('places'),
    weapons: keys('weapons', {}),
    facets: keys('facets', {}),
    events: Array.isArray(events) && !doubled.has('events') ? new Set(eventIds(events)) : undefined,
  };
}
