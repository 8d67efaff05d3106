import type { Locale } from '../i18n/locale.ts';
import { wordAnswer } from '../wording/change-sums.ts';
import { type ChangeJSON, changeJSON } from './changes/change-json.ts';
import type { LockAnswer } from './changes/locked-answer.ts';
import type { Comparison } from './compare-datasets.ts';

type Version = { readonly version: string; readonly updated: string; readonly hash: string };

/** What `sourceline diff --json` prints: one entry a dataset, in order of id. */
export type DiffJSON = {
  readonly format: 'diff/1';
  /** Datasets that are on one side only, by id. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly datasets: readonly {
    readonly dataset: string;
    readonly was: Version;
    readonly now: Version;
    readonly changes: readonly ChangeJSON[];
    /** Sentences and charts of the project's reports that say something else now. */
    readonly touched: readonly {
      readonly kind: 'figure' | 'list' | 'fact' | 'chart';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      /** The bound words as they are, or a chart's id. */
      readonly words: string;
      /** The whole line. */
      readonly text: string;
      /** What empty brackets would print, before and now; null for lists, charts, and what cannot be asked. */
      readonly wasWords: string | null;
      readonly nowWords: string | null;
      readonly question: string;
      /** Null where the dataset could not be asked so. */
      readonly was: LockAnswer | null;
      readonly now: LockAnswer | null;
      /** The changed events behind it. */
      readonly events: readonly string[];
    }[];
  }[];
};

const versionOf = ({ version, updated, hash }: Comparison['now']): Version => ({ version, updated, hash });

/** Plain JSON, its keys in the documented order. */
export function comparisonJSON(
  comparisons: readonly Comparison[],
  added: readonly string[],
  removed: readonly string[],
  locale: Locale,
): DiffJSON {
  return {
    format: 'diff/1',
    added,
    removed,
    datasets: comparisons.map(({ was, now, changes, touched }) => ({
      dataset: now.id,
      was: versionOf(was),
      now: versionOf(now),
      changes: changes.map(changeJSON),
      touched: touched.map(one => ({
        kind: one.bound.kind,
        file: one.bound.file,
        line: one.bound.line,
        column: one.bound.column,
        words: one.bound.words,
        text: one.bound.text,
        wasWords: wordAnswer(one.bound.kind, one.was, locale) ?? null,
        nowWords: wordAnswer(one.bound.kind, one.now, locale) ?? null,
        question: one.question,
        was: one.was ?? null,
        now: one.now ?? null,
        events: one.events,
      })),
    })),
  };
}
