import { type Checked, hasErrors, type Problem } from '../problems/problem.ts';
import { inOrder } from '../problems/report-problems.ts';
import { createProgress, type Progress, type Say, silent } from '../progress.ts';
import { buildDataset, type Origin } from './build-dataset.ts';
import { checkCircles, checkSuperseded } from './checks/check-circles.ts';
import { checkDates, checkSetAside, checkTimes } from './checks/check-events.ts';
import { checkBest, checkFigures } from './checks/check-figures.ts';
import { checkUnits } from './checks/check-header.ts';
import { checkReservedIds, checkUniqueIds } from './checks/check-ids.ts';
import { checkCoordinates, checkRegions, type FindBoundaries } from './checks/check-places.ts';
import { checkFacetValues, checkReferences, checkRevisionEvents } from './checks/check-references.ts';
import { type Check, fault, type Ground, writtenIds } from './checks/ground.ts';
import type { Fault, Path } from './fault.ts';
import { salvage } from './salvage.ts';
import { datasetFile } from './schema/dataset-file.ts';
import { flatten, pathOf, schemaFaults } from './schema-faults.ts';
import type { Dataset } from './types.ts';

/** A dataset as it was read, from a JSON file or from a set of CSV files, before anything of it is trusted. */
export type Input = {
  /** In the shape of a JSON file. */
  readonly value: unknown;
  /** Its fields of which only a part could be read, so that some of their ids are lost. */
  readonly doubled: ReadonlySet<string>;
  /** What is wrong with the texts themselves. */
  readonly problems: readonly Problem[];
  /** The dataset's id by the name of its file or folder, and what is called so. */
  readonly named: { readonly id: string; readonly as: string };
  /** Gives a fault its place; undefined where one of `problems` is its cause. */
  readonly locate: (fault: Fault) => Problem | undefined;
  readonly origin: Origin;
};

const checks: readonly Check[] = [
  checkUniqueIds,
  checkReservedIds,
  checkReferences,
  checkRevisionEvents,
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

const checkId =
  ({ id, as }: Input['named']): Check =>
  ({ file: { dataset } }) => {
    if (dataset.id === id) return [];
    const what = `The dataset's id is "${dataset.id}", ${as}.`;
    return [fault('dataset/id-differs', ['dataset', 'id'], what)];
  };

/** Every fault of a value, and what it holds if there is nothing wrong with its shape. */
function checkValue({ value, doubled, named }: Input, findBoundaries: FindBoundaries, { step }: Progress) {
  const parsed = datasetFile.safeParse(value);
  step();
  const issues = parsed.success ? [] : flatten(parsed.error.issues);
  const faults: Fault[] = schemaFaults(issues, value);
  const sound = parsed.success
    ? { file: parsed.data, sourcePath: (path: Path) => path }
    : salvage(value, named.id);
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
  for (const check of [...checks, checkId(named), checkRegions(findBoundaries)]) {
    for (const found of check(ground)) faults.push({ ...found, path: sourcePath(found.path) });
    step();
  }
  return { faults, file: parsed.success ? file : undefined };
}

const at = ({ place: { file, line, column } }: Problem) => `${file}:${line}:${column}`;

/** The shape, the checks, the check of the id and of the regions, and the making of the dataset. */
const steps = checks.length + 4;

/**
 * A trusted, frozen dataset, or every problem at once; warnings come with the dataset.
 * @param say prints progress.
 */
export function checkInput(
  input: Input,
  findBoundaries: FindBoundaries,
  say: Say = silent,
): Checked<Dataset> {
  const progress = createProgress(`Checks of ${input.origin.file}`, steps, say);
  const { faults, file } = checkValue(input, findBoundaries, progress);
  const told = new Set(input.problems.map(at));
  const others = faults
    .map(input.locate)
    .filter(problem => problem !== undefined)
    .filter(problem => !told.has(at(problem)));
  const problems = inOrder([...input.problems, ...others]);
  if (file === undefined || hasErrors(problems)) return { ok: false, problems };
  const value = buildDataset(file, input.origin);
  progress.end();
  return { ok: true, value, problems };
}
