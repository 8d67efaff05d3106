import type { SeriesBreak } from '../../dataset/types.ts';
import { isTimeUnit } from '../../grammar/groupings.ts';
import { timeKey } from '../../tally/time.ts';
import type { Question } from '../../tally/types.ts';

/** The breaks that are in the time of a row, by the row's key. */
export type BreaksIn = (key: string) => readonly SeriesBreak[];

/** In which rows of a question the breaks are; undefined where its rows are of no time. */
export function breaksInRows(
  { by }: Pick<Question, 'by'>,
  breaks: readonly SeriesBreak[],
): BreaksIn | undefined {
  const at = by.findIndex(({ word }) => isTimeUnit(word));
  const word = by[at]?.word;
  if (breaks.length === 0 || word === undefined || !isTimeUnit(word)) return undefined;
  const bySlot = Map.groupBy(breaks, ({ date }) => timeKey(date, word));
  return key => bySlot.get(key.split(',')[at] ?? '') ?? [];
}
