import type { FeatureCollection, Position } from 'geojson';
import { boxAround, frameLand, type LandGroup, polygonsOf } from '../../geo/frame-land.ts';
import { frameCountries } from '../../geo/several/frame-countries.ts';
import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries, UnitShape } from '../../geo/types.ts';

/** Land with a projection of its own: the country, or a part too far off to be in one frame with it. */
export type LandPiece = { readonly boundaries: Boundaries; readonly group: LandGroup };

/** All units of a set. */
export const wholeOf = ({ units }: Boundaries): FeatureCollection => ({
  type: 'FeatureCollection',
  features: units.map(unit => unit.shape),
});

/** Everything of a set that belongs to one group of its land. */
function pieceOf(boundaries: Boundaries, group: LandGroup, isWhole: boolean): LandPiece {
  if (isWhole) return { boundaries, group };
  const kept = Map.groupBy(group.parts, ([shape]) => shape);
  const units = boundaries.units.flatMap((unit, i) => {
    const parts = kept.get(i);
    if (parts === undefined) return [];
    const all = polygonsOf(unit.shape.geometry);
    const coordinates = parts.flatMap(([, n]) => (all[n] === undefined ? [] : [all[n]]));
    const shape: UnitShape = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    };
    return [{ ...unit, shape }];
  });
  const [west, south, east, north] = group.box;
  const isIn = ([x = 0, y = 0]: Position = []) =>
    x >= west - 0.1 && x <= east + 0.1 && y >= south - 0.1 && y <= north + 0.1;
  const { land, borders } = boundaries;
  const group2 = {
    land: { ...land, coordinates: land.coordinates.filter(([outer]) => isIn(outer?.[0])) },
    borders: { ...borders, coordinates: borders.coordinates.filter(line => isIn(line[0])) },
  };
  return { boundaries: { ...boundaries, units, ...group2 }, group };
}

/** What of a piece belongs to some of its units, framed on these; nothing where it has none of them. */
function narrowed({ boundaries, group }: LandPiece, focus: readonly string[]): LandPiece[] {
  const units = boundaries.units.filter(({ key }) => focus.includes(key));
  if (units.length === 0) return [];
  const box = boxAround(units.map(({ shape }) => shape.geometry));
  return [{ boundaries: { ...boundaries, units }, group: { ...group, box } }];
}

type Laid = {
  readonly piece: LandPiece;
  readonly apart: readonly LandPiece[];
};

/**
 * The frame of the map, and what of its land is drawn in frames below it.
 * @param focus keys of the units to frame; undefined for all. What lies far off keeps a frame of its own.
 */
export function layLand(boundaries: Boundaries, focus?: readonly string[]): Laid {
  if (isWorld(boundaries.name)) {
    const units = boundaries.units.filter(({ key }) => focus?.includes(key) ?? true);
    const main = frameCountries(units.map(({ shape }) => shape));
    return { piece: pieceOf({ ...boundaries, units }, main, false), apart: [] };
  }
  const { main, apart } = frameLand(boundaries.units.map(unit => unit.shape.geometry));
  const whole: Laid = {
    piece: pieceOf(boundaries, main, apart.length === 0),
    apart: apart.map(group => pieceOf(boundaries, group, false)),
  };
  if (focus === undefined) return whole;
  const [piece, ...others] = [whole.piece, ...whole.apart].flatMap(each => narrowed(each, focus));
  return piece === undefined ? whole : { piece, apart: others };
}
