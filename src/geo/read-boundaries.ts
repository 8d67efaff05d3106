import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { unixBytes } from '../problems/line-ends.ts';
import { type Checked, type ProblemPlace, problem } from '../problems/problem.ts';
import { boundaryStore } from './boundary-store.ts';
import { type BoundaryFile, checkBoundaries } from './check-boundaries.ts';
import { parseBoundaryJson } from './parse-boundary-json.ts';
import { type GeoRule, geoRules } from './rules.ts';
import { readSeveral } from './several/read-several.ts';
import type { Boundaries } from './types.ts';

/** Where a project keeps boundaries of its own; they take precedence over the shipped ones. */
export const ownFolder = 'data/boundaries';

/** Where the shipped sets lie. Wrong inside a bundle; see get-boundaries.ts. */
export const shippedFolder = (): string => fileURLToPath(new URL('./shapes/', import.meta.url));

const provenance = z.object({ sets: z.record(z.string(), z.object({ sha256: z.string() })) });

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

type CheckedBoundaries = Checked<Boundaries, GeoRule>;

const fail = (rule: GeoRule, what: string, place: ProblemPlace): CheckedBoundaries => ({
  ok: false,
  problems: [problem(geoRules, rule, { what }, place)],
});

/** The hash that the shipped file must have; undefined where the record itself is gone. */
function recordedHash(folder: string, name: string): string | undefined {
  const record = join(folder, 'sources.json');
  if (!existsSync(record)) return undefined;
  const parsed = provenance.safeParse(JSON.parse(readFileSync(record, 'utf8')));
  return parsed.success ? parsed.data.sets[name]?.sha256 : undefined;
}

function checkFile(bytes: Buffer, folder: string, of: BoundaryFile): CheckedBoundaries {
  const { file, name, hash, shipped } = of;
  const json = parseBoundaryJson(bytes, file);
  if (!json.ok) return json;
  if (shipped && recordedHash(folder, name) !== hash) {
    return fail('geo/changed', `${file} differs from the file that was shipped with Sourceline.`, { file });
  }
  return checkBoundaries(json.value, of);
}

/** Each file as it was last checked, by its place: a site with a thousand maps checks its boundaries once. */
const checked = new Map<string, { readonly hash: string; readonly result: CheckedBoundaries }>();

/**
 * Reads and checks a boundary set: the project's own `data/boundaries/<name>.topo.json`, else the shipped one.
 * A set that passes is kept for `getBoundaries`.
 * @param root absolute path of the project; undefined for the shipped set only.
 * @param name `sy`: an ISO 3166-1 code in small letters; several joined by plus signs, with `world+` in front for the
 *   map of countries.
 */
export const readBoundaries = (
  root: string | undefined,
  name: string,
  folder: string = shippedFolder(),
): CheckedBoundaries =>
  name.includes('+')
    ? readSeveral(name, member => readSet(root, member, folder))
    : readSet(root, name, folder);

function readSet(root: string | undefined, name: string, folder: string): CheckedBoundaries {
  const file = `${name}.topo.json`;
  // A project's own boundaries are drawn as they are, from whatever viewpoint.
  const own = root === undefined || name.includes('.') ? undefined : join(root, ownFolder, file);
  const shipped = own === undefined || !existsSync(own);
  const path = shipped ? join(folder, file) : own;
  const shown =
    root === undefined || (shipped && relative(root, path).startsWith('..')) ? file : relative(root, path);
  const place = { file: shown.split(sep).join('/') };
  if (!/^[\w-]+(\.[\w-]+)?$/.test(name) || !existsSync(path)) {
    const where = { file: `${ownFolder}/${file}` };
    return fail(
      'geo/no-boundaries',
      `Unknown boundaries "${name}": ${where.file} does not exist, and none are shipped.`,
      where,
    );
  }

  let bytes: Buffer;
  try {
    bytes = Buffer.from(unixBytes(readFileSync(path)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail('geo/unreadable', `${place.file} cannot be read: ${why}.`, place);
  }
  const hash = sha256(bytes);
  const id = `${place.file} ${path}`;
  const last = checked.get(id);
  const result =
    last?.hash === hash ? last.result : checkFile(bytes, folder, { name, file: place.file, shipped, hash });
  checked.set(id, { hash, result });
  if (result.ok) boundaryStore().set(name, result.value);
  return result;
}
