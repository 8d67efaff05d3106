import { findUnit } from '../geo/find-unit.ts';
import type { Boundaries } from '../geo/types.ts';
import type { Answer, Sum } from '../tally/types.ts';
import { pointOf } from './map-locate.ts';
import { compactSum } from './map-words.ts';
import type { ChartContext } from './spec.ts';
import { isKnown, printed, type Show } from './sum-words.ts';
import type { MapChart } from './types.ts';

export type DiscsOfMap = Pick<MapChart, 'discs'> & {
  /** Places without a coordinate of their own, or with one that lies in none of the regions. */
  readonly unlocated: readonly { readonly label: string; readonly sum: Sum }[];
  /** Names of the places whose coordinate nobody checked. */
  readonly approximate: readonly string[];
};

const lowOf = (sum: Sum): number => (isKnown(sum) ? sum.low : -1);

/** A disc for every place that can be located. */
export function discsOf(
  answer: Answer,
  show: Show,
  boundaries: Boundaries,
  context: ChartContext,
): DiscsOfMap {
  const discs: MapChart['discs'][number][] = [];
  const unlocated: { label: string; sum: Sum }[] = [];
  const approximate: string[] = [];
  for (const { key, label, sum } of answer.rows) {
    const place = context.dataset.places.get(key);
    const point = place && pointOf(place);
    if (place === undefined || point === undefined || !findUnit(boundaries, point.lon, point.lat)) {
      unlocated.push({ label, sum });
      continue;
    }
    if (place.checked === false) approximate.push(label);
    discs.push({
      key,
      label,
      ...point,
      sum,
      state: !isKnown(sum) ? 'no-figure' : sum.low > 0 ? 'value' : 'zero',
      printed: printed(sum, show, context),
      compact: compactSum(sum, show, context),
    });
  }
  discs.sort((a, b) => lowOf(b.sum) - lowOf(a.sum));
  return { discs, unlocated, approximate };
}
