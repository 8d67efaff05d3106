import type { Box } from '../../scene/box.ts';
import type { Point } from './canvas.ts';
import { cell, grown, type MapGrid } from './grid.ts';

/** A disc on a coast may be so many cells off the land that is drawn. */
const offshore = 3;
/** A label is on another region if it is nearer to it than this. */
const closest = 2.4;

/** Index of the region that a point is in, or of the nearest one; undefined where none is near. */
export function regionAt([x, y]: Point, { owner, columns, rows }: MapGrid): number | undefined {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  let found: number | undefined;
  let least = Infinity;
  for (let dy = -offshore; dy <= offshore; dy++) {
    for (let dx = -offshore; dx <= offshore; dx++) {
      const [at, down] = [column + dx, row + dy];
      if (at < 0 || down < 0 || at >= columns || down >= rows) continue;
      const unit = owner[down * columns + at] ?? -1;
      const away = Math.hypot(dx, dy);
      if (unit >= 0 && away < least) [found, least] = [unit, away];
    }
  }
  return found;
}

/**
 * How many cells of regions that are not its own a label would stand on, over shades: there its number could be read as
 * that of the region. Where it has none of its own, how many of the lines of frames, which would run through it.
 * @param home index of its own region; undefined for labels that may stand anywhere
 */
export function straysBy(home: number | undefined, box: Box, grid: MapGrid): number {
  if (home === undefined) return grid.walls?.count(box) ?? 0;
  const around = grown(box, closest);
  return grid.others(home).count(around) - grid.around.count(around);
}
