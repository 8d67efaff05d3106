import type { IsTouched } from '../charts/chart-changes.ts';
import { compareVersions } from '../dataset/compare-versions.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { BoundQuestion } from './bound-question.ts';
import { questionOf } from './bound-question.ts';
import type { Change } from './changes/change.ts';
import { changesByEvent, diffRecords } from './changes/diff-records.ts';
import { type BoundQuery, findMovers, type SinceLock } from './find-movers.ts';
import type { Lock, LockStep } from './lock-schema.ts';
import { recordOf } from './record-of.ts';

type Movers = (asked: BoundQuery) => readonly string[] | undefined;
type Step = Pick<LockStep, 'from' | 'to'> & { readonly movers: Movers };

/** What a version changed, as a lock file keeps it. */
const fromLock = ({ from, to, moved, shown }: LockStep): Step => ({
  from,
  to,
  movers: ({ question, ofEvents }) => {
    const own = moved[question];
    const more = ofEvents ? shown[question] : undefined;
    return own === undefined && more === undefined ? undefined : [...(own ?? []), ...(more ?? [])];
  },
});

const changesSince = (dataset: Dataset, lock: Lock, locale: Locale): Map<string, Change[]> =>
  changesByEvent(lock.hash === dataset.hash ? [] : diffRecords(lock, recordOf(dataset, locale)));

/** What the dataset changed of what its lock holds, for a lock to keep; undefined where its version has not risen. */
export function makeStep(
  dataset: Dataset,
  lock: Lock,
  bound: readonly BoundQuestion[],
  locale: Locale,
): LockStep | undefined {
  if (compareVersions(dataset.version, lock.version) <= 0) return undefined;
  const since: SinceLock = { lock, dataset, changed: changesSince(dataset, lock, locale), locale };
  const moved: LockStep['moved'] = {};
  const shown: LockStep['shown'] = {};
  for (const one of bound.filter(({ dataset: id, draft }) => id === dataset.id && !draft)) {
    const question = questionOf(one);
    if (!Object.hasOwn(moved, question)) {
      const movers = findMovers({ question, ofEvents: false }, since);
      if (movers !== undefined) moved[question] = [...movers];
    }
    if (one.ofEvents !== true || Object.hasOwn(shown, question)) continue;
    const own = new Set(moved[question]);
    const movers = findMovers({ question, ofEvents: true }, since)?.filter(id => !own.has(id));
    if (movers !== undefined && movers.length > 0) shown[question] = movers;
  }
  return { from: lock.version, to: dataset.version, moved, shown };
}

/** The step that leads to the data as they are from a lock that is behind. Questions are asked when they come up. */
function liveStep(dataset: Dataset, lock: Lock, locale: Locale): Step | undefined {
  if (compareVersions(dataset.version, lock.version) <= 0) return undefined;
  const since: SinceLock = { lock, dataset, changed: changesSince(dataset, lock, locale), locale };
  const known = new Map<string, readonly string[] | undefined>();
  return {
    from: lock.version,
    to: dataset.version,
    movers: asked => {
      const key = `${asked.ofEvents} ${asked.question}`;
      if (!known.has(key)) known.set(key, findMovers(asked, since));
      return known.get(key);
    },
  };
}

const isWithin = (version: string, { from, to }: Step): boolean =>
  compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;

/** What the entries of `revisions` tell of one step. */
type Told = {
  readonly step: Step;
  /** Events that some entry names, or has removed. */
  readonly events: ReadonlySet<string>;
  /** Whether an entry tells of the dataset as a whole: it names no event. */
  readonly hasWhole: boolean;
};

function toldOf(step: Step, { revisions }: Dataset): Told {
  const entries = revisions.filter(({ version }) => isWithin(version, step));
  return {
    step,
    events: new Set(entries.flatMap(({ events, removed }) => [...events, ...removed])),
    hasWhole: entries.some(({ events, removed }) => events.length + removed.length === 0),
  };
}

/** What each entry of a dataset touched, by its lock; without one, nothing is known. */
export function stepsOf(dataset: Dataset, lock: Lock | undefined, locale: Locale): IsTouched {
  if (lock === undefined) return () => undefined;
  const live = liveStep(dataset, lock, locale);
  const steps = [...lock.steps.map(fromLock), ...(live === undefined ? [] : [live])];
  const told = steps.map(step => toldOf(step, dataset));
  /** Entries of one version are of one step. */
  const byVersion = new Map(
    dataset.revisions.map(({ version }) => [version, told.find(({ step }) => isWithin(version, step))]),
  );
  return (revision, asked) => {
    const found = byVersion.get(revision.version);
    if (found === undefined) return undefined;
    const movers = found.step.movers(asked);
    if (movers === undefined) return false;
    const named = new Set([...revision.events, ...revision.removed]);
    if (named.size > 0 && movers.length > 0) return movers.some(id => named.has(id));
    // What no event moved and no other entry mentions is described by an entry about the dataset as a whole.
    if (named.size === 0) return movers.length === 0 || !movers.every(id => found.events.has(id));
    return !found.hasWhole;
  };
}
