import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoBounds,
  geoConicConformal,
  geoPath,
  geoStream,
} from 'd3';
import type { FeatureCollection, Position } from 'geojson';
import { type DegreeBox, frameLand, isInBox, type LandGroup, polygonsOf } from '../../geo/frame-land.ts';
import type { Boundaries, UnitShape } from '../../geo/types.ts';
import { type Box, createGrid, type MapGrid, type Ring } from './grid.ts';
import { pathData } from './path.ts';

/** User units of every map's width. */
export const mapWidth = 680;

const padding = 22;
/** Room beside the country, on the side where its smallest regions are, for their labels. */
const labelRoom = 92;
/** Share of the country's area under which a region is small. */
const small = 0.045;
const [leastHeight, mostHeight] = [360, 640];

/** The drawn lines of one boundary set, the same for every map of it. */
export type MapGeometry = {
  readonly height: number;
  readonly land: string;
  readonly contextLand: string;
  readonly borders: string;
  readonly contextBorders: string;
  /** Frames of land that lies far off, each with a scale of its own. */
  readonly insets: readonly Box[];
  /** Path data by unit key. */
  readonly units: ReadonlyMap<string, string>;
  /** Which unit is where, for placing labels. */
  readonly grid: MapGrid;
  project(lon: number, lat: number): readonly [number, number] | undefined;
};

/** Land with a projection of its own: the country, or a part too far off to be in one frame with it. */
type Piece = { readonly boundaries: Boundaries; readonly group: LandGroup };

const whole = ({ units }: Boundaries): FeatureCollection => ({
  type: 'FeatureCollection',
  features: units.map(unit => unit.shape),
});

/** Conic for the country's own latitudes; without clipping yet. */
function conicFor({ boundaries, group }: Piece): GeoProjection {
  const [west, south, east, north] = degreesOf(boundaries, group);
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .precision(0.3);
}

/** The box of the land in degrees; east is more than 180 where it runs on across the antimeridian. */
function degreesOf(boundaries: Boundaries, { box }: LandGroup): DegreeBox {
  if (box[2] > 180) return box;
  const [[west, south], [east, north]] = geoBounds(whole(boundaries));
  return [west, south, west <= east ? east : east + 360, north];
}

/** Fitted between the margins. */
function fitted(piece: Piece, left: number, right: number): { projection: GeoProjection; height: number } {
  const country = whole(piece.boundaries);
  const projection = conicFor(piece);
  projection.fitWidth(mapWidth - left - right, country);
  const [[, top], [, bottom]] = geoPath(projection).bounds(country);
  const height = Math.min(mostHeight, Math.max(leastHeight, Math.round(bottom - top + 2 * padding)));
  projection.fitExtent(
    [
      [left, padding],
      [mapWidth - right, height - padding],
    ],
    country,
  );
  return { projection, height };
}

/** Which side needs room for labels: where the mean of the small regions lies, if it is off the middle. */
function crowdedSide(piece: Piece): 'left' | 'right' | undefined {
  const { boundaries } = piece;
  const path = geoPath(fitted(piece, padding, padding).projection);
  const areas = boundaries.units.map(unit => path.area(unit.shape));
  const sum = areas.reduce((a, b) => a + b, 0);
  const xs = boundaries.units
    .filter((_, i) => (areas[i] ?? 0) < sum * small)
    .map(unit => path.centroid(unit.shape)[0]);
  if (xs.length === 0) return undefined;
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length / mapWidth;
  return mean < 0.42 ? 'left' : mean > 0.58 ? 'right' : undefined;
}

function ringsOf({ geometry }: UnitShape, project: MapGeometry['project']): Ring[] {
  const rings: Position[][] =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(1);
  return rings.map(ring =>
    ring.flatMap(([lon = 0, lat = 0]) => [project(lon, lat) ?? []].filter(p => p.length === 2)),
  );
}

