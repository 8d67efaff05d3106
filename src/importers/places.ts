import type { FindBoundaries } from '../dataset/checks/check-places.ts';
import type { SetRest } from '../dataset/csv/set-rows.ts';
import { findUnit } from '../geo/find-unit.ts';
import { matchUnit } from '../geo/match-unit.ts';
import type { Boundaries, Unit } from '../geo/types.ts';
import { countryCode } from './countries.ts';
import { createIds, sameName, slug } from './ids.ts';
import { createSpellings, type Spellings } from './spellings.ts';

export type Point = { readonly lat: number; readonly lon: number };

/** Where a row says that it happened. */
export type PlaceSpec = {
  readonly country?: string | undefined;
  /** ISO 3166-1 code of two letters, where the file has one. */
  readonly countryIso?: string | undefined;
  /** The first division of the country. */
  readonly region?: string | undefined;
  readonly pcode?: string | undefined;
  /** The spot itself; left out where only the region or country is known. */
  readonly name?: string | undefined;
  readonly level?: 'admin2' | 'city' | 'town' | 'village' | 'site';
  /** Of the spot itself, never the middle of a region. */
  readonly point?: Point | undefined;
};

type Registry = SetRest['places'];
type Country = {
  readonly key: string;
  readonly id: string;
  readonly iso: string | undefined;
  readonly names: Spellings;
};
type Region = {
  readonly key: string;
  readonly id: string;
  readonly country: Country | undefined;
  readonly unit: Unit | undefined;
  readonly pcode: string | undefined;
  readonly names: Spellings;
};
type Spot = {
  readonly id: string;
  readonly country: Country | undefined;
  readonly region: Region | undefined;
  readonly level: NonNullable<PlaceSpec['level']>;
  readonly names: Spellings;
  readonly points: Spellings;
  first: Point | undefined;
  readonly line: number;
};

/** A second place of one name in one region is another place if it lies farther off than this. */
const nearKm = 20;

function apart(a: Point, b: Point): number {
  const across = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180) * (a.lon - b.lon);
  return Math.hypot(across, a.lat - b.lat) * 111.195;
}

/** A place that cannot be where the file has it. */
export type Misplaced = {
  readonly line: number;
  readonly id: string;
  readonly value: string;
  readonly reason: string;
};

export type PlaceBook = {
  /** The id of a place; undefined where the row names none. */
  idOf(spec: PlaceSpec, line: number): string | undefined;
  /** All of them, in an order that does not depend on the rows'. @param basis where coordinates come from. */
  finish(basis: string): { readonly places: Registry; readonly misplaced: readonly Misplaced[] };
};

/**
 * The places of a file, by country, region and name. The same place has the same id in every run: its name and its
 * region's, and a hash only where two far from each other share both.
 */
