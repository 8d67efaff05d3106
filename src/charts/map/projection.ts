import { type GeoProjection, geoBounds, geoConicConformal, geoEqualEarth, geoPath } from 'd3';
import type { DegreeBox, LandGroup } from '../../geo/frame-land.ts';
import type { Boundaries } from '../../geo/types.ts';
import { type LandPiece, wholeOf } from './pieces.ts';

/** User units of every map's width. */
export const mapWidth = 680;
/** Around the land. */
export const mapPadding = 22;
const [leastHeight, mostHeight] = [360, 640];

/** Whether land is spread so widely that a cone would distort it: round the earth, or far on both sides of the equator. */
const isWide = ([west, south, east, north]: DegreeBox): boolean =>
  east - west > 180 || north - south > 110 || (east - west > 100 && south < 0 && north > 0);

/** The Bering Strait: a map of the whole earth is cut there, through the least land. */
const cut = 169;

/** Conic for the land's own latitudes, or for the whole earth where it is spread widely; without clipping yet. */
export function projectionFor({ boundaries, group }: LandPiece): GeoProjection {
  const degrees = boundaries.members === undefined ? degreesOf(boundaries, group) : group.box;
  const [west, south, east, north] = degrees;
  if (boundaries.members !== undefined && isWide(degrees)) {
    const middle = east - west > 300 ? 180 - cut : (west + east) / 2;
    return geoEqualEarth().rotate([-middle, 0]).precision(0.3);
  }
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .precision(0.3);
}

/** The box of the land in degrees; east is more than 180 where it runs on across the antimeridian. */
function degreesOf(boundaries: Boundaries, { box }: LandGroup): DegreeBox {
  if (box[2] > 180) return box;
  const [[west, south], [east, north]] = geoBounds(wholeOf(boundaries));
  return [west, south, west <= east ? east : east + 360, north];
}

/** Fitted between the margins. */
export function fitted(
  piece: LandPiece,
  left: number,
  right: number,
): { projection: GeoProjection; height: number } {
  const country = wholeOf(piece.boundaries);
  const projection = projectionFor(piece);
  projection.fitWidth(mapWidth - left - right, country);
  const [[, top], [, bottom]] = geoPath(projection).bounds(country);
  const height = Math.min(mostHeight, Math.max(leastHeight, Math.round(bottom - top + 2 * mapPadding)));
  projection.fitExtent(
    [
      [left, mapPadding],
      [mapWidth - right, height - mapPadding],
    ],
    country,
  );
  return { projection, height };
}
