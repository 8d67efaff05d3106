import { readFileSync } from 'node:fs';
import { fixOf } from '../dataset/fault.ts';
import { decodeUtf8 } from '../dataset/json/decode.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readJson } from '../dataset/json/read-json.ts';
import { flatten, schemaFaults, valueAt } from '../dataset/schema-faults.ts';
import { type Checked, type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { type MapFault, mapFaults } from './check-map.ts';
import { type ImportMap, mapSchema } from './map-schema.ts';
import { importRules } from './rules.ts';

const bad = (what: string, fix: string, place: ProblemPlace): Problem =>
  problem(importRules, 'import/bad-map', { what, fix }, place);

/** The map of a CSV file, or everything that is wrong with it. @param file what problems call it. */
export function readMap(path: string, file: string): Checked<ImportMap> {
  const fail = (problems: readonly Problem[]): Checked<ImportMap> => ({ ok: false, problems });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return fail([bad(`The map ${file} does not exist.`, 'Give its path after --map.', { file })]);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const { line, column, text, why } = decoded;
    const place = { file, line, column, text };
    return fail([bad(`The map is not UTF-8: ${why}.`, 'Save it as UTF-8.', place)]);
  }
  const json = readJson(file, decoded.text);
  if (!json.ok || json.problems.length > 0)
    return fail(json.problems.map(({ what, fix, place, more }) => ({ ...bad(what, fix, place), more })));
  const parsed = mapSchema.safeParse(json.value);
  const faults: readonly MapFault[] = parsed.success
    ? mapFaults(parsed.data)
    : schemaFaults(flatten(parsed.error.issues), path => valueAt(json.value, path));
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data, problems: [] };
  const places = jsonPlaces(file, decoded.text);
  return fail(faults.map(fault => bad(fault.what, fixOf(fault), places.of(fault.path, fault.atKey))));
}
