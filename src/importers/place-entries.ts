import type { SetRest } from '../dataset/csv/set-rows.ts';
import type { Boundaries, Unit } from '../geo/types.ts';
import { unitAtPoint } from '../geo/unit-at-point.ts';
import type { Coordinates, PlaceSpec } from './place-spec.ts';
import type { RowRule } from './rules.ts';
import type { Spellings } from './spellings.ts';

export type Country = {
  readonly key: string;
  readonly id: string;
  readonly iso: string | undefined;
  readonly names: Spellings;
};
export type Region = {
  readonly key: string;
  readonly id: string;
  readonly country: Country | undefined;
  readonly unit: Unit | undefined;
  readonly pcode: string | undefined;
  readonly names: Spellings;
  /** Codes that are not p-codes; they are further names of it. */
  readonly codes: Set<string>;
};
export type PlaceEntry = {
  readonly id: string;
  readonly country: Country | undefined;
  readonly region: Region | undefined;
  readonly level: NonNullable<PlaceSpec['level']>;
  readonly names: Spellings;
  readonly points: Spellings;
  first: Coordinates | undefined;
  readonly line: number;
  /** The place of the same name and region that this one lies too far from to be the same. */
  readonly splitFrom: PlaceEntry | undefined;
  /** The second division that it lies in. */
  readonly district: PlaceEntry | undefined;
};

/** A place of which the report has a line. */
export type PlaceFinding = {
  readonly rule: RowRule;
  readonly line: number;
  readonly id: string;
  readonly value: string;
  readonly reason: string;
};

/** All places of a file, once its last row is read. */
export type Placed = {
  readonly places: SetRest['places'];
  readonly findings: readonly PlaceFinding[];
  /** Whether the site of some event says more than its place does. */
  readonly hasSites: boolean;
  /** Whether an event at this point of its place needs a site. */
  readonly needsSite: (place: string, point: string) => boolean;
};

const byId = <T extends { readonly id: string }>(all: Iterable<T>): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whether a point lies in no region of its country, and the other way round in the region that is stated, or in any. */
function isSwapped(within: Boundaries, point: string, unit: Unit | undefined): boolean {
  const [lat = 0, lon = 0] = point.split(',').map(Number);
  if (unitAtPoint(within, lon, lat) !== undefined || Math.abs(lon) > 90) return false;
  const found = unitAtPoint(within, lat, lon)?.unit;
  return found !== undefined && (unit === undefined || found === unit);
}

/** The entries of countries, regions and spots for `places` of a set. A spot lies at the point that most events have. */
export function placeEntries(
  all: {
    readonly countries: Iterable<Country>;
    readonly regions: Iterable<Region>;
    readonly spots: Iterable<PlaceEntry>;
  },
  boundariesOf: (country: Country | undefined) => Boundaries | undefined,
  basis: string,
): Placed {
  const places: SetRest['places'] = {};
  const findings: PlaceFinding[] = [];
  /** Of places at which not every point is a site of its own: the points that are none. */
  const bare = new Map<string, readonly string[]>();
  let hasSites = false;
  for (const { id, iso, names } of byId(all.countries)) {
    places[id] = { ...names.named(), level: 'country', ...(iso === undefined ? {} : { codes: { iso } }) };
  }
  for (const { id, country, unit, pcode, names, codes } of byId(all.regions)) {
    const iso = unit?.iso;
    const named =
      unit === undefined
        ? names.named()
        : { name: { ...unit.name }, ...names.besides(Object.values(unit.name)) };
    const more = [...codes].filter(code => code !== named.name).sort();
    const aliases = [...(named.aliases ?? []), ...more];
    places[id] = {
      ...named,
      ...(aliases.length === 0 ? {} : { aliases }),
      level: 'admin1',
      ...(country === undefined ? {} : { in: country.id }),
      codes: { ...(iso === undefined ? {} : { iso }), ...(pcode === undefined ? {} : { pcode }) },
    };
  }
  for (const spot of byId(all.spots)) {
    const { id, country, region, district, level, names, points, line, splitFrom, first } = spot;
    const parent = district ?? region ?? country;
    const within = boundariesOf(country);
    const [swapped, good]: [string[], string[]] = [[], []];
    for (const point of points.all()) {
      const isWrong = within !== undefined && isSwapped(within, point, region?.unit);
      (isWrong ? swapped : good).push(point);
    }
    for (const point of swapped) {
      const shown = point.replace(',', ', ');
      const reason = `${shown} (latitude, longitude) is in the country only if the two are swapped.`;
      findings.push({ rule: 'import/swapped-coordinates', line, id, value: shown, reason });
    }
    if (splitFrom !== undefined) {
      const value = first === undefined ? '' : `${first.lat}, ${first.lon}`;
      const reason = `A place of the same name, "${splitFrom.id}", is more than 20 km away, and no row names the region; "${id}" is taken as another place.`;
      findings.push({ rule: 'import/place-split', line, id, value, reason });
    }
    const [home, ...others] = good;
    if (others.length > 0) hasSites = true;
    bare.set(id, home === undefined ? swapped : [home, ...swapped]);
    const [lat, lon] = home?.split(',').map(Number) ?? [];
    places[id] = {
      ...names.named(),
      level,
      ...(parent === undefined ? {} : { in: parent.id }),
      ...(lat === undefined || lon === undefined ? {} : { lat, lon, basis }),
    };
  }
  return {
    places,
    findings,
    hasSites,
    needsSite: (place, point) => !(bare.get(place)?.includes(point) ?? false),
  };
}
