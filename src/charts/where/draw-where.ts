import type { GeoProjection } from 'd3';
import { geoPath } from 'd3';
import { isInBox, polygonsOf } from '../../geo/frame-land.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import { pathData } from '../map/path.ts';
import { type LandPiece, layLand, wholeOf } from '../map/pieces.ts';
import { projectionFor } from '../map/projection.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A map as small as a stamp. */
export type SmallMap = {
  readonly width: number;
  readonly height: number;
  /** Marks with classes, as the inside of an `svg`. */
  readonly marks: string;
};

/** User units. */
const [width, leastHeight, mostHeight, padding] = [180, 90, 200, 8];
/** Points lie on a grid of so many tenths; on a coarser one where the outline would have more letters than this. */
const [grains, mostLetters] = [[10, 15, 20, 30], 2400] as const;

type Frame = {
  readonly piece: LandPiece;
  readonly projection: GeoProjection;
  readonly height: number;
  readonly grain: number;
  readonly land: string;
  /** Regions that were asked for, by key: those of an event are on the page of each event there. */
  readonly regions: Map<string, DrawnRegion>;
};

type DrawnRegion = {
  /** Path data; empty where a point of the grid is larger. */
  readonly path: string;
  /** Where it is marked as a place. */
  readonly middle: readonly [number, number] | undefined;
};

function frameOf(piece: LandPiece): Frame {
  const projection = projectionFor(piece);
  const whole = wholeOf(piece.boundaries);
  projection.fitWidth(width - 2 * padding, whole);
  const [[, top], [, bottom]] = geoPath(projection).bounds(whole);
  const height = Math.min(mostHeight, Math.max(leastHeight, Math.round(bottom - top + 2 * padding)));
  projection.fitExtent(
    [
      [padding, padding],
      [width - padding, height - padding],
    ],
    whole,
  );
  let [land, grain] = ['', 0];
  for (grain of grains) {
    land = pathData(projection, piece.boundaries.land, grain);
    if (land.length <= mostLetters) break;
  }
  return { piece, projection, height, grain, land, regions: new Map() };
}

type Frames = { readonly pieces: readonly LandPiece[]; readonly drawn: Map<LandPiece, Frame> };
const framed = new WeakMap<Boundaries, Frames>();

/** The frame that the country's land is drawn in once for all its small maps: of several, the one that has the place. */
function frameAround(boundaries: Boundaries, where: Whereabouts): Frame | undefined {
  const known = framed.get(boundaries);
  const laid = known === undefined ? layLand(boundaries) : undefined;
  const frames = known ?? { pieces: laid === undefined ? [] : [laid.piece, ...laid.apart], drawn: new Map() };
  framed.set(boundaries, frames);
  const has = ({ group, boundaries: own }: LandPiece): boolean => {
    if (where.kind === 'point') return isInBox(group.box, where.lon, where.lat);
    return where.kind === 'country' || own.units.some(({ key }) => key === where.key);
  };
  const piece = frames.pieces.find(has) ?? frames.pieces[0];
  if (piece === undefined) return undefined;
  const frame = frames.drawn.get(piece) ?? frameOf(piece);
  frames.drawn.set(piece, frame);
  return frame;
}

/** A region no longer than this cannot be seen by its shade. */
const speck = 7;

/** The middle of a region that is a speck, or smaller than a point of the grid: it is marked as a place. */
function speckOf(projection: GeoProjection, unit: Unit): readonly [number, number] | undefined {
  const path = geoPath(projection);
  const [[left, top], [right, bottom]] = path.bounds(unit.shape);
  if (Math.max(right - left, bottom - top) <= speck) return path.centroid(unit.shape);
  // Of islets far from each other: its middle would be at sea.
  if (path.area(unit.shape) > speck) return undefined;
  const islets = polygonsOf(unit.shape.geometry).map(coordinates => ({
    type: 'Polygon' as const,
    coordinates,
  }));
  const largest = islets.reduce((a, b) => (path.area(b) > path.area(a) ? b : a));
  return path.centroid(largest);
}

/** Undefined for a key that the country does not have. */
function regionIn({ piece, projection, grain, regions }: Frame, key: string): DrawnRegion | undefined {
  const known = regions.get(key);
  if (known !== undefined) return known;
  const unit = piece.boundaries.units.find(each => each.key === key);
  if (unit === undefined) return undefined;
  const drawn = { path: pathData(projection, unit.shape, grain), middle: speckOf(projection, unit) };
  regions.set(key, drawn);
  return drawn;
}

const dot = (name: string, [x, y]: readonly [number, number], r: number): string =>
  `<circle class="${name}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="${r}"/>`;

function markOf(frame: Frame, where: Whereabouts): string | undefined {
  if (where.kind === 'country') return `<path class="where-area" d="${frame.land}"/>`;
  const land = `<path class="where-land" d="${frame.land}"/>`;
  if (where.kind === 'region') {
    const region = regionIn(frame, where.key);
    if (region === undefined) return undefined;
    const { path, middle } = region;
    const shade = path === '' ? '' : `<path class="where-area" d="${path}"/>`;
    if (middle !== undefined) return land + shade + dot('where-area', middle, 4);
    return shade === '' ? undefined : land + shade;
  }
  const at = frame.projection([where.lon, where.lat]);
  if (at === null || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > frame.height) return undefined;
  return land + (where.isRough ? dot('where-rough', at, 9) : '') + dot('where-point', at, 4);
}

/** A small map of a country with one mark, which shows a place as exactly as it is known; undefined if it lies elsewhere. */
export function drawWhere(boundaries: Boundaries, where: Whereabouts): SmallMap | undefined {
  const frame = frameAround(boundaries, where);
  const marks = frame && markOf(frame, where);
  return frame && marks === undefined
    ? undefined
    : frame && { width, height: frame.height, marks: marks ?? '' };
}
