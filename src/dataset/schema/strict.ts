import { z } from 'zod';

/** The message of an unknown field lists the known ones, separated by spaces; the problem's hint is made from them. */
const unknownField = (known: readonly string[]) => (issue: { readonly code?: string }) =>
  issue.code === 'unrecognized_keys' ? known.join(' ') : undefined;

/** An object that takes only the fields named. */
export const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: unknownField(Object.keys(shape)) });

const [emptyList, emptyObject]: [never[], Record<string, never>] = [[], {}];
Object.freeze(emptyList);
Object.freeze(emptyObject);

/** Defaults of what most events and accounts do not give: one list and one object for all of them. */
export const noList = (): never[] => emptyList;
export const noFields = (): Record<string, never> => emptyObject;

/** An object that takes any of the keys named, each with the same kind of value. */
export const keyed = <const Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  value: Value,
) => z.partialRecord(z.enum(keys), value, { error: unknownField(keys) });
