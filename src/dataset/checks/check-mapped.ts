import { countryOfSet } from '../../geo/country-boundaries.ts';
import { countryName } from '../../geo/shipped-countries.ts';
import { buildText } from '../build-text.ts';
import { encloser } from '../enclosing-places.ts';
import { type Fault, fault } from '../fault.ts';
import { textIn } from '../text-in.ts';
import { countryOfRegion, type NamedPlace, unmatchedRegions } from '../unmatched-regions.ts';
import type { Check } from './check-context.ts';
import type { FindBoundaries } from './check-places.ts';

/** Every region that events are in is on the map of its country, whether or not a map is asked for. */
export const checkMapped =
  (findBoundaries: FindBoundaries): Check =>
  ({ file: { dataset, places: given, events } }) => {
    const places = new Map<string, NamedPlace>(
      Object.entries(given).map(([id, place]) => [
        id,
        { ...place, name: buildText(place.name, dataset.language) },
      ]),
    );
    const regionOf = encloser((id: string) => given[id], 'admin1');
    const used = new Set(events.map(({ place }) => regionOf(place)));
    const regions = Object.keys(given).filter(id => used.has(given[id]) && given[id] !== undefined);
    const countries = new Set(regions.map(countryOfRegion(places)));
    return [...countries].flatMap((country): Fault[] => {
      const boundaries = country === undefined ? undefined : findBoundaries(country);
      if (boundaries === undefined) return [];
      return unmatchedRegions(places, boundaries)
        .filter(({ id }) => regions.includes(id))
        .map(({ id, names: [name = id], unit }) => {
          const what = `"${name}" is not on the map of ${countryName(countryOfSet(boundaries.name))}${boundaries.shipped ? '' : ` (${boundaries.file})`}.`;
          const near =
            unit === undefined
              ? undefined
              : `If it is ${textIn(unit.name, 'en')}, add that name to its "aliases".`;
          return fault('dataset/region-not-on-map', ['places', id, 'name'], what, near);
        });
    });
  };
