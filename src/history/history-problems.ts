import { successorsOf } from '../dataset/former-ids.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { counted } from '../problems/counted.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Held } from '../prose/withheld-reports.ts';
import { describeChange } from '../wording/change-line.ts';
import { describeAnswers, describeMoved } from '../wording/change-sums.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { measureWord } from '../wording/measure-word.ts';
import type { Change } from './changes/change.ts';
import { sameAnswer } from './changes/locked-answer.ts';
import type { DatasetPlaces } from './dataset-places.ts';
import type { TouchedBinding } from './find-touched.ts';
import type { History } from './history-of.ts';
import type { Lock } from './lock-schema.ts';
import type { LockFile } from './read-locks.ts';
import { historyRules } from './rules.ts';

/** A dataset that is not as it was published. */
export type Published = {
  readonly dataset: Dataset;
  readonly lock: Lock;
  readonly places: DatasetPlaces;
  readonly locale: Locale;
};

/** Something changed, and the version did not rise. */
export function notRaised(
  { dataset, lock, places, locale }: Published,
  { moved, changed, touched }: History,
): Problem {
  const { version } = dataset;
  const same = version === lock.version;
  const events = counted(
    changed.size,
    measureWord(dataset, 'attacks', 1, locale),
    measureWord(dataset, 'attacks', 2, locale),
  );
  const sentences = touched.filter(({ bound }) => bound.kind !== 'chart').length;
  const charts = touched.length - sentences;
  const totals = moved.map(one => describeMoved(one, dataset, locale)).join('; ');
  const what = [
    same
      ? `The data differ from those published as version ${lock.version}, but the version is still ${version}. Changed: ${events}. Affected: ${counted(sentences, 'sentence')}, ${counted(charts, 'chart')}.`
      : `The version is ${version}, but version ${lock.version} is already published.`,
    ...(totals === '' ? [] : [`Totals: ${totals}.`]),
  ].join(' ');
  return problem(historyRules, 'history/version-not-raised', { what }, places.header('version'));
}

/** An event changed, and no newer entry names it. */
export function notInRevisions(
  { dataset, lock, places, locale }: Published,
  event: string,
  changes: readonly Change[],
): Problem {
  const described = changes.map(change => describeChange(change, dataset, locale)).join('; ');
  const isHere = dataset.events.has(event) || dataset.merged.has(event);
  const name = isHere
    ? plainLabelOf(dataset, { word: 'event' }, event, locale)
    : (lock.events[event]?.name ?? event);
  const [now] = successorsOf(dataset).get(event) ?? [];
  const what = `"${name}" (${event}) has changed since version ${lock.version}, but no newer revision names it: ${described}.`;
  return problem(
    historyRules,
    'history/not-in-revisions',
    { what },
    places.event(isHere ? event : (now ?? event)),
  );
}

/** So many more events than are listed changed, and no newer entry names them. */
export function moreNotInRevisions({ dataset, lock, places, locale }: Published, n: number): Problem {
  const words = measureWord(dataset, 'attacks', n, locale);
  const what = `${n} more ${words} changed since version ${lock.version}, but no newer revision names them.`;
  const fix = 'Run `sourceline revise --batch "…"`, which drafts one entry for all of them.';
  return problem(historyRules, 'history/not-in-revisions', { what, fix }, places.events());
}

/**
 * A published event that is gone.
 * @param renamedTo a new event that is like it.
 */
export function vanished(
  { dataset, lock, places, locale }: Published,
  event: string,
  changes: readonly Change[],
  renamedTo: string | undefined,
): Problem {
  const name = lock.events[event]?.name ?? event;
  const merged = changes.find(change => change.kind === 'event-merged');
  const more = merged === undefined ? '' : ` It was probably ${describeChange(merged, dataset, locale)}.`;
  const like = merged?.into ?? renamedTo;
  const fix =
    like === undefined
      ? undefined
      : `If it is now "${like}", write "was": ["${event}"] in that event, so that its address leads there; if it did not happen, restore it with the status "retracted"; or run \`sourceline revise\`.`;
  const what = `"${name}" (${event}) was published in version ${lock.version} and is gone, but no newer revision lists it under "removed".${more}`;
  return problem(historyRules, 'history/event-vanished', { what, fix }, places.events());
}

/** A sentence or a chart that no longer says what it said. */
export function touchedProblem(
  { bound, question, was, now, events }: TouchedBinding,
  lock: Lock,
  locale: Locale,
): Problem {
  const { kind, words, file, line, column, text } = bound;
  const through =
    events.length === 0
      ? ''
      : ` Because of ${events.slice(0, 4).join(', ')}${events.length > 4 ? ` and ${events.length - 4} more` : ''}.`;
  const change = sameAnswer(was, now) ? 'the single events that it shows' : describeAnswers(was, now, locale);
  const subject = kind === 'chart' ? `The chart "${words}"` : `"${words}"`;
  const what = `${subject} rests on "${question}", which has changed since version ${lock.version}: ${change}.${through}`;
  const fix =
    kind === 'chart'
      ? 'Check the chart and the text about it; then run `sourceline revise`.'
      : 'Read the sentence again; then run `sourceline revise`.';
  return problem(historyRules, 'history/answer-changed', { what, fix }, { file, line, column, text });
}

/** An address that was published, of which the data say no more where it went. */
export function addressLost({ places }: Published, id: string, last: string): Problem {
  const what = `"${id}" was published as an earlier id of the event "${last}", or as merged into it, but no event has it in "was" any more.`;
  const fix = `Write "was": ["${id}"] in the event that took its place, or list it under "removed" in a new revision.`;
  return problem(historyRules, 'history/address-lost', { what, fix }, places.event(last));
}

export function behind(dataset: Dataset, { file, lock }: LockFile): Problem {
  const what = `The data are version ${dataset.version}, but the lock file still holds version ${lock.version}.`;
  return problem(historyRules, 'history/lock-behind', { what }, { file });
}

/**
 * A published chart that no longer exists.
 * @param held why the report that it was in is not published now; undefined where it is, or where it is gone.
 */
export function chartVanished(
  id: string,
  { file, readText, lock }: LockFile,
  held: Held | undefined,
): Problem {
  const reportFile = lock.charts[id]?.file ?? '';
  const place = jsonPlaces(file, readText()).ofKey(['charts', id]);
  const nowhere = `/charts/${id}/ and /embed/${id}/ would lead nowhere`;
  const elsewhere = `redirect its readers in astro.config.mjs: redirects: { '${id}': '…' }`;
  if (held?.why === 'draft') {
    const what = `The chart "${id}" was published, but its report ${reportFile} is now a draft: ${nowhere}.`;
    const fix = `Remove "draft: true" from ${reportFile}, or ${elsewhere}.`;
    return problem(historyRules, 'history/chart-vanished', { what, fix }, place);
  }
  if (held?.why === 'future') {
    const what = `The chart "${id}" was published, but its report ${reportFile} is held back until ${held.until}: until then, ${nowhere}.`;
    const fix = `Set "published:" in ${reportFile} back to the date of publication, or leave it as it is.`;
    return problem(historyRules, 'history/chart-held', { what, fix }, place);
  }
  const what = `The chart "${id}" was published (in ${reportFile}) and is gone: ${nowhere}.`;
  const fix = `Restore its id, or ${elsewhere}.`;
  return problem(historyRules, 'history/chart-vanished', { what, fix }, place);
}

export function noDataset(id: string, { file }: LockFile): Problem {
  const what = `${file} belongs to the published dataset "${id}", which does not exist.`;
  return problem(historyRules, 'history/no-dataset', { what }, { file });
}
