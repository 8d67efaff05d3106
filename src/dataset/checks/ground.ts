import type { Fault, Path } from '../fault.ts';
import { datasetRules, type RuleId } from '../rules.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';

export type Registry = 'sources' | 'actors' | 'places' | 'weapons' | 'facets' | 'events';

/** What the checks past the schema stand on. */
export type Ground = {
  /** As much of the file as the schema took. */
  readonly file: DatasetFile;
  /** Ids as they are written in the whole file, also of entries that the schema refused; undefined if unreadable. */
  readonly ids: Readonly<Record<Registry, ReadonlySet<string> | undefined>>;
  /** Whether the schema refused something at a path of `file` or below it: what is not there may be cut out. */
  readonly refused: (path: Path) => boolean;
};

/** One rule of the dataset that no schema can say. */
export type Check = (ground: Ground) => Fault[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param root the file's value as it was read.
 * @param doubled fields of it that stand twice in the file, so that some of their ids are lost.
 */
export function writtenIds(root: unknown, doubled: ReadonlySet<string>): Ground['ids'] {
  const top = isObject(root) ? root : {};
  const keys = (name: Registry) => {
    const registry = top[name] ?? {};
    return isObject(registry) && !doubled.has(name) ? new Set(Object.keys(registry)) : undefined;
  };
  const events =
    Array.isArray(top['events']) && !doubled.has('events')
      ? new Set(
          top['events'].flatMap(event =>
            isObject(event) && typeof event['id'] === 'string' ? [event['id']] : [],
          ),
        )
      : undefined;
  return {
    sources: keys('sources'),
    actors: keys('actors'),
    places: keys('places'),
    weapons: keys('weapons'),
    facets: keys('facets'),
    events,
  };
}

/** @param fix default: how the rule is mended. */
export const fault = (
  rule: RuleId,
  path: Path,
  what: string,
  fix: string = datasetRules[rule].mend,
): Fault => ({
  rule,
  path,
  what,
  fix,
});
