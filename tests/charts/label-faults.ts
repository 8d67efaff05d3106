import type { Segment } from '../../src/charts/map/canvas.ts';
import { cell, type MapGrid } from '../../src/charts/map/grid.ts';
import type { PlacedLabel } from '../../src/charts/map/label.ts';
import type { Box } from '../../src/scene/box.ts';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line meets a box, by clipping it to the four sides. */
export function meets({ from, to }: Segment, { x, y, width, height }: Box): boolean {
  let [enters, leaves] = [0, 1];
  for (const axis of [0, 1] as const) {
    const [start, step] = [from[axis], to[axis] - from[axis]];
    const [least, most] = axis === 0 ? [x, x + width] : [y, y + height];
    if (step === 0 && (start < least || start > most)) return false;
    const ends = step === 0 ? [0, 1] : [(least - start) / step, (most - start) / step];
    enters = Math.max(enters, Math.min(...ends));
    leaves = Math.min(leaves, Math.max(...ends));
  }
  return enters < leaves;
}

/**
 * What no map may have: labels on each other, on another region or over the edge, lines across labels, and a label in
 * another country that is not one of the three highest figures.
 * @param keys of the regions with a number, the highest figures first
 */
export function labelFaults(
  placed: readonly PlacedLabel[],
  keys: readonly string[],
  grid: MapGrid,
): string[] {
  const faults: string[] = [];
  for (const { key, box, inside, leader } of placed) {
    const unit = grid.keys.indexOf(key);
    for (const other of placed) {
      if (other.key === key) continue;
      if (overlap(box, other.box)) faults.push(`${key} on the label of ${other.key}`);
      if (leader !== undefined && meets(leader, other.box)) faults.push(`line of ${key} over ${other.key}`);
    }
    const { x, y, width, height } = box;
    if (x < 0 || y < 0 || x + width > grid.width || y + height > grid.height)
      faults.push(`${key} over the edge`);
    if (inside !== undefined && inside !== unit) faults.push(`${key} is not in its own region`);
    const abroad = grid.around.count(box);
    if (grid.others(unit).count(box) > abroad) faults.push(`${key} on another region`);
    if (abroad > 0 && !keys.slice(0, 3).includes(key)) faults.push(`${key} in another country`);
    if (leader === undefined) continue;
    const at =
      grid.owner[Math.floor(leader.from[1] / cell) * grid.columns + Math.floor(leader.from[0] / cell)];
    if (at !== unit && grid.owner.includes(unit)) faults.push(`line of ${key} begins elsewhere`);
  }
  return faults;
}
