import type { MultiLineString } from 'geojson';
import { polygonsOf } from '../frame-land.ts';
import type { Boundaries } from '../types.ts';
import { frameCountries } from './frame-countries.ts';
import { nearFrame } from './near-frame.ts';
import { worldName } from './set-names.ts';
import { joinShape } from './turn-shape.ts';

const noLines: MultiLineString = { type: 'MultiLineString', coordinates: [] };

/** Some of the world's countries, the others around them; undefined where the world has none of them. */
export function pickCountries(world: Boundaries, codes: readonly string[]): Boundaries | undefined {
  const wanted = new Set(codes);
  const units = world.units
    .filter(({ country }) => wanted.has(country))
    .map(unit => ({ ...unit, shape: joinShape(unit.shape) }));
  if (units.length === 0) return undefined;
  const { box } = frameCountries(units.map(({ shape }) => shape));
  const others = world.units.filter(({ country }) => !wanted.has(country)).map(({ shape }) => shape);
  const around = nearFrame(box, [...others, ...world.context], world.borders);
  return {
    ...world,
    name: worldName(codes),
    members: units.map(({ country }) => ({ name: country, shipped: world.shipped })),
    units,
    land: {
      type: 'MultiPolygon',
      coordinates: units.flatMap(({ shape }) => polygonsOf(shape.geometry)),
    },
    borders: noLines,
    context: around.shapes,
    contextLand: around.land,
    contextBorders: around.borders,
  };
}
