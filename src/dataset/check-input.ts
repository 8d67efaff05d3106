import { type Checked, hasErrors, type Problem } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { inOrder } from '../problems/report-problems.ts';
import { createProgress, type Log, noLog, type Progress } from '../progress.ts';
import { onceForEach } from '../stamped-memo.ts';
import { buildDataset, type DatasetOrigin } from './build-dataset.ts';
import { checkShape } from './check-shape.ts';
import { checkCircles, checkSuperseded } from './checks/check-circles.ts';
import { type Check, type CheckContext, writtenIds } from './checks/check-context.ts';
import { checkCountries } from './checks/check-countries.ts';
import { checkDates, checkSetAside, checkTimes } from './checks/check-events.ts';
import { checkBest, checkFigures } from './checks/check-figures.ts';
import { checkFormer } from './checks/check-former.ts';
import { checkUnits } from './checks/check-header.ts';
import { checkReservedIds, checkUniqueIds } from './checks/check-ids.ts';
import { checkLooks } from './checks/check-looks.ts';
import { checkMapped } from './checks/check-mapped.ts';
import { checkMoments } from './checks/check-moments.ts';
import { checkNames } from './checks/check-names.ts';
import { checkCoordinates, checkRegions, type FindBoundaries } from './checks/check-places.ts';
import { checkPopulations } from './checks/check-populations.ts';
import { checkCoarsened, checkPrivateFields, checkPrivateRevisions } from './checks/check-private.ts';
import { checkFacetValues, checkReferences, checkRevisionEvents } from './checks/check-references.ts';
import { acceptSlips } from './checks/slips/accept-slips.ts';
import type { SlipContext } from './checks/slips/slip.ts';
import { type Fault, fault } from './fault.ts';
import type { CheckedInput, Input } from './input.ts';
import { mergeAlikeFaults } from './merge-alike-faults.ts';
import { checkPublished } from './published/check-published.ts';
import { hasMarks } from './published/unpublished.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import { settleCountries } from './settle-countries.ts';
import type { Accepted, Dataset } from './types.ts';

const checks: readonly Check[] = [
  checkUniqueIds,
  checkReservedIds,
  checkNames,
  checkReferences,
  checkRevisionEvents,
  checkFacetValues,
  checkLooks,
  checkCircles,
  checkSuperseded,
  checkFormer,
  checkFigures,
  checkBest,
  checkDates,
  checkTimes,
  checkSetAside,
  checkMoments,
  checkUnits,
  checkCoordinates,
  checkPopulations,
  checkPrivateFields,
  checkCoarsened,
];

const checkId =
  ({ id, as }: Input['named']): Check =>
  ({ file: { dataset } }) => {
    if (dataset.id === id) return [];
    const what = `The dataset's id is "${dataset.id}", ${as}.`;
    return [fault('dataset/id-differs', ['dataset', 'id'], what)];
  };

/** Every fault of a value, and what it holds if there is nothing wrong with its shape. */
function checkValue(
  { value, doubled, named }: Input,
  findBoundaries: FindBoundaries,
  { step }: Progress,
  { today, verdicts }: SlipSetting,
) {
  const ids = writtenIds(value, doubled);
  const shape = checkShape(value, named.id);
  step();
  const faults: Fault[] = [...shape.faults];
  if (shape.sound === undefined) return { faults, file: undefined, accepted: [] };

  const find = onceForEach(findBoundaries);
  const { sourcePath } = shape.sound;
  const settled = settleCountries(shape.sound.value, find);
  const file = { ...shape.sound.value, places: settled.places };
  const context: CheckContext = {
    file,
    ids: { ...ids, places: ids.places && new Set([...ids.places, ...settled.added]) },
    refused: path => shape.refused.size > 0 && shape.refused.has(sourcePath(path).join('\0')),
  };
  const placed = [checkRegions(find), checkMapped(find), checkCountries(find, settled)];
  for (const check of [...checks, checkId(named), ...placed]) {
    for (const found of check(context)) faults.push({ ...found, path: sourcePath(found.path) });
    step();
  }
  for (const found of checkPrivateRevisions(context, today))
    faults.push({ ...found, path: sourcePath(found.path) });
  const slips = acceptSlips({ ...context, today, verdicts });
  for (const found of slips.faults) faults.push({ ...found, path: sourcePath(found.path) });
  return { faults, file: shape.faults.length === 0 ? file : undefined, accepted: slips.accepted };
}

const at = ({ place: { file, line, column } }: Problem) => `${file}:${line}:${column}`;

/** What slips are judged by besides the data. */
export type SlipSetting = Pick<SlipContext, 'today' | 'verdicts'>;

export const noSetting: SlipSetting = Object.freeze({ today: undefined, verdicts: undefined });

/** The shape, the checks, those of the id, the regions, the map and the countries, and the making of the dataset. */
const steps = checks.length + 6;

/** Made by a function of its own, so that it keeps nothing of the input in memory but what the dataset is made of. */
const maker =
  (file: DatasetFile, origin: DatasetOrigin, accepted: readonly Accepted[], progress: Progress) => () => {
    const dataset = buildDataset(file, origin, accepted);
    progress.end();
    return dataset;
  };

/** The dataset that an input has passed as, or its problems. Call it where nothing holds the input any more. */
export function takeChecked({ make, problems }: CheckedInput): Checked<Dataset> {
  return make === undefined ? { ok: false, problems } : { ok: true, value: make(), problems };
}

/**
 * Every problem of an input at once, and what makes a trusted, frozen dataset of what of it is published; warnings come
 * with the dataset.
 * @param say prints progress.
 * @param setting the day, after which no day can lie, and what was decided on pairs of events.
 */
export function checkInput(
  input: Input,
  findBoundaries: FindBoundaries,
  say: Log = noLog,
  setting: SlipSetting = noSetting,
): CheckedInput {
  const progress = createProgress(`Checks of ${input.origin.file}`, steps, say);
  const { faults, file, accepted } = checkValue(input, findBoundaries, progress, setting);
  const known = new Set(input.problems.map(at));
  const located = createProblemList();
  for (const one of mergeAlikeFaults(faults, input.things)) {
    const locate = input.locate(one);
    if (locate !== undefined) located.add(one.rule, locate);
  }
  const others = located.problems.filter(problem => !known.has(at(problem)));
  const problems = inOrder([...input.problems, ...others]);
  if (file === undefined || hasErrors(problems)) return { make: undefined, problems };
  if (hasMarks(file)) {
    const published = checkPublished(input, { places: file.places, today: setting.today }, part =>
      checkInput(part, findBoundaries, noLog, setting),
    );
    progress.end();
    return { ...published, problems: inOrder([...problems, ...published.problems]) };
  }
  return { make: maker(file, input.origin, accepted, progress), problems };
}
