import { compareVersions } from '../dataset/compare-versions.ts';
import { successorsOf } from '../dataset/former-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Problem } from '../problems/problem.ts';
import type { BoundQuestion } from './bound-question.ts';
import type { Change } from './changes/change.ts';
import { datasetPlaces } from './dataset-places.ts';
import type { TouchedBinding } from './find-touched.ts';
import { historyOf } from './history-of.ts';
import {
  addressLost,
  behind,
  moreNotInRevisions,
  notInRevisions,
  notRaised,
  type Published,
  touchedProblem,
  vanished,
} from './history-problems.ts';
import { lostAddresses } from './lost-addresses.ts';
import type { LockFile } from './read-locks.ts';

/** Changes that readers need not be informed of: a moved map pin, the wording of the header, a colour. */
const isQuiet = ({ kind }: Change): boolean =>
  kind === 'header-changed' || kind === 'place-moved' || kind === 'look-changed';

/** How many events are listed one by one; an import may have changed hundreds. */
const listedAtMost = 40;

/**
 * Holds a dataset against its lock: what was published may change only with a higher version and an entry of
 * `revisions` for each event.
 */
export function checkHistory(
  dataset: Dataset,
  locked: LockFile,
  bound: readonly BoundQuestion[],
  locale: Locale,
): Problem[] {
  const { lock } = locked;
  const history = historyOf(dataset, locked, bound, locale);
  const { changes, changed, moved, touched, unlisted } = history;
  const rise = compareVersions(dataset.version, lock.version);
  const isChanged = moved.length + touched.length > 0 || changes.some(change => !isQuiet(change));
  const published: Published = { dataset, lock, places: datasetPlaces(dataset), locale };
  const problems: Problem[] = [];
  const successors = successorsOf(dataset);
  if (rise < 0 || (rise === 0 && isChanged)) problems.push(notRaised(published, history));
  const renamed = new Map(
    changes.flatMap(change => (change.kind === 'id-renamed' ? [[change.from, change.to] as const] : [])),
  );
  problems.push(...lostAddresses(dataset, lock).map(([id, last]) => addressLost(published, id, last)));
  for (const [n, event] of unlisted.entries()) {
    if (n === listedAtMost) {
      problems.push(moreNotInRevisions(published, unlisted.length - n));
      break;
    }
    const found = changed.get(event) ?? [];
    const isTold = dataset.events.has(event) || dataset.merged.has(event) || successors.has(event);
    problems.push(
      isTold
        ? notInRevisions(published, event, found)
        : vanished(published, event, found, renamed.get(event)),
    );
  }
  const unlistedIds = new Set(unlisted);
  const isUnlisted = (one: TouchedBinding) =>
    rise <= 0 || one.events.some(event => unlistedIds.has(event)) || one.events.length === 0;
  if (rise <= 0 || unlisted.length > 0)
    problems.push(...touched.filter(isUnlisted).map(one => touchedProblem(one, lock, locale)));
  if (problems.length === 0 && rise > 0) problems.push(behind(dataset, locked));
  return problems;
}
