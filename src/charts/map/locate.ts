import { countryOf, regionOf } from '../../dataset/region-of.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Place, PlaceLevel } from '../../dataset/types.ts';
import { readBoundaries } from '../../geo/read-boundaries.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import { unitAtPoint } from '../../geo/unit-at-point.ts';
import { unitByName } from '../../geo/unit-by-name.ts';
import { isolate } from '../../i18n/isolate.ts';
import { byCodePoint } from '../../tally/by-code-point.ts';
import type { Answer } from '../../tally/types.ts';
import type { ChartContext, ChartFault } from '../chart-spec.ts';

/** A country's or a region's coordinate is its middle, not a place where something happened. */
const located: readonly PlaceLevel[] = ['city', 'town', 'village', 'site'];

type Coordinates = { readonly lon: number; readonly lat: number };

/** Where a place lies; undefined where no coordinate says it, or only that of the area around it. */
export function coordinatesOf({ level, lat, lon }: Place): Coordinates | undefined {
  return lat === undefined || lon === undefined || !located.includes(level) ? undefined : { lat, lon };
}

/** The unit that a region of the data is. */
export const unitOfRegion = (region: Place, boundaries: Boundaries): Unit | undefined =>
  unitByName(boundaries, {
    ...region.codes,
    names: [...Object.values(region.name), ...region.aliases],
  });

/** The unit that an event lies in by its coordinates: for places whose region the data does not say. */
export function unitByPoint(
  event: string,
  boundaries: Boundaries,
  { dataset }: ChartContext,
): Unit | undefined {
  const { site, place: id } = dataset.events.get(event) ?? {};
  const place = dataset.places.get(id ?? '');
  const own = place && coordinatesOf(place);
  const lat = site?.lat ?? own?.lat;
  const lon = site?.lon ?? own?.lon;
  return lat === undefined || lon === undefined ? undefined : unitAtPoint(boundaries, lon, lat)?.unit;
}

/** What the place of an event is called. */
export function placeName(event: string, { dataset, locale }: ChartContext): string {
  const id = dataset.events.get(event)?.place ?? event;
  const place = dataset.places.get(id);
  return isolate(place === undefined ? id : textIn(place.name, locale.code), locale);
}

/** ISO 3166-1 codes, in small letters, of the countries that the events lie in. */
function countriesOf(answer: Answer, { dataset }: ChartContext): string[] {
  const codes = answer.events.map(id => {
    const place = dataset.events.get(id)?.place ?? '';
    const iso = countryOf(dataset, place)?.codes.iso ?? regionOf(dataset, place)?.codes.iso?.split('-')[0];
    return iso?.toLowerCase();
  });
  return [...new Set(codes.filter(code => code !== undefined))].sort(byCodePoint);
}

/** The boundary set of the country that all events lie in, or why there is none. */
export function boundariesFor(
  answer: Answer,
  context: ChartContext,
): { readonly boundaries: Boundaries } | { readonly faults: readonly ChartFault[] } {
  const [country, ...others] = countriesOf(answer, context);
  const fault = (what: string, fix: string) => ({
    faults: [{ rule: 'charts/map-country' as const, what, fix }],
  });
  if (country === undefined) {
    return fault(
      `no place of "${answer.question.text}" has a known country`,
      'give the places an "in" that leads to a country with codes.iso, such as SY',
    );
  }
  if (others.length > 0) {
    return fault(
      `::map cannot show events in ${others.length + 1} countries`,
      'filter by country=, with one map for each',
    );
  }
  const read = (context.boundaries ?? (name => readBoundaries(undefined, name)))(country);
  return read.ok
    ? { boundaries: read.value }
    : { faults: read.problems.map(({ rule, what, fix }) => ({ rule, what, fix })) };
}
