import { groupOf, type RevisionGroup } from '../dataset/revision-ids.ts';
import type { Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';

/** The line under a chart that tells of its latest change of one group. */
export type ChangeLine<Change> = {
  readonly group: RevisionGroup;
  readonly change: Change;
  /** `Updated 6 September 2026`. */
  readonly lead: string;
  /** Words of the link that follows: `what changed`. */
  readonly what: string;
};

/**
 * The latest correction and the latest update, each with a line of its own, so that no update hides a correction.
 * @param changes the latest first.
 */
export const changeLines = <Change extends Pick<Revision, 'kind' | 'date'>>(
  changes: readonly Change[],
  locale: Locale,
): ChangeLine<Change>[] =>
  (['corrections', 'updates'] as const).flatMap((group): ChangeLine<Change>[] => {
    const change = changes.find(({ kind }) => groupOf(kind) === group);
    if (change === undefined) return [];
    const { told, what } = locale.strings.changes;
    return [{ group, change, lead: told[change.kind](locale.date(change.date)), what: what[change.kind] }];
  });
