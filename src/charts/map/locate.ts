import { countryOf, regionOf } from '../../dataset/region-of.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset, Place, PlaceLevel } from '../../dataset/types.ts';
import { readBoundaries } from '../../geo/read-boundaries.ts';
import { setName, worldName } from '../../geo/several/set-names.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import { unitAtPoint } from '../../geo/unit-at-point.ts';
import { unitByName } from '../../geo/unit-by-name.ts';
import { isolate } from '../../i18n/isolate.ts';
import { byCodePoint } from '../../tally/by-code-point.ts';
import type { Answer, Question } from '../../tally/types.ts';
import type { ChartContext, ChartFault } from '../chart-spec.ts';

/** A country's or a region's coordinate is its middle, not a place where something happened. */
const located: readonly PlaceLevel[] = ['city', 'town', 'village', 'site'];

export type Degrees = { readonly lon: number; readonly lat: number };

/** Where a place lies; undefined where no coordinate says it, or only that of the area around it. */
export function coordinatesOf({ level, lat, lon }: Place): Degrees | undefined {
  return lat === undefined || lon === undefined || !located.includes(level) ? undefined : { lat, lon };
}

/** The ISO 3166-1 code, in small letters, of the country that a place lies in, or is. */
export function countryCodeOf(dataset: Dataset, place: string): string | undefined {
  const iso = countryOf(dataset, place)?.codes.iso ?? regionOf(dataset, place)?.codes.iso?.split('-')[0];
  return iso?.toLowerCase();
}

/** The unit that a region or a country of the data is. */
export const unitOfRegion = (
  region: Place,
  boundaries: Boundaries,
  { dataset }: Pick<ChartContext, 'dataset'>,
): Unit | undefined =>
  unitByName(boundaries, {
    ...region.codes,
    country: boundaries.members && countryCodeOf(dataset, region.id),
    names: [...Object.values(region.name), ...region.aliases],
  });

/**
 * The unit that an event lies in by its coordinates: for places whose region the data does not say. Of several countries
 * it is the one that the event is known to be in.
 */
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
  if (lat === undefined || lon === undefined) return undefined;
  if (boundaries.members === undefined) return unitAtPoint(boundaries, lon, lat)?.unit;
  const country = countryCodeOf(dataset, id ?? '');
  return country === undefined ? undefined : unitAtPoint(boundaries, lon, lat, country)?.unit;
}

/** What the place of an event is called. */
export function placeName(event: string, { dataset, locale }: ChartContext): string {
  const id = dataset.events.get(event)?.place ?? event;
  const place = dataset.places.get(id);
  return isolate(place === undefined ? id : textIn(place.name, locale.code), locale);
}

/** Whether a question leaves a country in: whether it asks about all places, or about some that are there. */
export function asksAboutCountry({ filters }: Question, code: string, { dataset }: ChartContext): boolean {
  return filters.every(({ word, not, values }) => {
    const isThere = () => values.some(id => countryCodeOf(dataset, id) === code);
    switch (word) {
      case 'country':
        return isThere() !== not;
      case 'region':
      case 'place':
        return not || isThere();
      default:
        return word !== 'event' || not;
    }
  });
}

/** The countries that a map shows, by code: those of the events, and of the listed ones those that are asked about. */
function countriesOf({ question, events }: Answer, context: ChartContext): string[] {
  const { dataset } = context;
  const codes = events.map(id => countryCodeOf(dataset, dataset.events.get(id)?.place ?? ''));
  const listed = (dataset.countries ?? []).filter(code => asksAboutCountry(question, code, context));
  return [...new Set([...codes.filter(code => code !== undefined), ...listed])].sort(byCodePoint);
}

/** Of more countries, a map has no room for regions. */
const mostCountries = 16;

/** The boundaries of the countries that a map shows, or why there are none. */
export function boundariesFor(
  answer: Answer,
  context: ChartContext,
): { readonly boundaries: Boundaries } | { readonly faults: readonly ChartFault[] } {
  const codes = countriesOf(answer, context);
  const by = answer.question.by[0]?.word;
  const fault = (what: string, fix: string) => ({
    faults: [{ rule: 'charts/map-country' as const, what, fix }],
  });
  if (codes.length === 0) {
    return fault(
      `no place of "${answer.question.text}" has a known country`,
      'give the places an "in" that leads to a country with codes.iso, such as SY',
    );
  }
  const isCrowded = codes.length > mostCountries;
  if (isCrowded && by === 'region') {
    return fault(
      `::map can show the regions of up to ${mostCountries} countries, and this one would show ${codes.length}`,
      'write by=country, or filter by country=',
    );
  }
  const name = by === 'country' || isCrowded ? worldName(codes) : setName(codes);
  const read = (context.boundaries ?? (asked => readBoundaries(undefined, asked)))(name);
  return read.ok
    ? { boundaries: read.value }
    : { faults: read.problems.map(({ rule, what, fix }) => ({ rule, what, fix })) };
}
