import { regionOf } from '../../dataset/region-of.ts';
import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import type { Answer } from '../../tally/types.ts';
import type { ChartContext } from '../chart-spec.ts';
import { countryCodeOf, unitByPoint, unitOfRegion } from './locate.ts';

/** The unit that an event is in, by what the data says of its place, else by its coordinates. */
function unitOfEvent(event: string, boundaries: Boundaries, context: ChartContext): Unit | undefined {
  const place = context.dataset.events.get(event)?.place ?? '';
  if (isWorld(boundaries.name)) {
    const code = countryCodeOf(context.dataset, place);
    return boundaries.units.find(({ country }) => country === code);
  }
  const region = regionOf(context.dataset, place);
  return (region && unitOfRegion(region, boundaries, context)) ?? unitByPoint(event, boundaries, context);
}

/** Keys of the units that have an event, in the order of the set; undefined if nothing says where any event was. */
export function focusOn(
  { events }: Answer,
  boundaries: Boundaries,
  context: ChartContext,
): readonly string[] | undefined {
  const byPlace = Map.groupBy(events, event => {
    const { place, site } = context.dataset.events.get(event) ?? {};
    return site === undefined ? place : event;
  });
  const found = new Set<string>();
  for (const [first] of byPlace.values()) {
    const unit = first === undefined ? undefined : unitOfEvent(first, boundaries, context);
    if (unit !== undefined) found.add(unit.key);
  }
  const keys = boundaries.units.flatMap(({ key }) => (found.has(key) ? [key] : []));
  return keys.length === 0 ? undefined : keys;
}
