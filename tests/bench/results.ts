import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Numbers by name, `seconds` or `memory`: what one variant of one row was measured at. */
const figures = z.record(z.string(), z.number());

const machine = z.object({
  /** ISO time at which the measuring began. */
  at: z.string(),
  /** Of Sourceline, with the commit: `0.1.0 at ab2892d`. */
  version: z.string(),
  node: z.string(),
  system: z.string(),
  cores: z.number(),
  gigabytes: z.number(),
  /** Processes that wanted a core in the minute before: what other work there was. */
  load: z.number(),
});

const rowResult = z.object({
  machine,
  work: z.object({ events: z.number(), reports: z.number(), seed: z.number() }),
  runs: z.number(),
  /** By variant: a tool, a form of a build, a number of events. */
  variants: z.record(z.string(), figures),
  /** By variant: why it has no figures. */
  missing: z.record(z.string(), z.string()),
});

const schema = z.record(z.string(), rowResult);

export type Figures = z.infer<typeof figures>;
export type Machine = z.infer<typeof machine>;
export type RowResult = z.infer<typeof rowResult>;
/** By the id of the row. */
export type Results = z.infer<typeof schema>;

export const readResults = (file: string): Results =>
  existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

/** Stores one row; the others stay as they were measured before. */
export function storeResult(file: string, row: string, result: RowResult): Results {
  const results = { ...readResults(file), [row]: result };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(results, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return results;
}
