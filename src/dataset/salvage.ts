import type { z } from 'zod';
import type { Path } from './fault.ts';
import { type DatasetFile, datasetFile } from './schema/dataset-file.ts';
import { flatten, valueAt } from './schema-faults.ts';

/** What the schema takes of a file, with the rest cut out, for the checks that can still be made. */
export type Salvaged = {
  readonly file: DatasetFile;
  /** The path in the file as it was read: entries cut out of lists shift the ones after them. */
  readonly sourcePath: (path: Path) => Path;
};

/** What stands in for a required field of the whole file that is missing or cut out. */
const stubs: Readonly<Record<string, unknown>> = {
  '/format': 'events/1',
  '/dataset': {},
  '/sources': {},
  '/places': {},
  '/dataset/title': '-',
  '/dataset/version': '0.0.0',
  '/dataset/updated': '2000-01-01',
  '/dataset/language': 'en',
  '/dataset/timezone': 'UTC',
  '/dataset/killedMeans': 'everyone',
};

type Cut = { readonly from: object; readonly key: string | number };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What must go for an issue to go: the offending value, or what holds it if it is a missing field. */
function cutsOf(issue: z.core.$ZodIssue, root: unknown, fill: (path: string) => unknown): Cut[] | undefined {
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
  const at = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    return isObject(at) ? issue.keys.map(key => ({ from: at, key })) : undefined;
  }
  const holder = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined || !isObject(holder)) return undefined;
  if (at !== undefined) return [{ from: holder, key: last }];
  const stub = fill(`/${path.join('/')}`);
  if (stub !== undefined) {
    Reflect.set(holder, last, stub);
    return [];
  }
  const around = valueAt(root, path.slice(0, -2));
  const name = path.at(-2);
  return name === undefined || !isObject(around) ? undefined : [{ from: around, key: name }];
}

/**
 * Cuts out of a file whatever the schema refuses, as little as it can: a field that may be left out, else the
 * entry that holds it. @returns undefined if nothing that can be checked is left.
 * @param value came from `JSON.parse`.
 * @param id the dataset's id by its file name.
 */
export function salvage(value: unknown, id: string): Salvaged | undefined {
  const root: unknown = structuredClone(value);
  const origins = new Map<unknown, number[]>();
  const fill = (path: string) => (path === '/dataset/id' ? id : structuredClone(stubs[path]));

  for (;;) {
    const parsed = datasetFile.safeParse(root);
    if (parsed.success) {
      const sourcePath = (path: Path): Path =>
        path.map((step, i) => {
          const holder = valueAt(root, path.slice(0, i));
          return typeof step === 'number' ? (origins.get(holder)?.[step] ?? step) : step;
        });
      return { file: parsed.data, sourcePath };
    }
    const lists = new Map<unknown[], Set<number>>();
    for (const issue of flatten(parsed.error.issues)) {
      const cuts = cutsOf(issue, root, fill);
      if (cuts === undefined) return undefined;
      for (const { from, key } of cuts) {
        if (!Array.isArray(from)) Reflect.deleteProperty(from, key);
        else if (typeof key === 'number') lists.set(from, (lists.get(from) ?? new Set()).add(key));
      }
    }
    for (const [list, gone] of lists) {
      const before = origins.get(list) ?? list.map((_, i) => i);
      const kept = list.filter((_, i) => !gone.has(i));
      origins.set(
        list,
        before.filter((_, i) => !gone.has(i)),
      );
      list.splice(0, list.length, ...kept);
    }
  }
}
