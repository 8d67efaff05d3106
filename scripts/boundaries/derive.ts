import { geoArea } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { frameLand, sideOf } from '../../src/geo/frame-land.ts';
import {
  type Box,
  boxOf,
  clipped,
  joined,
  padded,
  polygons,
  type Shape,
  seenFrom,
  withoutOverlaps,
} from './frames.ts';
import { type Areal, keepTriangles, type Raw, type Sets, settled, withoutIslets } from './rings.ts';

/** The fields of a Natural Earth admin-1 feature that a shipped set is made from. */
export type SourceUnit = {
  readonly adm1: string;
  readonly iso: string;
  readonly country: string;
  /** By language; languages that Natural Earth lacks are absent. */
  readonly name: Readonly<Record<string, string>>;
  /** Other names and spellings. */
  readonly aliases?: readonly string[];
  readonly shape: Shape;
};

/** Corrections to the facts of Natural Earth about a unit, by ISO 3166-2 code. */
export type UnitNames = {
  readonly name: Readonly<Record<string, string>>;
  readonly pcode?: string;
  readonly aliases: readonly string[];
};

export type Recipe<U extends SourceUnit = SourceUnit> = {
  readonly isOwn: (unit: U) => boolean;
  /** Keys (`adm1_code`) of subordinate units, and the key of the unit that each is merged into. */
  readonly merge: Readonly<Record<string, string>>;
  /** By ISO 3166-2 code. */
  readonly names: ReadonlyMap<string, UnitNames>;
  /** What a unit is called: "governorate". */
  readonly kind?: string;
  /** Whether the lines are as fine as Syria's; worked out from the country's size if absent. */
  readonly isSyria?: boolean;
  /** Which country outline a unit around belongs to; its `country` if absent. */
  readonly countryOf?: (unit: U) => string;
};

/** The grain of lines: the smallest triangles that are kept, in square degrees, and the least ring around. */
type Grain = { readonly own: number; readonly context: number; readonly ring: number };

/**
 * About 0.15 square pixels where Syria is 560 wide. Neighbours are only context: their lines are coarser, and islets
 * and slivers are removed.
 */
const grainOf = (own: number, context: number): Grain => ({
  own: 4e-5 * own,
  context: 3e-4 * context,
  ring: 1e-3 * context,
});
/** Degrees of Syria's longer side. */
const syria = 6.67;
/** For others a little coarser than Syria's, as there are many: by the size of the land, and of the whole frame. */
const grainFor = (side: number, frame: number): Grain =>
  grainOf(1.5 * (side / syria) ** 2, 2 * (Math.max(side, frame) / syria) ** 2);
const quantum = 2e4;

/** Steps of the grid that points lie on: as fine for an island far off as for a country alone. */
const quantumFor = (side: number, [west, south, east, north]: Box): number =>
  quantum * Math.min(50, Math.max(1, Math.ceil(Math.max(east - west, north - south) / side / 2)));

/** d3 treats the left of a ring's direction as its outside; RFC 7946 and Natural Earth do the opposite. */
function rewound(shape: Shape): MultiPolygon {
  const turned = polygons(shape).map(rings =>
    rings.map((ring, i) => {
      const coversTheGlobe = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
      return coversTheGlobe === (i === 0) ? [...ring].reverse() : ring;
    }),
  );
  return { type: 'MultiPolygon', coordinates: turned };
}

const feature = (shape: Shape, properties: Record<string, unknown>): Feature<Shape> => ({
  type: 'Feature',
  properties,
  geometry: shape,
});

const collection = (features: Feature<Shape>[]): FeatureCollection<Shape> => ({
  type: 'FeatureCollection',
  features,
});

