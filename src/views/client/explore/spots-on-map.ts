import type { ExploredMap } from '../../../explore/explored-map.ts';
import type { Row } from '../../../tally/types.ts';
import { barEndsOf, highestEnd } from './bar-of-sum.ts';

/** Radius of the largest disc at most, and of the smallest, in units of the map. */
const [largest, smallest] = [30, 2];
/** All discs together cover so much of the map at most: many of them show a country, and not a blot. */
const coverAtMost = 0.15;

/** A row at its place on the map. */
export type Spot = {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Whether its lowest figure is more than zero. */
  readonly isCounted: boolean;
};

/** The rows whose places are on the map as discs whose area is their lowest figure, the largest first. */
export function spotsOnMap({ points, width, height }: ExploredMap, rows: readonly Row[]): Spot[] {
  const located = rows.filter(({ key }) => points[key] !== undefined);
  const most = highestEnd(located.map(({ sum }) => sum));
  const all = located.reduce((sum, row) => sum + (barEndsOf(row.sum)?.low ?? 0), 0) / most;
  const widest = Math.min(largest, Math.sqrt((coverAtMost * width * height) / (Math.PI * Math.max(1, all))));
  return located
    .map((row): Spot => {
      const [x, y] = points[row.key] ?? [0, 0];
      const low = barEndsOf(row.sum)?.low ?? 0;
      const r = Math.max(smallest, widest * Math.sqrt(low / most));
      return { row, x, y, r, isCounted: low > 0 };
    })
    .sort((a, b) => b.r - a.r);
}
