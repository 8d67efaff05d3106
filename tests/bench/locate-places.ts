import { geoBounds, geoContains } from 'd3';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';
import type { Boundaries } from '../../src/geo/types.ts';
import { randomFrom } from '../random.ts';

/** Places of an invented dataset, as far as coordinates rest on them. */
type Place = { readonly in?: string; readonly level: string; readonly codes?: { readonly iso: string } };

type Point = { readonly lon: number; readonly lat: number };

/** A point inside a region, at two digits. */
function pointIn(boundaries: Boundaries, iso: string, next: () => number): Point {
  const unit = boundaries.units.find(one => one.iso === iso);
  if (unit === undefined) throw new Error(`no region ${iso}`);
  const [[west, south], [east, north]] = geoBounds(unit.shape);
  const between = (from: number, to: number) => Number((from + next() * (to - from)).toFixed(2));
  for (let tries = 0; tries < 1000; tries++) {
    const point = { lon: between(west, east), lat: between(south, north) };
    if (geoContains(unit.shape, [point.lon, point.lat])) return point;
  }
  throw new Error(`no point found in ${iso}`);
}

/** The same dataset, with a coordinate for each town, inside its region of Syria. */
export function locatePlaces(dataset: Record<string, unknown>, seed: number): Record<string, unknown> {
  const found = readBoundaries(undefined, 'sy');
  if (!found.ok) throw new Error('the boundaries of Syria are missing');
  const next = randomFrom(seed);
  const places = dataset['places'] as Readonly<Record<string, Place>>;
  const located = Object.entries(places).map(([id, place]): [string, object] => {
    const iso = place.level === 'town' ? places[place.in ?? '']?.codes?.iso : undefined;
    if (iso === undefined) return [id, place];
    return [id, { ...place, ...pointIn(found.value, iso, next), basis: 'Made up by tests/bench.' }];
  });
  return { ...dataset, places: Object.fromEntries(located) };
}
