import { isPeople } from '../grammar/measures.ts';
import { asksClaimants } from './plan.ts';
import { makeQuestion } from './question.ts';
import type { Filter, Question, Range } from './types.ts';

/** A share of a whole, in whole numbers: 1 of 8 is 12.5 per cent to the last digit. */
export type ShareEnd = { readonly part: number; readonly whole: number };
/** From the lowest to the highest share that figures allow (rule 38). */
export type ShareSpan = { readonly low: ShareEnd; readonly high: ShareEnd };

const all: ShareEnd = { part: 1, whole: 1 };
const none: ShareEnd = { part: 0, whole: 1 };

/**
 * The share that a part has of itself and the rest (rule 38): the lowest takes the lowest figure of the part and the highest
 * of the rest, the highest the other way round. A figure that nobody bounds leaves its end open: 0 or all.
 * @returns undefined where there is nothing to have a share of.
 */
export function shareSpan(part: Range, rest: Range): ShareSpan | undefined {
  if (part.outer === 0 && rest.outer === 0) return undefined;
  const lowest = part.low + rest.outer;
  const highest = part.outer + rest.low;
  return {
    low: !Number.isFinite(lowest) ? none : lowest === 0 ? all : { part: part.low, whole: lowest },
    high: !Number.isFinite(highest) ? all : highest === 0 ? none : { part: part.outer, whole: highest },
  };
}

/** Filters that choose other figures, or other days, in place of a part of what is counted. */
const noParts: readonly Filter['word'][] = ['source', 'without-source', 'as-of', 'from', 'to'];

/**
 * The same question without one of its filters, and with its opposite: both parts of the whole add up to it, as a filter
 * never divides what is counted once. Undefined where the filter does not select a part.
 */
export function askedOfShare(
  question: Question,
  filter: Filter,
): { readonly whole: Question; readonly rest: Question } | undefined {
  if (noParts.includes(filter.word)) return undefined;
  if (filter.word === 'who' && isPeople(question.measure)) return undefined;
  if (filter.word === 'claim' && asksClaimants(question)) return undefined;
  const others = question.filters.filter(one => one !== filter);
  return {
    whole: makeQuestion({ ...question, filters: others }),
    rest: makeQuestion({ ...question, filters: [...others, { ...filter, not: !filter.not }] }),
  };
}
