import { sideOf } from '../../geo/frame-land.ts';
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
import { type DrawnFrame, gatherPlaces, lowOf, mostApart } from './gather.ts';
import type { LeftOff } from './left-off.ts';
import { coordinatesOf, countryCodeOf, type Degrees } from './locate.ts';
import { type LandPiece, layLand } from './pieces.ts';
import { sumOver } from './sum-over.ts';

export type DiscsOfMap = Pick<MapChart, 'discs' | 'gathered' | 'notOnMap'> & {
  /** Names of the places whose coordinate nobody checked. */
  readonly approximate: readonly string[];
  readonly leftOff: readonly LeftOff[];
};

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
  { show, focus }: { readonly show: ShownBound; readonly focus: MapChart['focus'] },
  boundaries: Boundaries,
  context: ChartContext,
): DiscsOfMap {
  const discs: MapChart['discs'][number][] = [];
  const notOnMap: MapChart['notOnMap'][number][] = [];
  const approximate: string[] = [];
  const [unlocated, outside]: [string[], string[]] = [[], []];
  for (const { key, label, sum, events } of answer.rows) {
    const place = context.dataset.places.get(key);
    const point = place && coordinatesOf(place);
    if (place === undefined || point === undefined || !isOnLand(point, place.id, boundaries, context)) {
      notOnMap.push({ key, label, ...worded(sum, context), places: [label] });
      (point === undefined ? unlocated : outside).push(...events);
      continue;
    }
    if (place.checked === false) approximate.push(label);
    discs.push({
      key,
      row: key,
      label,
      ...point,
      sum,
      state: !isKnown(sum) ? 'no-figure' : sum.low > 0 ? 'value' : 'zero',
      ...numbersOf(sum, show, context),
    });
  }
  discs.sort((a, b) => lowOf(b) - lowOf(a));
  const leftOff: LeftOff[] = [
    { events: unlocated, why: 'noCoordinates' },
    { events: outside, why: 'outside' },
  ];
  return {
    discs,
    gathered: gather(discs, answer, { show, boundaries, focus }, context),
    notOnMap,
    approximate,
    leftOff,
  };
}

/** A sum as it may be written beside its disc. */
const numbersOf = (sum: Sum, show: ShownBound, context: ChartContext) => ({
  printed: printed(sum, show, context),
  compact: compactSum(sum, show, context),
  lowest: lowestSum(sum, show, context),
});

/** An inset is so much lower than a map is wide. */
const ofInset = 7.5;

/** The frames of a map as it is drawn: framed on some regions, it tells more places apart, and an inset fewer. */
function framesOf(boundaries: Boundaries, focus: MapChart['focus']): readonly [DrawnFrame, ...DrawnFrame[]] {
  const { piece, apart } = layLand(boundaries, focus);
  const frameOf = ({ group: { box } }: LandPiece, times: number) => ({ box, side: sideOf(box) * times });
  return [frameOf(piece, 1), ...apart.map(one => frameOf(one, ofInset))];
}

/** The places that share a disc, with what they come to together. */
function gather(
  discs: MapChart['discs'],
  { question, rows }: LabelledAnswer,
  {
    show,
    boundaries,
    focus,
  }: {
    readonly show: ShownBound;
    readonly boundaries: Boundaries;
    readonly focus: MapChart['focus'];
  },
  context: ChartContext,
): MapChart['gathered'] {
  if (discs.length <= mostApart) return [];
  const eventsOf = new Map(rows.map(({ key, events }) => [key, events]));
  return gatherPlaces(discs, framesOf(boundaries, focus)).map(group => {
    const events = group.places.flatMap(key => eventsOf.get(key) ?? []);
    const sum = sumOver(question, events, context);
    return { ...group, sum, ...numbersOf(sum, show, context) };
  });
}