export function createPlaceBook(findBoundaries: FindBoundaries): PlaceBook {
  const ids = createIds('place');
  const countries = new Map<string, Country>();
  const regions = new Map<string, Region>();
  const spots = new Map<string, Spot[]>();
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
      units.set(named, matchUnit(known, { ...(pcode === undefined ? {} : { pcode }), names: [region] }));
    }
    const unit = units.get(named);
    if (unit !== undefined || point === undefined) return { unit, isNamed: true };
    const byPoint = `${known.name}|${point.lat},${point.lon}`;
    if (!units.has(byPoint)) units.set(byPoint, findUnit(known, point.lon, point.lat)?.unit);
    return { unit: units.get(byPoint), isNamed: units.get(byPoint) === undefined };
  };

  const regionOf = (spec: PlaceSpec, country: Country | undefined): Region | undefined => {
    const { unit, isNamed } = unitOf(spec, country);
    const called = spec.region ?? unit?.name.en ?? unit?.key ?? spec.pcode;
    if (called === undefined) return undefined;
    const key = `region|${country?.key ?? ''}|${unit === undefined ? sameName(called) || called : unit.key}`;
    let known = regions.get(key);
    if (known === undefined) {
      const prefix = country === undefined ? '' : `${country.iso?.toLowerCase() ?? country.id}-`;
      const own = slug(unit?.name.en ?? called);
      const id = ids.idOf(own === '' ? '' : `${prefix}${own}`, key);
      known = { key, id, country, unit, pcode: spec.pcode, names: createSpellings() };
      regions.set(key, known);
    }
    // What the region is called by a row that lies elsewhere is none of its names.
    if (isNamed && (spec.region !== undefined || unit === undefined)) known.names.add(called);
    return known;
  };

  const spotOf = (spec: PlaceSpec, name: string, line: number, country: Country | undefined): Spot => {
    const { point, level = 'town' } = spec;
    const region = regionOf(spec, country);
    const key = `${(region ?? country)?.key ?? ''}|${sameName(name) || name}`;
    const alike = spots.get(key) ?? [];
    const isNear = ({ first }: Spot) =>
      first === undefined || point === undefined || apart(first, point) <= nearKm;
    let spot = alike.find(isNear);
    if (spot === undefined) {
      const parent = region?.id ?? country?.iso?.toLowerCase() ?? country?.id;
      const wanted = slug(name) === '' || parent === undefined ? slug(name) : `${slug(name)}-${parent}`;
      const own = alike.length === 0 ? key : `${key}|${point?.lat.toFixed(1)},${point?.lon.toFixed(1)}`;
      const id = ids.idOf(wanted, own);
      spot = {
        id,
        country,
        region,
        level,
        names: createSpellings(),
        points: createSpellings(),
        first: point,
        line,
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
    idOf(spec, line) {
      const country = countryOf(spec);
      const { name } = spec;
      if (name === undefined || (country !== undefined && sameName(name) === sameName(spec.country ?? ''))) {
        return regionOf(spec, country)?.id ?? country?.id;
      }
      return spotOf(spec, name, line, country).id;
    },
    finish(basis) {
      const places: Registry = {};
      const misplaced: Misplaced[] = [];
      const byId = <T extends { readonly id: string }>(all: Iterable<T>) =>
        [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const { id, iso, names } of byId(countries.values())) {
        places[id] = { ...names.named(), level: 'country', ...(iso === undefined ? {} : { codes: { iso } }) };
      }
      for (const { id, country, unit, pcode, names } of byId(regions.values())) {
        const iso = unit?.iso;
        places[id] = {
          ...(unit === undefined
            ? names.named()
            : { name: { ...unit.name }, ...names.besides(Object.values(unit.name)) }),
          level: 'admin1',
          ...(country === undefined ? {} : { in: country.id }),
          codes: { ...(iso === undefined ? {} : { iso }), ...(pcode === undefined ? {} : { pcode }) },
        };
      }
      for (const { id, country, region, level, names, points, line } of byId([...spots.values()].flat())) {
        const parent = region ?? country;
        const [lat, lon] = points.most()?.split(',').map(Number) ?? [];
        const within = boundariesOf(country);
        const swapped =
          lat !== undefined &&
          lon !== undefined &&
          within !== undefined &&
          isSwapped(within, lat, lon, region?.unit);
        if (swapped) {
          const reason = `Latitude ${lat} and longitude ${lon} lie in the country only if they are swapped.`;
          misplaced.push({ line, id, value: `${lat}, ${lon}`, reason });
        }
        places[id] = {
          ...names.named(),
          level,
          ...(parent === undefined ? {} : { in: parent.id }),
          ...(lat === undefined || lon === undefined || swapped ? {} : { lat, lon, basis }),
        };
      }
      return { places, misplaced };
    },
  };
}

/** Whether a point lies in no region of its country, and the other way round in the region that is stated, or in any. */
function isSwapped(within: Boundaries, lat: number, lon: number, unit: Unit | undefined): boolean {
  if (findUnit(within, lon, lat) !== undefined || Math.abs(lon) > 90) return false;
  const found = findUnit(within, lat, lon)?.unit;
  return found !== undefined && (unit === undefined || found === unit);
}
