import type { ShownBound } from '../../grammar/options.ts';
import { areExact, isKnown } from '../../tally/known-sum.ts';
import type { Row } from '../../tally/types.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { LegendItem } from '../types.ts';

/** Only the marks that the rows use. */
export function barLegend(
  rows: readonly Pick<Row, 'sum'>[],
  show: ShownBound,
  { locale }: ChartContext,
): LegendItem[] {
  const { legend } = locale.strings.charts;
  const sums = rows.map(row => row.sum).filter(isKnown);
  if (areExact(sums)) return [];
  if (show !== 'range') return [{ mark: 'low', label: legend[show] }];
  const ranged = sums.some(sum => sum.high > sum.low && Number.isFinite(sum.high));
  const open = sums.some(sum => !Number.isFinite(sum.high));
  const mixed = sums.some(sum => sum.outer > sum.high);
  const items: LegendItem[] = [];
  if (ranged) items.push({ mark: 'range', label: legend.range });
  if (mixed) items.push({ mark: 'outer', label: legend.outer });
  if (open) items.push({ mark: 'open', label: legend.open });
  return items.length === 0
    ? []
    : [{ mark: 'low', label: ranged || open ? legend.low : legend.lowOnly }, ...items];
}

/** The rows that an author sets off. @param rows those that have bars. */
