import type { z } from 'zod';
import type { Path } from './fault.ts';
import { flatten, pathOf, valueAt } from './schema-faults.ts';

/** What a schema takes of a value, with the rest cut out, for the checks that can still be made. */
export type Salvaged<Value> = {
  readonly value: Value;
  /** The path in the value as it was read: entries cut out of lists shift the ones after them. */
  readonly sourcePath: (path: Path) => Path;
};

/** What replaces a required field that is missing or cut out, by its path; undefined where nothing can. */
export type StubOf = (path: string) => unknown;

/** A field or an entry that must go, or get a stub instead. */
type Cut = { readonly from: object; readonly key: string | number; readonly stub?: unknown };

/** Whether a value holds others: an object or a list. */
const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What must go for an issue to go: the offending value, or what holds it if it is a missing field. */
function cutsOf(issue: z.core.$ZodIssue, root: unknown, stubOf: StubOf): Cut[] | undefined {
  const path = pathOf(issue);
  const at = valueAt(root, path);
  if (issue.code === 'unrecognized_keys' && isHolder(at)) return issue.keys.map(key => ({ from: at, key }));
  const [around, holder] = [valueAt(root, path.slice(0, -2)), valueAt(root, path.slice(0, -1))];
  const [name, last] = [path.at(-2), path.at(-1)];
  if (last === undefined || !isHolder(holder)) return undefined;
  if (at !== undefined) return [{ from: holder, key: last }];
  const stub = stubOf(`/${path.map(step => (typeof step === 'number' ? '*' : step)).join('/')}`);
  if (stub !== undefined) return [{ from: holder, key: last, stub }];
  return name === undefined || !isHolder(around) ? undefined : [{ from: around, key: name }];
}

/** Makes the cuts. @param origins where the entries of a list that was cut before were in the file. */
function make(cuts: readonly Cut[], origins: Map<object, readonly number[]>): void {
  const lists = new Map<unknown[], Set<string | number>>();
  for (const { from, key, stub } of cuts) {
    if (Array.isArray(from)) lists.set(from, (lists.get(from) ?? new Set()).add(key));
    else if (stub === undefined) Reflect.deleteProperty(from, key);
    else Reflect.set(from, key, stub);
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

/**
 * Cuts out of a value whatever its schema refuses, as little as it can: a field that may be left out, else the
 * entry that holds it.
 * @returns undefined if nothing that can be checked is left.
 * @param value came from `JSON.parse`.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  stubOf: StubOf,
): Salvaged<z.output<Schema>> | undefined {
  const root: unknown = structuredClone(value);
  const origins = new Map<object, readonly number[]>();

  for (;;) {
    const parsed = schema.safeParse(root);
    if (parsed.success) {
      const sourceStep = (step: string | number, i: number, path: Path) => {
        const holder = valueAt(root, path.slice(0, i));
        return typeof step === 'number' && isHolder(holder) ? (origins.get(holder)?.[step] ?? step) : step;
      };
      return { value: parsed.data, sourcePath: path => path.map(sourceStep) };
    }
    const cuts = flatten(parsed.error.issues).map(issue => cutsOf(issue, root, stubOf));
    if (cuts.includes(undefined)) return undefined;
    make(
      cuts.flatMap(cut => cut ?? []),
      origins,
    );
  }
}
