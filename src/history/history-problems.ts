import { jsonPlaces } from '../dataset/json/json-places.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { counted } from '../problems/counted.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Held } from '../prose/held-back.ts';
import { describeChange } from '../wording/change-line.ts';
import { describeAnswers, describeMoved } from '../wording/change-sums.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { measureWord } from '../wording/measure-word.ts';
import type { Change } from './changes/change.ts';
import { sameAnswer } from './changes/locked-answer.ts';
import type { DatasetPlaces } from './dataset-places.ts';
import type { Touched } from './find-touched.ts';
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
      ? `The data are not as they were published in version ${lock.version}, and the version is still ${version}. Changed: ${events}. Touched: ${counted(sentences, 'sentence')}, ${counted(charts, 'chart')}.`
      : `The version is ${version}, and version ${lock.version} was published already.`,
    ...(totals === '' ? [] : [`In all: ${totals}.`]),
  ].join(' ');
  return problem(historyRules, 'history/version-not-raised', { what }, places.header('version'));
}

/** An event changed, and no newer entry names it. */
export function notInRevisions(
  { dataset, lock, places, locale }: Published,
  event: string,
  changes: readonly Change[],
): Problem {
  const told = changes.map(change => describeChange(change, dataset, locale)).join('; ');
  const name = plainLabelOf(dataset, { word: 'event' }, event, locale);
  const what = `"${name}" (${event}) is not as it was in version ${lock.version}, and no newer revision names it: ${told}.`;
  return problem(historyRules, 'history/not-in-revisions', { what }, places.event(event));
}

/** So many more events than are listed changed, and no newer entry names them. */
export function moreNotInRevisions({ dataset, lock, places, locale }: Published, n: number): Problem {
  const words = measureWord(dataset, 'attacks', n, locale);
  const what = `${n} more ${words} changed since version ${lock.version}, and no newer revision names them.`;
  const fix = 'Run `sourceline revise --batch "…"`: one entry for all of them.';
  return problem(historyRules, 'history/not-in-revisions', { what, fix }, places.events());
}

export function vanished(
  { dataset, lock, places, locale }: Published,
  event: string,
  changes: readonly Change[],
): Problem {
  const name = lock.events[event]?.name ?? event;
  const more = changes
    .filter(({ kind }) => kind === 'event-merged')
    .map(change => ` It looks ${describeChange(change, dataset, locale)}.`)
    .join('');
  const what = `"${name}" (${event}) was published in version ${lock.version} and is gone, and no newer revision has it among its "removed".${more}`;
  return problem(historyRules, 'history/event-vanished', { what }, places.events());
}

/** A sentence or a chart that no longer says what it said. */
export function touchedProblem(
  { bound, question, was, now, events }: Touched,
  lock: Lock,
  locale: Locale,
): Problem {
  const { kind, words, file, line, column, text } = bound;
  const through =
    events.length === 0
      ? ''
      : ` Through ${events.slice(0, 4).join(', ')}${events.length > 4 ? ` and ${events.length - 4} more` : ''}.`;
  const change = sameAnswer(was, now) ? 'what it shows of single events' : describeAnswers(was, now, locale);
  const subject = kind === 'chart' ? `The chart "${words}"` : `"${words}"`;
  const what = `${subject} rests on "${question}", which is not what it was in version ${lock.version}: ${change}.${through}`;
  const fix =
    kind === 'chart'
      ? 'Look at the chart and at what is written about it; then run `sourceline revise`.'
      : 'Read the sentence again; then run `sourceline revise`.';
  return problem(historyRules, 'history/answer-changed', { what, fix }, { file, line, column, text });
}

export function behind(dataset: Dataset, { file, lock }: LockFile): Problem {
  const what = `The data are version ${dataset.version}, and the lock file still holds version ${lock.version}.`;
  return problem(historyRules, 'history/lock-behind', { what }, { file });
}

/**
 * A chart that was published and is no more.
 * @param held why the report that it stood in is not published now; undefined where it is, or where it is gone.
 */
export function chartVanished(id: string, { file, text, lock }: LockFile, held: Held | undefined): Problem {
  const stood = lock.charts[id]?.file ?? '';
  const place = jsonPlaces(file, text).ofKey(['charts', id]);
  const nowhere = `/charts/${id}/ and /embed/${id}/ would lead nowhere`;
  const elsewhere = `say in astro.config.mjs where its readers shall go: redirects: { '${id}': '…' }`;
  if (held?.why === 'draft') {
    const what = `The chart "${id}" was published, and ${stood}, which it stands in, is a draft now: ${nowhere}.`;
    const fix = `Take "draft: true" out of ${stood}, or ${elsewhere}.`;
    return problem(historyRules, 'history/chart-vanished', { what, fix }, place);
  }
  if (held?.why === 'future') {
    const what = `The chart "${id}" was published, and ${stood}, which it stands in, is held back until ${held.until}: until then ${nowhere}.`;
    const fix = `Set "published:" in ${stood} back to the day of its publication, or leave it so.`;
    return problem(historyRules, 'history/chart-held', { what, fix }, place);
  }
  const what = `The chart "${id}" was published (it stood in ${stood}) and is gone: ${nowhere}.`;
  const fix = `Give it its id back, or ${elsewhere}.`;
  return problem(historyRules, 'history/chart-vanished', { what, fix }, place);
}

export function noDataset(id: string, { file }: LockFile): Problem {
  const what = `${file} says that the dataset "${id}" was published, and there is no such dataset.`;
  return problem(historyRules, 'history/no-dataset', { what }, { file });
}
