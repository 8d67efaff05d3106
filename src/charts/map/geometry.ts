import { type GeoPermissibleObjects, type GeoProjection, geoPath, geoStream } from 'd3';
import type { Position } from 'geojson';
import { isInBox, polygonsOf } from '../../geo/frame-land.ts';
import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries, UnitShape } from '../../geo/types.ts';
import type { Box } from '../../scene/box.ts';
import { createGrid, type MapGrid, type Ring } from './grid.ts';
import { pathData, usualGrain } from './path.ts';
import { type LandPiece, layLand, wholeOf } from './pieces.ts';
import { fitted, mapPadding, mapWidth, projectionFor } from './projection.ts';

/** Room beside the country, on the side where its smallest regions are, for their labels. */
const labelRoom = 92;
/** Share of the country's area under which a region is small. */
const small = 0.045;

/** What a map shows of a boundary set, and how closely. */
export type MapFrame = {
  /** Keys of the units that it is framed on; undefined for all. */
  readonly focus?: readonly string[] | undefined;
  /** It is a panel beside others. */
  readonly isSmall?: true;
};

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

/** Which side needs room for labels: where the mean of the small regions lies, if it is off the middle. */
function crowdedSide(piece: LandPiece): 'left' | 'right' | undefined {
  const { boundaries } = piece;
  const path = geoPath(fitted(piece, mapPadding, mapPadding).projection);
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

/** Insets are in a row below the map. */
const insets = { height: 108, widest: 190, gap: 10, padding: 12 } as const;

type Frame = { readonly piece: LandPiece; readonly projection: GeoProjection; readonly box: Box };

/** A frame of its own for land that lies far off, each as wide as its land needs. */
function insetFrames(pieces: readonly LandPiece[], top: number): Frame[] {
  let left = insets.gap as number;
  return pieces.flatMap(piece => {
    const projection = projectionFor(piece);
    const country = wholeOf(piece.boundaries);
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

/** Points of a map of several countries: of more, lines are drawn on a coarser grid, in tenths of a user unit. */
const grains = [
  { least: 40_000, grain: 8 },
  { least: 16_000, grain: 6 },
] as const;

/** That of a map that is drawn at a third of its size or less. */
const smallGrain = 8;

function grainOf({ members, units, context }: Boundaries): number {
  if (members === undefined) return usualGrain;
  const shapes = [...units.map(({ shape }) => shape), ...context];
  const points = shapes.reduce((sum, { geometry }) => sum + polygonsOf(geometry).flat(2).length, 0);
  return grains.find(({ least }) => points > least)?.grain ?? usualGrain;
}

function draw(boundaries: Boundaries, { focus, isSmall }: MapFrame): MapGeometry {
  const { piece, apart } = layLand(boundaries, focus);
  const side = crowdedSide(piece);
  const { projection, height: mainHeight } = fitted(
    piece,
    side === 'left' ? mapPadding + labelRoom : mapPadding,
    side === 'right' ? mapPadding + labelRoom : mapPadding,
  );
  const frame: Frame = { piece, projection, box: { x: 0, y: 0, width: mapWidth, height: mainHeight } };
  const far = insetFrames(apart, mainHeight);
  const height = far.length === 0 ? mainHeight : mainHeight + insets.height + insets.gap;
  const frames = [frame, ...far];
  const grain = isSmall === true ? smallGrain : grainOf(boundaries);
  const clip = () => {
    for (const { projection: to, box } of frames) {
      const by = box === frame.box ? 4 : 0;
      to.clipExtent([
        [box.x - by, box.y - by],
        [box.x + box.width + by, box.y + box.height + (far.length === 0 ? by : 0)],
      ]);
    }
  };
  // What lies outside of the frames is cut off: of a country what it has far off, on a map of countries, and all but the
  // units that a map is framed on.
  const isCut = isWorld(boundaries.name) || focus !== undefined;
  const shownBy = ({ piece: own }: Frame) => (isCut ? boundaries : own.boundaries);
  if (isCut) clip();
  const units = new Map<string, string>();
  const rings = new Map<string, Ring[]>();
  for (const each of frames) {
    const { projection: to } = each;
    for (const { key, shape } of shownBy(each).units) {
      units.set(key, (units.get(key) ?? '') + pathData(to, shape, grain));
      const project = (lon: number, lat: number) => to([lon, lat]) ?? undefined;
      const drawn = isCut ? drawnRings(to, shape) : ringsOf(shape, project);
      rings.set(key, [...(rings.get(key) ?? []), ...drawn]);
    }
  }
  const pathsOf = (of: (boundaries: Boundaries) => GeoPermissibleObjects) =>
    joinPaths(frames.map(each => pathData(each.projection, of(shownBy(each)), grain)));
  const land = pathsOf(own => own.land);
  const borders = pathsOf(own => own.borders);
  clip();
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

const drawn = new WeakMap<Boundaries, Map<string, MapGeometry>>();
const mostFrames = 20;

/**
 * The geometry of a boundary set, drawn once for as long as the set lives, and once for each of a few frames.
 */
export function mapGeometry(boundaries: Boundaries, frame: MapFrame = {}): MapGeometry {
  const frames = drawn.get(boundaries) ?? new Map<string, MapGeometry>();
  drawn.set(boundaries, frames);
  const name = `${frame.isSmall === true ? 'small ' : ''}${frame.focus?.join(' ') ?? ''}`;
  const geometry = frames.get(name) ?? draw(boundaries, frame);
  if (frames.size >= mostFrames && !frames.has(name)) frames.clear();
  frames.set(name, geometry);
  return geometry;
}
