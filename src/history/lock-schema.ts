import { z } from 'zod';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { plainSum } from './plain-sum.ts';

const figures = {
  killed: z.string().optional(),
  injured: z.string().optional(),
  casualties: z.string().optional(),
  attackersKilled: z.string().optional(),
} satisfies Record<PeopleMeasure, z.ZodType>;

/** Who says what, in short. Figures are in the shorthand of the format. */
export const accountRecord = z.strictObject({
  /** Only where it is typed in the data, or another account supersedes this one. */
  id: z.string().optional(),
  source: z.string(),
  via: z.string().optional(),
  in: z.string().optional(),
  ...figures,
  /** Stated parts of the figures: `killed 3 asayish`. */
  of: z.string().optional(),
  attackers: z.string().optional(),
  /** `claimed isil`. */
  claim: z.string().optional(),
  /** Absent for a current account. */
  status: z.enum(['superseded', 'retracted', 'set-aside']).optional(),
  why: z.string().optional(),
  supersedes: z.string().optional(),
});

/** A statement: an account of several events. */
export const statementRecord = z.strictObject({
  covers: z.array(z.string()),
  parts: z.string().optional(),
  ...accountRecord.shape,
});

export const eventRecord = z.strictObject({
  /** What readers know it by; its change alone is no change of the event. */
  name: z.string(),
  /** First day, or `2016-09-05/2016-09-06`. */
  date: z.string(),
  place: z.string(),
  region: z.string().optional(),
  /** Coordinates of its own site, `34.7, 36.7`. */
  point: z.string().optional(),
  /** Weapons of its parts in order, `car-bomb, suicide-belt`. */
  parts: z.string(),
  control: z.string().optional(),
  status: z.string().optional(),
  facets: z.string().optional(),
  /** `claimed isil`, in order of words; those of statements that cover it are among them. */
  claims: z.array(z.string()).optional(),
  /** By measure. A measure that is not here has no figure. */
  figures: z.record(z.string(), plainSum),
  accounts: z.array(accountRecord),
});

/** What one version of a dataset said: all that a comparison with another version looks at. */
export const datasetRecord = z.strictObject({
  header: z.record(z.string(), z.string()),
  places: z.record(z.string(), z.string()),
  facts: z.record(z.string(), z.string()),
  events: z.record(z.string(), eventRecord),
  statements: z.record(z.string(), statementRecord),
  /** Events that entries of `revisions` took out of the file, with the version that did so last. */
  removed: z.record(z.string(), z.string()).optional(),
});

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
});

/** What one version changed of the answers of another: the questions that were asked, and the events that moved each. */
export const lockStep = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Questions whose answer, or the set of events behind it, changed. */
  moved: z.record(z.string(), z.array(z.string())),
  /** Questions whose single events are shown, and events of which something else changed. */
  shown: z.record(z.string(), z.array(z.string())),
});

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
  ...datasetRecord.shape,
});

export type AccountRecord = z.output<typeof accountRecord>;
export type StatementRecord = z.output<typeof statementRecord>;
export type EventRecord = z.output<typeof eventRecord>;
export type DatasetRecord = z.output<typeof datasetRecord>;
export type LockStep = z.output<typeof lockStep>;
export type LockAnswer = z.output<typeof lockAnswer>;
/** The content of `data/<dataset>.lock.json`. */
export type Lock = z.output<typeof lockSchema>;
