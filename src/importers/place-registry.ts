import type { FindBoundaries } from '../dataset/checks/check-places.ts';
import type { EventInput } from '../dataset/csv/set-rows.ts';
import type { Boundaries, Unit } from '../geo/types.ts';
import { unitAtPoint } from '../geo/unit-at-point.ts';
import { unitByName } from '../geo/unit-by-name.ts';
import { countryCode } from './countries.ts';
import { createIds, sameName, slug } from './ids.ts';
import type { ImportRow } from './import-row.ts';
import { type Country, type Placed, type PlaceEntry, placeEntries, type Region } from './place-entries.ts';
import type { Coordinates, PlaceSpec } from './place-spec.ts';
import { createSpellings } from './spellings.ts';

/** The country and region of a place. */
const areaOf = ({ country, countryIso, region, pcode, code }: PlaceSpec): PlaceSpec => ({
  country,
  countryIso,
  region,
  pcode,
  code,
});

/** A second place of one name is another place if it lies farther off than this and no row says its region. */
const nearKm = 20;

function apart(a: Coordinates, b: Coordinates): number {
  const across = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180) * (a.lon - b.lon);
  return Math.hypot(across, a.lat - b.lat) * 111.195;
}

export type Put = Pick<EventInput, 'place' | 'site'> & {
  /** The district that an earlier row puts the place in, where this one says another. */
  readonly otherDistrict?: string;
};

export type PlaceRegistry = {
  /**
   * The place of an event, with the event's own point as its site; undefined where the row names none. A site that is
   * the place's own point has to be left out once all rows are known.
   * @param latitude the column of the point, for the report.
   */
  put(spec: PlaceSpec, row: ImportRow, latitude?: string): Put | undefined;
  /** All of them, in an order that does not depend on the rows'. @param basis where coordinates come from. */
  finish(basis: string): Placed;
};

/**
 * The places of a file, by country, region and name. The same place has the same id in every run: its name and its
 * region's, and a hash only where no row says the region and two lie far from each other.
 */
