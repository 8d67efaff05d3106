import { isTimeUnit } from '../grammar/groupings.ts';
import type { Measure } from '../grammar/measures.ts';
import type { FilterFault } from './parse-filter.ts';
import type { Question } from './types.ts';

/** What counts once, however often it comes again: what two months have of it cannot be added up. */
const countedOnce: readonly Measure[] = ['places', 'regions', 'claimants', 'participants'];

/**
 * Why a question has no running sums (rule 35); undefined where it has, or asks for none.
 */
export function cumulativeFault({
  measure,
  by,
  sort,
  limit,
  per,
  cumulative,
}: Question): FilterFault | undefined {
  if (cumulative === undefined) return undefined;
  const refuse = (what: string, fix: string): FilterFault => ({ what, fix, rule: 'question/bad-cumulative' });
  if (!by.some(({ word }) => isTimeUnit(word)))
    return refuse('running sums need a unit of time', 'add by=day, week, month, quarter or year');
  if (countedOnce.includes(measure))
    return refuse(
      `${measure} cannot be added up over time: the same one may count in several rows`,
      'count people or attacks, or remove cumulative',
    );
  if (per !== undefined) return refuse('rates are never added up', 'remove per=, or cumulative');
  if (sort !== undefined)
    return refuse('sort= has no effect on running sums, which are in the order of time', 'remove sort=');
  if (limit !== undefined && by[0] !== undefined && isTimeUnit(by[0].word))
    return refuse(
      'limit= would leave rows out of running sums',
      by.length > 1 ? 'write the unit of time last, or remove limit=' : 'remove limit=',
    );
  return undefined;
}