/** Everything of a set that belongs to one group of its land. */
function pieceOf(boundaries: Boundaries, group: LandGroup, isWhole: boolean): Piece {
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

/** Insets are in a row below the map. */
const insets = { height: 108, widest: 190, gap: 10, padding: 12 } as const;

type Frame = { readonly piece: Piece; readonly projection: GeoProjection; readonly box: Box };

/** A frame of its own for land that lies far off, each as wide as its land needs. */
function insetFrames(pieces: readonly Piece[], top: number): Frame[] {
  let left = insets.gap as number;
  return pieces.flatMap(piece => {
    const projection = conicFor(piece);
    const country = whole(piece.boundaries);
    const inner = insets.height - 2 * insets.padding;
    projection.fitHeight(inner, country);
    const [[from], [to]] = geoPath(projection).bounds(country);
    const width = Math.min(insets.widest, Math.max(70, to - from + 2 * insets.padding));
    if (left + width > mapWidth - insets.gap) return [];
    const box = { x: left, y: top, width, height: insets.height };
    projection.fitExtent(
      [
        [left + insets.padding, top + insets.padding],
        [left + width - insets.padding, top + insets.height - insets.padding],
      ],
      country,
    );
    left += width + insets.gap;
    return [{ piece, projection, box }];
  });
}

const joinPaths = (paths: readonly string[]): string => paths.join('');

function draw(boundaries: Boundaries): MapGeometry {
  const { main, apart } = frameLand(boundaries.units.map(unit => unit.shape.geometry));
  const piece = pieceOf(boundaries, main, apart.length === 0);
  const side = crowdedSide(piece);
  const { projection, height: mainHeight } = fitted(
    piece,
    side === 'left' ? padding + labelRoom : padding,
    side === 'right' ? padding + labelRoom : padding,
  );
  const frame: Frame = { piece, projection, box: { x: 0, y: 0, width: mapWidth, height: mainHeight } };
  const far = insetFrames(
    apart.map(group => pieceOf(boundaries, group, false)),
    mainHeight,
  );
  const height = far.length === 0 ? mainHeight : mainHeight + insets.height + insets.gap;
  const frames = [frame, ...far];
  const units = new Map<string, string>();
  const rings = new Map<string, Ring[]>();
  for (const { piece: own, projection: to } of frames) {
    for (const { key, shape } of own.boundaries.units) {
      units.set(key, (units.get(key) ?? '') + pathData(to, shape));
      const project = (lon: number, lat: number) => to([lon, lat]) ?? undefined;
      rings.set(key, [...(rings.get(key) ?? []), ...ringsOf(shape, project)]);
    }
  }
  const pathsOf = (of: (piece: Boundaries) => GeoPermissibleObjects) =>
    joinPaths(frames.map(({ piece: own, projection: to }) => pathData(to, of(own.boundaries))));
  const land = pathsOf(own => own.land);
  const borders = pathsOf(own => own.borders);
  for (const { projection: to, box } of frames) {
    const by = box === frame.box ? 4 : 0;
    to.clipExtent([
      [box.x - by, box.y - by],
      [box.x + box.width + by, box.y + box.height + (far.length === 0 ? by : 0)],
    ]);
  }
  const around = frames.flatMap(({ projection: to }) =>
    boundaries.context.map(shape => drawnRings(to, shape)),
  );
  const shapes = boundaries.units.map(({ key }) => ({ key, rings: rings.get(key) ?? [] }));
  const find = (lon: number, lat: number) =>
    frames.find(({ piece: { group } }) => isInBox(group.box, lon, lat)) ?? frame;
  const boxes = far.map(({ box }) => box);
  return {
    height,
    land,
    contextLand: pathsOf(() => boundaries.contextLand),
    borders,
    contextBorders: pathsOf(() => boundaries.contextBorders),
    insets: boxes,
    units,
    grid: createGrid({ width: mapWidth, height }, shapes, around, boxes),
    project: (lon, lat) => find(lon, lat).projection([lon, lat]) ?? undefined,
  };
}

/** What of a shape is drawn, as rings on the canvas. */
function drawnRings(projection: GeoProjection, shape: UnitShape): Ring[] {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  const out = {
    point: (x: number, y: number) => ring.push([x, y]),
    lineStart() {
      ring = [];
    },
    lineEnd() {
      rings.push(ring);
    },
    polygonStart() {},
    polygonEnd() {},
  };
  geoStream(shape, projection.stream({ ...out, point: (x, y) => void out.point(x, y) }));
  return rings;
}

const drawn = new WeakMap<Boundaries, MapGeometry>();

/** The geometry of a boundary set, drawn once for as long as the set lives. */
export function mapGeometry(boundaries: Boundaries): MapGeometry {
  const geometry = drawn.get(boundaries) ?? draw(boundaries);
  drawn.set(boundaries, geometry);
  return geometry;
}
