import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerQuestion, eventsOfQuestion, measureAsked } from './answer-question.ts';
import type { Change } from './changes/change.ts';
import type { LockAnswer } from './changes/locked-answer.ts';
import { sameAnswer } from './changes/locked-answer.ts';
import { bears } from './find-touched.ts';
import type { Lock } from './lock-schema.ts';

/** The events that an answer of a lock rested on; undefined where the lock was written before it kept them. */
export function eventsBehindLocked(
  answer: LockAnswer | undefined,
  { events }: Pick<Lock, 'events'>,
): ReadonlySet<string> | undefined {
  if (answer?.behind === undefined) return undefined;
  if (answer.behind !== 'all') return new Set(answer.behind);
  return new Set(Object.keys(events).filter(id => events[id]?.mergedInto === undefined));
}

/** The ids that events of a set have now: one that was renamed is the event that it was. */
function withNewIds(
  events: ReadonlySet<string>,
  changed: ReadonlyMap<string, readonly Change[]>,
): ReadonlySet<string> {
  const now = new Map<string, string>();
  for (const changes of changed.values())
    for (const change of changes) if (change.kind === 'event-renamed') now.set(change.from, change.event);
  return now.size === 0 ? events : new Set([...events].map(id => now.get(id) ?? id));
}

/** A question of the prose or of a chart, in its normal form. */
export type BoundQuery = {
  readonly question: string;
  /** Whether single events are shown, so that whatever is said of one of them shows. */
  readonly ofEvents: boolean;
};

/** A dataset held against the lock of an earlier version. */
export type SinceLock = {
  readonly lock: Lock;
  readonly dataset: Dataset;
  /** The changes since, by event. */
  readonly changed: ReadonlyMap<string, readonly Change[]>;
  readonly locale: Locale;
};

/**
 * The changed events that moved the answer to a question, or the set of events behind it, since a lock was made.
 * @returns undefined where the answer and its events are what they were, and where nobody had asked.
 */
export function findMovers(
  { question, ofEvents }: BoundQuery,
  { lock, dataset, changed, locale }: SinceLock,
): readonly string[] | undefined {
  const was = lock.answers[question];
  if (was === undefined) return undefined;
  const now = answerQuestion(dataset, question, locale);
  const after = new Set(eventsOfQuestion(dataset, question));
  const before = withNewIds(eventsBehindLocked(was, lock) ?? after, changed);
  const measure = measureAsked(question);
  const isBehind = (id: string) => before.has(id) || after.has(id);
  const differs = !sameAnswer(was, now);
  const movers = [...changed].flatMap(([id, changes]) => {
    const cameOrWent = before.has(id) !== after.has(id);
    const moves = differs && isBehind(id) && changes.some(change => bears(change, measure));
    return cameOrWent || moves || (ofEvents && isBehind(id)) ? [id] : [];
  });
  return differs || movers.length > 0 ? movers : undefined;
}
