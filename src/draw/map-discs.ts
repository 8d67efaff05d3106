import type { MapChart } from '../charts/types.ts';
import type { Point } from './map-canvas.ts';
import type { MapGeometry } from './map-geometry.ts';

/** Radius of the highest figure, and of a figure too small to be drawn to scale. */
const [largest, smallest] = [44, 7];

type Disc = MapChart['discs'][number];

export type PlacedDisc = {
  readonly disc: Disc;
  readonly at: Point;
  /** Area follows the lowest figure; undefined for none, and where there is no figure. */
  readonly solid: number | undefined;
  /** To the highest figure, and to what a mixed one bounds. */
  readonly rings: readonly { readonly kind: 'ring' | 'ring-outer'; readonly radius: number }[];
  /** Of everything drawn. */
  readonly radius: number;
};

const finite = (n: number, least: number): number => (Number.isFinite(n) ? n : least);

/** What of a sum is drawn; undefined where there is no figure at all. */
function bounds({ sum, state }: Disc): { low: number; high: number; outer: number } | undefined {
  if (sum.kind === 'incomplete' || state === 'no-figure') return undefined;
  const high = finite(sum.high, sum.low);
  return { low: sum.low, high, outer: Math.max(high, finite(sum.outer, high)) };
}

/** Every disc with its radii, on one scale of areas; a disc off the canvas has no place. */
export function placeDiscs(discs: readonly Disc[], { project }: MapGeometry): PlacedDisc[] {
  const most = Math.max(1, ...discs.map(disc => bounds(disc)?.outer ?? 0));
  const radius = (n: number) => Math.max(smallest, Math.round(largest * Math.sqrt(n / most) * 10) / 10);
  return discs.flatMap(disc => {
    const at = project(disc.lon, disc.lat);
    if (at === undefined) return [];
    const known = bounds(disc);
    const solid = known !== undefined && known.low > 0 ? radius(known.low) : undefined;
    const rings: { kind: 'ring' | 'ring-outer'; radius: number }[] = [];
    if (known !== undefined && known.high > known.low)
      rings.push({ kind: 'ring', radius: radius(known.high) });
    if (known !== undefined && known.outer > known.high) {
      rings.push({ kind: 'ring-outer', radius: radius(known.outer) });
    }
    const all = [solid ?? smallest, ...rings.map(ring => ring.radius)];
    return [{ disc, at, solid, rings, radius: Math.max(...all) }];
  });
}