/** The arcs that only neighbours use lose more points than the country's own. */
function thinned(raw: Raw, grain: Grain, keepsIslands: boolean): Raw {
  const weighed = presimplify(raw, planarTriangleArea);
  if (keepsIslands) keepTriangles(weighed);
  const own = new Set<number>();
  const note = (arcs: unknown): void => {
    if (Array.isArray(arcs)) for (const arc of arcs) note(arc);
    else if (typeof arcs === 'number') own.add(arcs < 0 ? ~arcs : arcs);
  };
  for (const unit of raw.objects.units.geometries) if ('arcs' in unit) note(unit.arcs);
  for (const [i, arc] of weighed.arcs.entries()) {
    if (own.has(i)) continue;
    for (const point of arc) point[2] = ((point[2] ?? 0) * grain.own) / grain.context;
  }
  return simplify(weighed, grain.own) as Raw;
}

/**
 * One country's boundary set: `units` (the country's admin-1, keyed by `adm1_code`) and `context` (its
 * neighbours, one shape a country), as quantised TopoJSON wound for d3. Same input, same bytes.
 */
export function deriveBoundaries<U extends SourceUnit>(
  all: readonly U[],
  recipe: Recipe<U>,
): { topology: Topology; units: number } {
  const { isOwn, merge, names, kind, isSyria = false, countryOf = (unit: U) => unit.country } = recipe;
  const own = all.filter(isOwn);
  const shapes = joined(own.map(unit => unit.shape));
  const box = boxOf(shapes);
  const { main, apart, side } = frameLand(shapes);
  const grain = isSyria ? grainOf(1, 1) : grainFor(side, sideOf(main.box));
  const frames = withoutOverlaps([main.box, ...apart.map(group => group.box)].map(padded));
  const context = all.flatMap(unit =>
    isOwn(unit)
      ? []
      : frames.flatMap(frame => {
          const near = seenFrom(unit.shape, frame);
          const inside = near && clipped(near, frame, grain.ring);
          return inside === undefined ? [] : [feature(rewound(inside), { unit: countryOf(unit) })];
        }),
  );
  const raw = topology({
    units: collection(
      own.map(({ adm1 }, i) => feature(rewound(shapes[i] as Shape), { unit: merge[adm1] ?? adm1 })),
    ),
    context: collection(context),
  }) as Raw;
  const thin = thinned(raw, grain, !isSyria);

  const group = (geometries: readonly Areal[]) => Map.groupBy(geometries, g => g.properties?.unit ?? '');
  const units = [...group(thin.objects.units.geometries as Areal[])].map(([key, pieces]) => {
    const unit = own.find(one => one.adm1 === key);
    if (unit === undefined) throw new Error(`no unit ${key} to merge into`);
    const known = names.get(unit.iso);
    return {
      ...mergeArcs(thin, pieces),
      id: unit.adm1,
      properties: {
        ...(unit.iso === '' ? {} : { iso: unit.iso }),
        ...(known?.pcode === undefined ? {} : { pcode: known.pcode }),
        name: known?.name ?? unit.name,
        aliases: known?.aliases ?? unit.aliases ?? [],
      },
    };
  });
  const order = ({ id, properties: { iso = '~' } }: (typeof units)[number]) => `${iso} ${id}`;
  units.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const neighbours = [...group((thin.objects.context?.geometries ?? []) as Areal[])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, pieces]) => ({ ...mergeArcs(thin, pieces), id: country }));

  const whole: Topology<Sets> = {
    ...thin,
    objects: {
      units: { type: 'GeometryCollection', geometries: units },
      ...(neighbours.length === 0 ? {} : { context: { type: 'GeometryCollection', geometries: neighbours } }),
    },
  };
  const kept = !isSyria ? withoutIslets(whole, grain.own * 4) : filter(whole, () => true);
  const rounded = quantize(kept, isSyria ? quantum : quantumFor(side, box)) as Topology<Sets>;
  const { type, ...rest } = isSyria ? rounded : settled(rounded);
  return { topology: { type, ...(kind === undefined ? {} : { kind }), ...rest }, units: units.length };
}
