import type { DatasetInput } from '../csv/set-rows.ts';

/** What of a data file is not published, in numbers, for editors alone: nothing of it may come into the site. */
export type Unpublished = {
  readonly events: number;
  /** Of published events. */
  readonly accounts: number;
  readonly statements: number;
  /** Entries of `revisions` under embargo, and those that name nothing but unpublished events. */
  readonly revisions: number;
  /** Of published entries. */
  readonly fields: number;
  /** Events that are published at a region instead of at their place. */
  readonly coarsened: number;
  /** Sources that are published without their names. */
  readonly sources: number;
  /** Entries that only what is not published names. */
  readonly entries: number;
  /** The first day on which something more is published, ISO date. */
  readonly next?: string;
  /** Their ids, for problems of prose that names one; `until` is the day on which it is published. */
  readonly eventIds: readonly { readonly id: string; readonly until?: string }[];
};

type Marked = { readonly private?: unknown; readonly embargo?: unknown; readonly coarsen?: unknown };

const isMarked = (entry: Marked): boolean =>
  entry.private !== undefined || entry.embargo !== undefined || entry.coarsen !== undefined;

/** Whether a data file says anywhere that not all of it is published as it is. */
export const hasMarks = ({
  dataset,
  events,
  statements = [],
  revisions = [],
  places,
  sources,
}: DatasetInput): boolean =>
  isMarked(dataset) ||
  [...statements, ...revisions, ...Object.values(places), ...Object.values(sources)].some(isMarked) ||
  events.some(event => isMarked(event) || event.accounts.some(isMarked));

/** Whether an entry is kept back, and until when. */
export type Hold = { readonly until: string | undefined };

/** @param today ISO date; without a clock no embargo has ended. */
export function holdOf(
  { private: mark, embargo }: { private?: boolean | string[] | undefined; embargo?: string | undefined },
  today: string | undefined,
): Hold | undefined {
  if (mark === true) return { until: undefined };
  return embargo === undefined || (today !== undefined && embargo <= today) ? undefined : { until: embargo };
}
