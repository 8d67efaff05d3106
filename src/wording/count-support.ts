import { findRemark, type Remark } from '../tally/remark-codes.ts';

/** How many events are told as those on which sources differ, that rest on one source, or on parties alone. */
export type CountedSupport = {
  readonly differ: number;
  readonly single: number;
  readonly partiesOnly: number;
};

/**
 * The support of a sum as charts tell it: accounts of one source that differ are told as a difference too, and no event
 * is told twice.
 */
export function countSupport(remarks: readonly Remark[]): CountedSupport {
  const varied = new Set(findRemark(remarks, 'one-source-varies')?.events);
  const agreed = (kind: 'single-source' | 'parties-only') =>
    findRemark(remarks, kind)?.events.filter(id => !varied.has(id)).length ?? 0;
  return {
    differ: (findRemark(remarks, 'differ')?.events.length ?? 0) + varied.size,
    single: agreed('single-source'),
    partiesOnly: agreed('parties-only'),
  };
}
