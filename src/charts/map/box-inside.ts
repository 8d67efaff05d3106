import type { Box } from '../../scene/box.ts';
import type { MapCanvas, Point } from './canvas.ts';
import { cell, grown, type MapGrid } from './grid.ts';

/** What a region's label takes up, and the middle of the region. */
export type InsideRequest = {
  readonly unit: number;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** How far labels keep from each other. */
  readonly air: number;
};

/** Where room is short, a label keeps only so far from the border of its region. */
const closest = 2.4;

function search(
  { unit, at, width, height, air }: InsideRequest,
  grid: MapGrid,
  isFree: (box: Box) => boolean = () => true,
): Box | undefined {
  const foreign = grid.foreign(unit);
  const extent = grid.extent(unit);
  const [left, top] = [at[0] - width / 2, at[1] - height / 2];
  let best: { box: Box; away: number } | undefined;
  for (let y = extent.y; y + height <= extent.y + extent.height; y += cell) {
    for (let x = extent.x; x + width <= extent.x + extent.width; x += cell) {
      const away = Math.hypot(x - left, y - top);
      if (best !== undefined && away >= best.away) continue;
      const box = { x, y, width, height };
      if (foreign.count(grown(box, Math.min(air / 3, closest))) === 0 && isFree(box)) best = { box, away };
    }
  }
  return best?.box;
}

const found = new WeakMap<MapGrid, Map<string, { readonly box: Box | undefined }>>();
const mostFound = 1000;

/** The box of a label wholly inside its region where lines of other labels run through that. */
export const boxBetween = (request: InsideRequest, canvas: MapCanvas): Box | undefined =>
  search(request, canvas.grid, box => !canvas.isTaken(grown(box, request.air / 2)));

/**
 * The box of a label wholly inside its region, as near to its middle as it gets; undefined where none fits. It depends
 * on the label's size, not on what it says: maps of one country share it.
 */
export function boxInside(request: InsideRequest, grid: MapGrid): Box | undefined {
  const { unit, at, width, height, air } = request;
  const known = found.get(grid) ?? new Map<string, { readonly box: Box | undefined }>();
  found.set(grid, known);
  const key = [unit, at[0], at[1], width, height, air].join(' ');
  const kept = known.get(key) ?? { box: search(request, grid) };
  if (known.size >= mostFound && !known.has(key)) known.clear();
  known.set(key, kept);
  return kept.box;
}
