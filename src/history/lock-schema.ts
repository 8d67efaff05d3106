import { z } from 'zod';
import { lockAnswer } from './changes/locked-answer.ts';
import { datasetRecord } from './changes/records.ts';

/** What one version changed of the answers of another: the questions that were asked, and the events that moved each. */
export const lockStep = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Questions whose answer, or the set of events behind it, changed. */
  moved: z.record(z.string(), z.array(z.string())),
  /** Questions whose single events are shown, and events of which something else changed. */
  shown: z.record(z.string(), z.array(z.string())),
});

/** Decodes the text of a lock file; `z.encode` turns a lock into what its file holds. */
export const lockSchema = z.strictObject({
  format: z.literal('lock/1'),
  dataset: z.string(),
  version: z.string(),
  /** SHA-256 of the data as they were, hex. */
  hash: z.string(),
  /** By the normal form of the question: every one that a published figure or chart asks, and the totals. */
  answers: z.record(z.string(), lockAnswer),
  /** The published charts that draw this dataset, by id. */
  charts: z.record(z.string(), z.strictObject({ question: z.string(), file: z.string() })),
  /** What each version changed since the first lock, the earliest first. */
  steps: z.array(lockStep).default([]),
  /**
   * Things in the order in which they have their colours, by their kind: actors, weapons, values of facets … What is in
   * the data no more keeps its place. Absent in locks of earlier versions.
   */
  things: z.record(z.string(), z.array(z.string())).optional(),
  /** Events have had pages of their own: their addresses lead somewhere for ever. Absent where that is not known. */
  eventPages: z.literal(true).optional(),
  /** The last page that the accounts of an event have had, by the id that it had then; only where that is more than one. */
  accountPages: z.record(z.string(), z.int().min(2)).optional(),
  ...datasetRecord.shape,
});

export type LockStep = z.output<typeof lockStep>;
/** The content of `data/<dataset>.lock.json`, its shorthand taken apart. */
export type Lock = z.output<typeof lockSchema>;
