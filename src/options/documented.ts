import { z } from 'zod';

/** What docs/options.md says of an option. */
export type OptionDoc = {
  /** What it does, in Markdown. */
  readonly description: string;
  /** A line of `sourceline({…})` that sets it; a test reads it. */
  readonly example: string;
};

/**
 * An option with its documentation, which is written here and nowhere else.
 * @param example a line of `sourceline({…})`: `tagline: 'Counted in the open.'`
 */
export const documented = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: string,
): Schema => schema.meta({ description, example });

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was said of an option with `documented`; undefined where nothing was. */
export function docOf(schema: z.core.$ZodType): OptionDoc | undefined {
  const { description, example } = z.globalRegistry.get(schema) ?? {};
  return isText(description) && isText(example) ? { description, example } : undefined;
}
