import { readFileSync } from 'node:fs';
import type { Fault, Path } from '../dataset/fault.ts';
import { decodeUtf8 } from '../dataset/json/decode.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readJson } from '../dataset/json/read-json.ts';
import { flatten, schemaFaults } from '../dataset/schema-faults.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import { formatWords, parseDateFormat } from './date-format.ts';
import type { Field } from './fields.ts';
import { type ImportMap, mapSchema } from './map-schema.ts';
import { importRules } from './rules.ts';

const rule = 'import/bad-map';
const { severity, mend } = importRules[rule];

type MapFault = Pick<Fault, 'what' | 'fix' | 'path' | 'atKey'>;

/** What no schema can say of a map. */
function faultsOf({ columns, constants }: ImportMap): MapFault[] {
  const faults: MapFault[] = [];
  const add = (path: Path, what: string, fix: string = mend) => void faults.push({ path, what, fix });
  if (columns.date === undefined && constants.date === undefined) {
    add(
      ['columns'],
      'The map does not say which column has the date.',
      'Add "date": "…", with the name of its column.',
    );
  }
  const places = ['place', 'district', 'region', 'country', 'countryCode', 'lat'] as const satisfies Field[];
  if (!places.some(field => columns[field] !== undefined || constants[field] !== undefined)) {
    add(
      ['columns'],
      'The map does not say where the events happened.',
      'Add "place", "region" or "country".',
    );
  }
  for (const [field, column] of Object.entries(columns)) {
    if (typeof column !== 'object' || column.format === undefined) continue;
    const path = ['columns', field, 'format'];
    const format = parseDateFormat(column.format);
    if (!['date', 'dateEnd', 'published'].includes(field)) {
      add(path, `"${field}" is no date, and has no form.`, 'Take "format" out.');
    } else if ('unknown' in format) {
      const why = format.unknown === '' ? 'lacks the year, the month or the day' : `has "${format.unknown}"`;
      add(path, `The form "${column.format}" ${why}.`, `Words of forms: ${formatWords}.`);
    }
  }
  return faults;
}

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
    ? faultsOf(parsed.data)
    : schemaFaults(flatten(parsed.error.issues), json.value);
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data, problems: [] };
  const places = jsonPlaces(file, decoded.text);
  return fail(
    faults.map(({ what, fix, path: at, atKey }) => ({
      rule,
      severity,
      what,
      fix,
      place: places.of(at, atKey),
    })),
  );
}
