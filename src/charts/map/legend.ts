import { isPeople } from '../../grammar/measures.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Answer } from '../../tally/types.ts';
import { eventWord } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { LegendItem } from '../types.ts';
import type { RegionState } from './chart.ts';
import type { DiscsOfMap } from './discs.ts';
import type { RegionsOfMap } from './regions.ts';

/** Filters that say where, when or who says so, not which attacks. */
const where = ['event', 'place', 'region', 'country', 'source', 'without-source', 'who', 'from', 'to'];

/** Whether the question asks about some of the attacks only: "none" then means none of these. */
export const asksSome = (answer: Answer): boolean =>
  answer.question.filters.some(({ word }) => !where.includes(word));

/** Whether every figure says none, or only the lowest. */
function zeroLabel({ rows }: Answer, { locale }: ChartContext): string {
  const { zero, lowZero } = locale.strings.maps.legend;
  return rows.every(({ sum }) => !isKnown(sum) || sum.low > 0 || sum.outer === 0) ? zero : lowZero;
}

/** The steps, and the states that some region has: none, no figure, nothing reported, not asked about. */
export function regionLegend(
  { regions, steps }: RegionsOfMap,
  answer: Answer,
  context: ChartContext,
): LegendItem[] {
  const { legend } = context.locale.strings.maps;
  const event = eventWord(context, 1);
  const has = (state: RegionState) => regions.some(region => region.state === state);
  const items: LegendItem[] = steps.map(({ shade, label }) => ({ mark: 'step', n: shade, label }));
  if (has('zero')) items.push({ mark: 'zero', label: zeroLabel(answer, context) });
  if (has('no-figure')) items.push({ mark: 'no-figure', label: legend.noFigure });
  if (has('no-attack')) {
    const label = asksSome(answer) ? legend.noSuchAttack(event) : legend.noAttack(event);
    items.push({ mark: 'no-attack', label });
  }
  items.push({ mark: 'outside', label: legend.outside });
  return items;
}

/** Discs over shades have the colour of this series, which no shade has. */
const overSeries = 2;

/** The discs and rings that are on the map. */
export function discLegend(
  { discs, gathered }: DiscsOfMap,
  answer: Answer,
  over: 'land' | 'shades',
  context: ChartContext,
): LegendItem[] {
  const { legend } = context.locale.strings.maps;
  const sums = discs.map(disc => disc.sum);
  const known = sums.filter(isKnown);
  const items: LegendItem[] = [];
  if (known.some(sum => sum.low > 0)) {
    items.push({ mark: 'disc', label: isPeople(answer.question.measure) ? legend.disc : legend.discCount });
  }
  if (gathered.some(({ state }) => state === 'value'))
    items.push({ mark: 'disc-several', label: legend.several });
  if (known.some(sum => sum.high > sum.low && Number.isFinite(sum.high))) {
    items.push({ mark: 'ring', label: legend.ring });
  }
  if (known.some(sum => sum.outer > sum.high)) items.push({ mark: 'ring-outer', label: legend.ringOuter });
  if (known.some(sum => sum.low === 0)) items.push({ mark: 'disc-zero', label: zeroLabel(answer, context) });
  if (known.length < sums.length) items.push({ mark: 'disc-no-figure', label: legend.noFigure });
  return over === 'shades' ? items.map(item => ({ ...item, n: overSeries })) : items;
}
