import type { Figure } from '../../dataset/trusted.ts';
import { fewestInRate, perPopulation } from '../../tally/rates.ts';
import type { LabelledRow } from '../../wording/labelled-answer.ts';
import type { ChartContext } from '../chart-spec.ts';

/** A figure as a rate by the population of its row, where the row is a rate. */
export function inRow(figure: Figure, { sum }: LabelledRow): Figure {
  const rate = sum.kind === 'range' ? sum.rate : undefined;
  if (rate === undefined) return figure;
  return { ...figure, lo: perPopulation(figure.lo, rate), hi: perPopulation(figure.hi, rate) };
}

/** A rate of a few with its mark (rule 31). */
export const markFew = (
  words: string,
  { lo }: Figure,
  { sum }: LabelledRow,
  { locale }: ChartContext,
): string =>
  sum.kind === 'range' && sum.rate !== undefined && lo < fewestInRate
    ? locale.strings.charts.rates.few(words)
    : words;
