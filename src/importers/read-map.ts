import { readFileSync } from 'node:fs';
import { fixOf } from '../dataset/fault.ts';
import { decodeUtf8 } from '../dataset/json/decode.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readJson } from '../dataset/json/read-json.ts';
import { flatten, schemaFaults } from '../dataset/schema-faults.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import { type MapFault, mapFaults } from './check-map.ts';
import { type ImportMap, mapSchema } from './map-schema.ts';
import { importRules } from './rules.ts';

const rule = 'import/bad-map';
const { severity } = importRules[rule];

/** The map of a CSV file, or everything that is wrong with it. @param file what problems call it. */
export function readMap(path: string, file: string): Checked<ImportMap> {
  const fail = (problems: readonly Problem[]): Checked<ImportMap> => ({ ok: false, problems });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return fail([
      {
        rule,
        severity,
        what: `There is no map ${file}.`,
        fix: 'Give its path after --map.',
        place: { file },
      },
    ]);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const { line, column, text, why } = decoded;
    const fix = 'Save it again as UTF-8.';
    return fail([
      { rule, severity, what: `The map is not UTF-8: ${why}.`, fix, place: { file, line, column, text } },
    ]);
  }
  const json = readJson(file, decoded.text);
  if (!json.ok || json.problems.length > 0)
    return fail(json.problems.map(problem => ({ ...problem, rule, severity })));
  const parsed = mapSchema.safeParse(json.value);
  const faults: readonly MapFault[] = parsed.success
    ? mapFaults(parsed.data)
    : schemaFaults(flatten(parsed.error.issues), json.value);
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data, problems: [] };
  const places = jsonPlaces(file, decoded.text);
  return fail(
    faults.map(fault => ({
      rule,
      severity,
      what: fault.what,
      fix: fixOf(fault),
      place: places.of(fault.path, fault.atKey),
    })),
  );
}
