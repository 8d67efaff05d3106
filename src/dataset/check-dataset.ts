import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Checked, hasErrors, type Problem } from '../problems/problem.ts';
import { inOrder } from '../problems/report-problems.ts';
import { shippedBoundaries } from './boundaries-of.ts';
import { buildDataset } from './build-dataset.ts';
import { checkCircles, checkSuperseded } from './checks/check-circles.ts';
import { checkDates, checkSetAside, checkTimes } from './checks/check-events.ts';
import { checkBest, checkFigures } from './checks/check-figures.ts';
import { checkUnits } from './checks/check-header.ts';
import { checkReservedIds, checkUniqueIds } from './checks/check-ids.ts';
import { checkCoordinates, checkRegions, type FindBoundaries } from './checks/check-places.ts';
import { checkFacetValues, checkReferences } from './checks/check-references.ts';
import { type Check, fault, type Ground, writtenIds } from './checks/ground.ts';
import type { Fault, Path } from './fault.ts';
import { decodeUtf8 } from './json/decode.ts';
import { jsonPlaces } from './json/json-places.ts';
import { readJson } from './json/read-json.ts';
import { datasetRules } from './rules.ts';
import { salvage } from './salvage.ts';
import { datasetFile } from './schema/dataset-file.ts';
import { flatten, pathOf, schemaFaults } from './schema-faults.ts';
import type { Dataset } from './types.ts';

const checks: readonly Check[] = [
  checkUniqueIds,
  checkReservedIds,
  checkReferences,
  checkFacetValues,
  checkCircles,
  checkSuperseded,
  checkFigures,
  checkBest,
  checkDates,
  checkTimes,
  checkSetAside,
  checkUnits,
  checkCoordinates,
];

const isWithin = (path: Path, holder: Path) => holder.every((step, i) => path[i] === step);

/** The dataset's id by the name of its file: `data/syria.json` → `syria`. */
const idOf = (file: string): string => posix.basename(file, '.json');

const checkId =
  (id: string): Check =>
  ({ file: { dataset } }) => {
    if (dataset.id === id) return [];
    const what = `The dataset's id is "${dataset.id}", its file is called "${id}.json".`;
    return [fault('dataset/id-differs', ['dataset', 'id'], what)];
  };

/** Every fault of a parsed file, and what it holds if there is nothing wrong with its shape. */
function checkValue(
  value: unknown,
  doubled: ReadonlySet<string>,
  id: string,
  findBoundaries: FindBoundaries,
) {
  const parsed = datasetFile.safeParse(value);
  const issues = parsed.success ? [] : flatten(parsed.error.issues);
  const faults: Fault[] = schemaFaults(issues, value);
  const sound = parsed.success ? { file: parsed.data, sourcePath: (path: Path) => path } : salvage(value, id);
  if (sound === undefined) return { faults, file: undefined };

  const { file, sourcePath } = sound;
  const ground: Ground = {
    file,
    ids: writtenIds(value, doubled),
    refused: path => {
      const source = sourcePath(path);
      return issues.some(issue => isWithin(pathOf(issue), source));
    },
  };
  for (const check of [...checks, checkId(id), checkRegions(findBoundaries)]) {
    for (const found of check(ground)) faults.push({ ...found, path: sourcePath(found.path) });
  }
  return { faults, file: parsed.success ? file : undefined };
}

/**
 * Bytes or text → a trusted, frozen dataset, or every problem at once; warnings come with the dataset.
 * @param file path relative to the project's root; its name is the dataset's id.
 * @param findBoundaries against which regions places are checked.
 */
export function checkDataset(
  input: string | Uint8Array,
  file: string,
  findBoundaries: FindBoundaries = shippedBoundaries,
): Checked<Dataset> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const { line, column, why, text } = decoded;
    const rule = 'dataset/not-utf8';
    const what = `The file is not UTF-8: ${why}.`;
    const { severity, mend } = datasetRules[rule];
    return {
      ok: false,
      problems: [{ rule, severity, what, fix: mend, place: { file, line, column, text } }],
    };
  }
  const json = readJson(file, decoded.text);
  if (!json.ok) return json;

  const checked = checkValue(json.value, json.doubled, idOf(file), findBoundaries);
  const places = jsonPlaces(file, decoded.text);
  const located = checked.faults.map(
    ({ rule, path, atKey, what, fix }): Problem => ({
      rule,
      severity: datasetRules[rule].severity,
      what,
      fix,
      place: places.of(path, atKey),
    }),
  );
  const told = new Set(json.problems.map(({ place }) => `${place.line}:${place.column}`));
  const others = located.filter(({ place }) => !told.has(`${place.line}:${place.column}`));
  const problems = inOrder([...json.problems, ...others]);
  if (checked.file === undefined || hasErrors(problems)) return { ok: false, problems };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, value: buildDataset(checked.file, { file, original: decoded.text, hash }), problems };
}
