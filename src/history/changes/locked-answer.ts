import { z } from 'zod';
import type { Measure } from '../../tally/types.ts';
import { plainSum, sameSum } from './plain-sum.ts';

/** The rows that a chart rests on, and the version of the data that last changed them. */
export const lockedRows = z.strictObject({
  /** Of its events and all that they name (data-checksum.ts): SHA-256, hex. */
  checksum: z.string(),
  version: z.string(),
  /** ISO date of that version. */
  updated: z.string(),
});

export type LockedRows = z.output<typeof lockedRows>;

/** The answer to one question, as a page or a chart printed it. */
export const lockAnswer = z.strictObject({
  /** Absent where rows overlap. */
  total: plainSum.optional(),
  /** By the row's key. */
  rows: z.record(z.string(), plainSum).optional(),
  /** Ids of what is counted, for places, regions and claimants. */
  members: z.array(z.string()).optional(),
  /** The words of a fact. */
  text: z.string().optional(),
  /** Ids of the events that it rests on, or `all` of the dataset. Absent for a fact or a statement. */
  behind: z.union([z.literal('all'), z.array(z.string())]).optional(),
  /** What charts print of their data. Absent where no chart asks, and in locks of before. */
  since: lockedRows.optional(),
});

export type LockAnswer = z.output<typeof lockAnswer>;

/** A total of the dataset's page, or a fact, that is not what it was. */
export type Moved =
  | {
      readonly kind: 'total';
      readonly measure: Measure;
      readonly was: LockAnswer;
      readonly now: LockAnswer;
    }
  | {
      readonly kind: 'fact';
      readonly fact: string;
      readonly was: string | undefined;
      readonly now: string | undefined;
    };

/** Keys of rows whose sums are not the same, those that came or went among them. */
export function changedRows(was: LockAnswer, now: LockAnswer): string[] {
  const keys = new Set([...Object.keys(was.rows ?? {}), ...Object.keys(now.rows ?? {})]);
  return [...keys].filter(key => !sameSum(was.rows?.[key], now.rows?.[key]));
}

/** Whether two answers say the same; undefined is not an answer. */
export function sameAnswer(was: LockAnswer | undefined, now: LockAnswer | undefined): boolean {
  if (was === undefined || now === undefined) return was === now;
  return (
    sameSum(was.total, now.total) &&
    was.text === now.text &&
    (was.members ?? []).join() === (now.members ?? []).join() &&
    changedRows(was, now).length === 0
  );
}
