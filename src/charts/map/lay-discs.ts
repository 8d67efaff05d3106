import { packEnclose, packSiblings } from 'd3';
import type { Point } from './canvas.ts';
import type { MapChart } from './chart.ts';
import type { MapGeometry } from './geometry.ts';
import { mapWidth } from './projection.ts';

/** Radius of the highest figure at most, of a figure of one at most, and of one too small to be seen to scale: a dot. */
const [largest, ofOne] = [44, 7];
export const dotRadius = 1;
/** All discs together cover no more of the map than this: of many small figures they would hide the country. */
const mostCovered = 0.12;
/** Of the hollow marks of zero and of no figure, outline included: at least so large that their middle is seen. */
const [leastHollow, largestHollow] = [1.6, 7.2];
/** Discs whose middles are closer than this are on one spot to a reader. */
const spotSize = 6;

type Disc = MapChart['discs'][number];
type Group = MapChart['gathered'][number];

/** How the mark of one place, or of several, is drawn. */
type Mark = {
  readonly state: Disc['state'];
  readonly at: Point;
  /** Area follows the lowest figure; undefined for none, and where there is no figure. */
  readonly solid: number | undefined;
  /** Of the hollow mark for none, and for no figure, its outline included; undefined where there is a disc. */
  readonly hollow: number | undefined;
  /** To the highest figure, and to what a mixed one bounds. */
  readonly rings: readonly { readonly kind: 'ring' | 'ring-outer'; readonly radius: number }[];
  /** Of everything drawn. */
  readonly radius: number;
};

export type PlacedDisc = Mark & { readonly disc: Disc };
/** The disc that several places share. */
export type PlacedGroup = Mark & { readonly group: Group };

const finite = (n: number, least: number): number => (Number.isFinite(n) ? n : least);

/** What of a sum is drawn; undefined where there is no figure at all. */
function bounds({ sum, state }: Disc | Group): { low: number; high: number; outer: number } | undefined {
  if (sum.kind === 'incomplete' || state === 'no-figure') return undefined;
  const high = finite(sum.high, sum.low);
  return { low: sum.low, high, outer: Math.max(high, finite(sum.outer, high)) };
}

/** Radius of a figure of one: small numbers have small discs even where they are the highest. */
function radiusOfOne(known: readonly ReturnType<typeof bounds>[], canvas: number): number {
  let [most, all] = [1, 1];
  for (const one of known) {
    most = Math.max(most, one?.outer ?? 0);
    all += one?.low ?? 0;
  }
  return Math.min(ofOne, largest / Math.sqrt(most), Math.sqrt((canvas * mostCovered) / (Math.PI * all)));
}

/** The area is in proportion to the figure, down to a dot. @param unit radius of a figure of one */
export const radiusOf = (n: number, unit: number): number =>
  Math.max(dotRadius, Math.round(unit * Math.sqrt(n) * 10) / 10);

export type PlacedMarks = {
  readonly discs: readonly PlacedDisc[];
  readonly groups: readonly PlacedGroup[];
  /** Radius of a figure of one, in user units. */
  readonly unit: number;
};

/** All discs of a map with their radii, on one scale of areas; what is off the canvas has no place. */
export function placeDiscs(
  { discs, gathered, unit: shared }: Pick<MapChart, 'discs' | 'gathered' | 'unit'>,
  { project, height }: Pick<MapGeometry, 'project' | 'height'>,
): PlacedMarks {
  const together = new Set(gathered.flatMap(({ places }) => places));
  const own = discs.filter(({ key }) => !together.has(key));
  const known = [...own, ...gathered].map(bounds);
  const unit = shared ?? radiusOfOne(known, mapWidth * height);
  const radius = (n: number) => radiusOf(n, unit);
  const least = Math.min(...known.map(one => (one !== undefined && one.low > 0 ? one.low : Infinity)));
  const empty = Number.isFinite(least)
    ? Math.min(largestHollow, Math.max(leastHollow, radius(least)))
    : largestHollow;
  const markOf = (shown: Disc | Group): Mark[] => {
    const at = project(shown.lon, shown.lat);
    if (at === undefined) return [];
    const figure = bounds(shown);
    const solid = figure !== undefined && figure.low > 0 ? radius(figure.low) : undefined;
    const rings: { kind: 'ring' | 'ring-outer'; radius: number }[] = [];
    if (figure !== undefined && figure.high > figure.low) {
      rings.push({ kind: 'ring', radius: radius(figure.high) });
    }
    if (figure !== undefined && figure.outer > figure.high) {
      rings.push({ kind: 'ring-outer', radius: radius(figure.outer) });
    }
    const hollow = solid === undefined ? empty : undefined;
    const whole = Math.max(solid ?? empty, ...rings.map(ring => ring.radius));
    return [{ state: shown.state, at, solid, hollow, rings, radius: whole }];
  };
  return {
    discs: own.flatMap(disc => markOf(disc).map(mark => ({ ...mark, disc }))),
    groups: gathered.flatMap(group => markOf(group).map(mark => ({ ...mark, group }))),
    unit,
  };
}

/** Discs on one spot: their label belongs to the circle around them. */
export type DiscSpot = { readonly discs: readonly PlacedDisc[]; readonly at: Point; readonly radius: number };

/** More discs of one spot than these stay on each other, or larger ones: side by side they would be far from where they belong. */
const [mostSideBySide, largestSideBySide] = [12, 30];

/** Side by side around their spot: in each other they would read as one place with a range. */
function sideBySide(discs: readonly PlacedDisc[]): DiscSpot {
  const at = discs[0]?.at ?? [0, 0];
  const radius = Math.max(...discs.map(disc => disc.radius));
  if (discs.length === 1 || discs.length > mostSideBySide || radius > largestSideBySide) {
    return { discs, at, radius };
  }
  const circles = packSiblings(discs.map(disc => ({ r: disc.radius + 0.5 })));
  const around = packEnclose(circles);
  const placed = discs.map((disc, i): PlacedDisc => {
    const { x = 0, y = 0 } = circles[i] ?? {};
    return { ...disc, at: [at[0] + x - around.x, at[1] + y - around.y] };
  });
  return { discs: placed, at, radius: around.r };
}

/** Of more discs than these each stays where it is: they lie over each other anyway, and a label for each spot has no room. */
const mostGrouped = 40;

/** Discs by the spot that they are on to a reader, each under its highest, in the order of these. */
export const spotsOf = (discs: readonly PlacedDisc[]): DiscSpot[] =>
  (discs.length > mostGrouped ? discs.map(disc => [disc]) : groupBySpot(discs)).map(sideBySide);

function groupBySpot(discs: readonly PlacedDisc[]): PlacedDisc[][] {
  const spots: PlacedDisc[][] = [];
  for (const disc of discs) {
    const [x, y] = disc.at;
    const spot = spots.find(([first]) => {
      const [fx, fy] = first?.at ?? disc.at;
      return Math.hypot(fx - x, fy - y) < spotSize;
    });
    if (spot === undefined) spots.push([disc]);
    else spot.push(disc);
  }
  return spots;
}