export function createPlaceRegistry(findBoundaries: FindBoundaries): PlaceRegistry {
  const ids = createIds('place');
  const countries = new Map<string, Country>();
  const regions = new Map<string, Region>();
  const spots = new Map<string, PlaceEntry[]>();
  const units = new Map<string, Unit | undefined>();
  const boundaries = new Map<string, Boundaries | undefined>();

  const boundariesOf = (country: Country | undefined): Boundaries | undefined => {
    const code = country?.iso?.toLowerCase();
    if (code === undefined) return undefined;
    if (!boundaries.has(code)) boundaries.set(code, findBoundaries(code));
    return boundaries.get(code);
  };

  const countryOf = ({ country: name, countryIso }: PlaceSpec): Country | undefined => {
    const called = name ?? countryIso;
    if (called === undefined) return undefined;
    const key = `country|${sameName(called) || called}`;
    const iso = countryIso ?? countryCode(called);
    const known = countries.get(key) ?? {
      key,
      id: ids.idOf(slug(called), key),
      iso,
      names: createSpellings(),
    };
    countries.set(key, known);
    known.names.add(called);
    return known;
  };

  /** The unit of a boundary set that a row lies in: by its region's name or code, else by the point. */
  const unitOf = (
    { region = '', pcode, point }: PlaceSpec,
    country: Country | undefined,
  ): { readonly unit?: Unit | undefined; readonly isNamed: boolean } => {
    const known = boundariesOf(country);
    if (known === undefined) return { isNamed: true };
    const named = `${known.name}|${region}|${pcode}|`;
    if (!units.has(named)) {
      units.set(named, unitByName(known, { ...(pcode === undefined ? {} : { pcode }), names: [region] }));
    }
    const unit = units.get(named);
    if (unit !== undefined || point === undefined) return { unit, isNamed: true };
    const byPoint = `${known.name}|${point.lat},${point.lon}`;
    if (!units.has(byPoint)) units.set(byPoint, unitAtPoint(known, point.lon, point.lat)?.unit);
    return { unit: units.get(byPoint), isNamed: units.get(byPoint) === undefined };
  };

  const regionOf = (spec: PlaceSpec, country: Country | undefined): Region | undefined => {
    const { unit, isNamed } = unitOf(spec, country);
    const called = spec.region ?? unit?.name.en ?? unit?.key ?? spec.pcode ?? spec.code;
    if (called === undefined) return undefined;
    const key = `region|${country?.key ?? ''}|${unit === undefined ? sameName(called) || called : unit.key}`;
    let known = regions.get(key);
    if (known === undefined) {
      const prefix = country === undefined ? '' : `${country.iso?.toLowerCase() ?? country.id}-`;
      const own = slug(unit?.name.en ?? called);
      const id = ids.idOf(own === '' ? '' : `${prefix}${own}`, key);
      known = { key, id, country, unit, pcode: spec.pcode, names: createSpellings(), codes: new Set() };
      regions.set(key, known);
    }
    if (spec.code !== undefined) known.codes.add(spec.code);
    // What the region is called by a row that lies elsewhere is none of its names.
    if (isNamed && (spec.region !== undefined || unit === undefined)) known.names.add(called);
    return known;
  };

  const spotOf = (spec: PlaceSpec, name: string, line: number, country: Country | undefined): PlaceEntry => {
    const { point, level = 'town' } = spec;
    const region = regionOf(spec, country);
    const isDistrict = spec.isDistrict === true;
    const key = `${isDistrict ? 'district|' : ''}${(region ?? country)?.key ?? ''}|${sameName(name) || name}`;
    const alike = spots.get(key) ?? [];
    const isStated = (spec.region ?? spec.pcode ?? spec.code) !== undefined;
    const isSame = ({ first }: PlaceEntry) =>
      isStated || first === undefined || point === undefined || apart(first, point) <= nearKm;
    let spot = alike.find(isSame);
    if (spot === undefined) {
      const parent = region?.id ?? country?.iso?.toLowerCase() ?? country?.id;
      const own = slug(name);
      const called = own === '' || !isDistrict || /(^|-)district$/.test(own) ? own : `${own}-district`;
      const wanted = called === '' || parent === undefined ? called : `${called}-${parent}`;
      const kept = alike.length === 0 ? key : `${key}|${point?.lat.toFixed(1)},${point?.lon.toFixed(1)}`;
      spot = {
        id: ids.idOf(wanted, kept),
        country,
        region,
        level,
        names: createSpellings(),
        points: createSpellings(),
        first: point,
        line,
        splitFrom: alike[0],
        district:
          spec.district === undefined
            ? undefined
            : spotOf({ ...areaOf(spec), level: 'admin2', isDistrict: true }, spec.district, line, country),
      };
      alike.push(spot);
      spots.set(key, alike);
    }
    spot.names.add(name);
    spot.first ??= point;
    if (point !== undefined) spot.points.add(`${point.lat},${point.lon}`);
    return spot;
  };

  return {
    put(spec, row, latitude = '') {
      const country = countryOf(spec);
      const { name, point } = spec;
      if (name === undefined || (country !== undefined && sameName(name) === sameName(spec.country ?? ''))) {
        const id = regionOf(spec, country)?.id ?? country?.id;
        if (point !== undefined) {
          const why = `${point.lat}, ${point.lon} may be the centre of "${name ?? id}"; taken without coordinates.`;
          row.change('import/point-of-area', latitude, why, `${point.lat}, ${point.lon}`);
        }
        return id === undefined ? undefined : { place: id };
      }
      const { id, district } = spotOf(spec, name, row.line, country);
      const inDistrict = district?.names.most();
      const isOther = spec.district !== undefined && sameName(spec.district) !== sameName(inDistrict ?? '');
      return {
        place: id,
        ...(point === undefined ? {} : { site: { name: `${point.lat}, ${point.lon}`, ...point } }),
        ...(isOther ? { otherDistrict: inDistrict ?? 'no district' } : {}),
      };
    },
    finish: basis =>
      placeEntries(
        { countries: countries.values(), regions: regions.values(), spots: [...spots.values()].flat() },
        boundariesOf,
        basis,
      ),
  };
}
