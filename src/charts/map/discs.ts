import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries } from '../../geo/types.ts';
import { unitAtPoint } from '../../geo/unit-at-point.ts';
import type { ShownBound } from '../../grammar/options.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Sum } from '../../tally/types.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { compactSum, lowestSum } from '../../wording/map-words.ts';
import { printed, worded } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { MapChart } from './chart.ts';
import { coordinatesOf, countryCodeOf, type Degrees } from './locate.ts';

/** A map bears so many discs: of more, those with the highest figures are drawn. */
export const mostDiscs = 400;

export type DiscsOfMap = Pick<MapChart, 'discs' | 'notOnMap'> & {
  /** Names of the places whose coordinate nobody checked. */
  readonly approximate: readonly string[];
  /** Ids of the events whose place is not on the map. */
  readonly lost: readonly string[];
};

const lowOf = (sum: Sum): number => (isKnown(sum) ? sum.low : -1);

/**
 * Whether a coordinate is in the land of the map. Coasts on the map of countries are too coarse to tell: there, what is
 * in a known country is on it.
 */
const isOnLand = (
  { lon, lat }: Degrees,
  place: string,
  boundaries: Boundaries,
  { dataset }: ChartContext,
): boolean =>
  isWorld(boundaries.name)
    ? countryCodeOf(dataset, place) !== undefined
    : unitAtPoint(boundaries, lon, lat) !== undefined;

/**
 * A disc for every place that can be located. Those without a coordinate of their own, or with one that lies in none
 * of the regions, are not on the map.
 */
export function discsOf(
  answer: LabelledAnswer,
  show: ShownBound,
  boundaries: Boundaries,
  context: ChartContext,
): DiscsOfMap {
  const discs: MapChart['discs'][number][] = [];
  const notOnMap: MapChart['notOnMap'][number][] = [];
  const approximate: string[] = [];
  const lost: string[] = [];
  for (const { key, label, sum, events } of answer.rows) {
    const place = context.dataset.places.get(key);
    const point = place && coordinatesOf(place);
    if (place === undefined || point === undefined || !isOnLand(point, place.id, boundaries, context)) {
      notOnMap.push({ key, label, ...worded(sum, context), places: [label] });
      lost.push(...events);
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
      lowest: lowestSum(sum, show, context),
    });
  }
  discs.sort((a, b) => lowOf(b.sum) - lowOf(a.sum));
  return { discs, notOnMap, approximate, lost };
}
