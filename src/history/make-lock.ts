import { dataChecksum } from '../dataset/data-checksum.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { thingsIn, thingsOfDataset } from '../tally/things.ts';
import { answerQuestion, eventsOfQuestion, isRate, watchedAnswers } from './answer-question.ts';
import { type BoundQuestion, hasAddress, questionOf } from './bound-question.ts';
import type { LockedRows } from './changes/locked-answer.ts';
import type { DatasetRecord } from './changes/records.ts';
import type { Lock } from './lock-schema.ts';
import { makeStep } from './lock-steps.ts';
import { recordOf } from './record-of.ts';

/** The rows of a question as they are now: of the version in which they last changed, as far as an earlier lock knows. */
function rowsOf(
  dataset: Dataset,
  question: string,
  events: readonly string[],
  before: LockedRows | undefined,
): LockedRows {
  const checksum = dataChecksum(dataset, events, { isRate: isRate(question) });
  if (before?.checksum === checksum) return before;
  return { checksum, version: dataset.version, updated: dataset.updated };
}

/**
 * Every event that is gone and was published once, with the version that it went with: what entries of `revisions`
 * name, what an earlier lock knew, and what it held that is not in the file any more.
 */
function removedEver(
  { events, merged, version }: Dataset,
  { removed }: DatasetRecord,
  before: Lock | undefined,
): DatasetRecord['removed'] {
  const gone = Object.keys(before?.events ?? {}).filter(id => !events.has(id) && !merged.has(id));
  const all = { ...Object.fromEntries(gone.map(id => [id, version])), ...before?.removed, ...removed };
  return Object.keys(all).length === 0 ? undefined : all;
}

type PagesOfEvents = {
  readonly eventPages?: boolean;
  readonly accountPages?: Readonly<Record<string, number>>;
};

function mostPages(before: Lock['accountPages'] = {}, now: Lock['accountPages'] = {}): Lock['accountPages'] {
  const ids = Object.keys({ ...before, ...now });
  if (ids.length === 0) return undefined;
  return Object.fromEntries(ids.map(id => [id, Math.max(before[id] ?? 0, now[id] ?? 0)]));
}

/** Things in the order of their colours: as an earlier lock has them, then those that are new. */
function thingsOf(dataset: Dataset, before: Lock['things'] = {}): Lock['things'] {
  const kinds = thingsOfDataset(dataset).map(kind => {
    const kept = before[kind] ?? [];
    const known = new Set(kept);
    const ids: string[] = [...kept, ...thingsIn(dataset, kind).filter(id => !known.has(id))];
    return [kind, ids] as const;
  });
  const found = kinds.filter(([, ids]) => ids.length > 0);
  const all: Record<string, string[]> = { ...before, ...Object.fromEntries(found) };
  return Object.keys(all).length === 0 ? undefined : all;
}

/**
 * The lock of a dataset as it is now.
 * @param bound every place of the prose, of whatever dataset; drafts are left out.
 * @param before the lock that it takes the place of.
 * @param site.eventPages whether the events of the site have pages of their own.
 * @param site.accountPages the last page of the accounts of each event that has more than one, by its id.
 */
export function makeLock(
  dataset: Dataset,
  bound: readonly BoundQuestion[],
  locale: Locale,
  before?: Lock,
  { eventPages = false, accountPages = {} }: PagesOfEvents = {},
): Lock {
  const own = bound.filter(one => one.dataset === dataset.id && !one.draft);
  const answers = watchedAnswers(dataset, locale);
  const ofCharts = new Set(own.filter(({ kind }) => kind === 'chart').map(questionOf));
  for (const question of new Set(own.map(questionOf))) {
    const answer = answerQuestion(dataset, question, locale);
    if (answer === undefined) continue;
    const behind = eventsOfQuestion(dataset, question);
    const isAll = behind.length === dataset.events.size;
    answers[question] = {
      ...answer,
      ...(behind.length > 0 && { behind: isAll ? 'all' : [...behind] }),
      ...(ofCharts.has(question) && {
        since: rowsOf(dataset, question, behind, before?.answers[question]?.since),
      }),
    };
  }
  const charts = own.filter(hasAddress);
  const record = recordOf(dataset, locale);
  const step = before && makeStep(dataset, before, bound, locale);
  return {
    format: 'lock/1',
    dataset: dataset.id,
    version: dataset.version,
    hash: dataset.hash,
    answers,
    charts: Object.fromEntries(charts.map(({ words, question, file }) => [words, { question, file }])),
    steps: [...(before?.steps ?? []), ...(step === undefined ? [] : [step])],
    ...record,
    removed: removedEver(dataset, record, before),
    things: thingsOf(dataset, before?.things),
    eventPages: eventPages || before?.eventPages ? true : undefined,
    accountPages: mostPages(before?.accountPages, accountPages),
  };
}
