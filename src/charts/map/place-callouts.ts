import type { MapCanvas, Point, Segment } from './canvas.ts';
import { type Box, cell, grown, type MapGrid } from './grid.ts';
import type { LabelBlock, LabelForm, LabelSpot, MapLabel, PlacedLabel } from './label.ts';

/** A line through other regions, or over discs, is this much worse than one through the open. */
const foreignCost = 2;
/** A line does not run through other regions, or over discs, for longer than this: nobody could follow it. */
const mostForeign = 90;
/** Nor is it longer than this. */
const longest = 260;
const slopeCost = 0.25;
/** Places whose lines differ by less than this are looked at together. */
const bin = 8;

/** Multiples of the step from 0 to the end, the nearest to the middle first. */
function outward(middle: number, end: number, step: number): number[] {
  const at = Array.from({ length: Math.max(0, Math.floor(end / step)) }, (_, i) => (i + 1) * step);
  return at.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

/** Where the line meets the label: the middle of the side nearest to what it belongs to. */
function sideOf(box: Box, [x, y]: Point, air: number): { to: Point; anchor: PlacedLabel['anchor'] } {
  const [midX, midY] = [box.x + box.width / 2, box.y + box.height / 2];
  const sides: { to: Point; anchor: PlacedLabel['anchor'] }[] = [
    { to: [box.x - air / 2, midY], anchor: 'start' },
    { to: [box.x + box.width + air / 2, midY], anchor: 'end' },
    { to: [midX, box.y - air / 2], anchor: 'middle' },
    { to: [midX, box.y + box.height + air / 2], anchor: 'middle' },
  ];
  const away = ({ to }: { to: Point }) => Math.hypot(to[0] - x, to[1] - y);
  return sides.reduce((best, side) => (away(side) < away(best) ? side : best));
}

function leaderOf({ at, radius = 0 }: MapLabel, to: Point): Segment {
  const far = Math.max(1, Math.hypot(to[0] - at[0], to[1] - at[1]));
  const edge = radius === 0 ? 0 : radius + cell;
  const from: Point = [at[0] + ((to[0] - at[0]) * edge) / far, at[1] + ((to[1] - at[1]) * edge) / far];
  return { from, to };
}

const covers = ({ x, y, width, height }: Box, [px, py]: Point, by: number): boolean =>
  px > x - by && px < x + width + by && py > y - by && py < y + height + by;

/** Every place of the canvas where the label might stand, wherever other labels do. */
type Places = {
  readonly boxes: readonly Box[];
  /** Their numbers, by how short their line can be at best; in each bin the preferred ones first. */
  readonly bins: readonly (readonly number[])[];
};

function placesOf(
  { at, radius = 0 }: MapLabel,
  { width, height }: LabelBlock,
  grid: MapGrid,
  air: number,
): Places {
  const stride = 2 * cell;
  const columns = outward(at[0] - width / 2, grid.width - width, stride);
  const near = radius + cell + air / 2;
  const boxes: Box[] = [];
  const bins: number[][] = [];
  for (const y of outward(at[1] - height / 2, grid.height - height, stride)) {
    const down = Math.max(0, y - at[1], at[1] - y - height);
    for (const x of columns) {
      const across = Math.max(0, x - at[0], at[0] - x - width);
      const least = Math.max(0, Math.sqrt(across * across + down * down) - near);
      const number = Math.floor(least / bin);
      const places = bins[number];
      if (places === undefined) bins[number] = [boxes.length];
      else places.push(boxes.length);
      boxes.push({ x, y, width, height });
    }
  }
  return { boxes, bins: Array.from(bins, places => places ?? []) };
}

/** The places among them that lie off the land: what is on the canvas does not change that. */
function offLand({ boxes, bins }: Places, { land }: MapGrid, air: number): Places {
  const isOff = (rank: number) => {
    const box = boxes[rank];
    return box !== undefined && land.count(grown(box, air / 2)) === 0;
  };
  return { boxes, bins: bins.map(ranks => ranks.filter(isOff)) };
}

export type FindCallout = (canvas: MapCanvas, pins: readonly Point[]) => LabelSpot | undefined;

/**
 * Finds places away from what a label belongs to, with a line to it: off the land for a region, as a number on another
 * region would be read as that region's, and not over the `pins`, the middles of regions that wait for their own labels.
 * A label is tried many times on canvases that differ only in what else is on them; so its places are laid out once.
 */
export function createCallout(label: MapLabel, form: LabelForm, air: number): FindCallout {
  const { key, unit, at } = label;
  let places: Places | undefined;
  return (canvas, pins) => {
    const { grid } = canvas;
    if (places === undefined) {
      const anywhere = placesOf(label, form.block, grid, air);
      places = unit === undefined ? anywhere : offLand(anywhere, grid, air);
    }
    let best: (LabelSpot & { readonly rank: number }) | undefined;
    for (const [number, ranks] of places.bins.entries()) {
      if (number * bin > (best?.cost ?? longest)) break;
      for (const rank of ranks) {
        const box = places.boxes[rank];
        if (box === undefined || !canvas.isFree(box)) continue;
        if (pins.some(pin => covers(box, pin, air))) continue;
        const { to, anchor } = sideOf(box, at, air);
        const leader = leaderOf(label, to);
        const [dx, dy] = [to[0] - leader.from[0], to[1] - leader.from[1]];
        const length = Math.hypot(dx, dy) + slopeCost * Math.abs(dy);
        if (best !== undefined && length > best.cost) continue;
        const through = canvas.through(leader, unit);
        if (through === undefined || through > mostForeign) continue;
        const cost = length + through * foreignCost;
        if (best !== undefined && (cost > best.cost || (cost === best.cost && rank > best.rank))) continue;
        best = { placed: { key, form, box, anchor, leader }, cost, rank };
      }
    }
    return best && { placed: best.placed, cost: best.cost };
  };
}
