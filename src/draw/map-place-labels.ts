import type { Line, MapCanvas, Point } from './map-canvas.ts';
import { type Box, cell } from './map-grid.ts';
import { type Block, blocksOf, type LabelStyle, type MapLabel, type PlacedLabel } from './map-label.ts';

/** Around a label: to its region's border, to other labels, to a disc. */
const air = 4;
/** A line through other regions is this much worse than one through the open. */
const foreignCost = 2;
const slopeCost = 0.25;
/** Losing the name, losing the label. */
const [demoted, missing] = [400, 4000];
const stride = 2 * cell;

type Spot = { readonly placed: PlacedLabel; readonly cost: number };

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Wholly inside the region, as near to its middle as it gets. */
function insideSpot(label: MapLabel, block: Block, canvas: MapCanvas): Spot | undefined {
  const { unit, key } = label;
  if (unit === undefined) return undefined;
  const { grid } = canvas;
  const foreign = grid.foreign(unit);
  let best: { box: Box; away: number } | undefined;
  for (let y = 0; y + block.height <= grid.height; y += cell) {
    for (let x = 0; x + block.width <= grid.width; x += cell) {
      const away = Math.hypot(x + block.width / 2 - label.at[0], y + block.height / 2 - label.at[1]);
      if (best !== undefined && away >= best.away) continue;
      const box = { x, y, width: block.width, height: block.height };
      if (foreign.count(grown(box, air / 2)) === 0 && canvas.isFree(box)) best = { box, away };
    }
  }
  return best && { placed: { key, block, box: best.box, anchor: 'middle', inside: unit }, cost: 0 };
}

/** Beside a disc, touching nothing: right, left, above, below, then the corners. */
function besideSpot({ key, at, radius, unit }: MapLabel, block: Block, canvas: MapCanvas): Spot | undefined {
  if (unit !== undefined || radius === undefined) return undefined;
  const [x, y] = at;
  const out = radius + 2 * air;
  const corner = radius * Math.SQRT1_2 + air;
  const [w, h] = [block.width, block.height];
  const spots: [number, number, PlacedLabel['anchor']][] = [
    [x + out, y - h / 2, 'start'],
    [x - out - w, y - h / 2, 'end'],
    [x - w / 2, y - out - h, 'middle'],
    [x - w / 2, y + out, 'middle'],
    [x + corner, y - corner - h, 'start'],
    [x + corner, y + corner, 'start'],
    [x - corner - w, y - corner - h, 'end'],
    [x - corner - w, y + corner, 'end'],
  ];
  for (const [i, [left, top, anchor]] of spots.entries()) {
    const box = { x: left, y: top, width: w, height: h };
    if (canvas.isFree(box)) return { placed: { key, block, box, anchor }, cost: i };
  }
  return undefined;
}

/** Where the line meets the label: the middle of the side nearest to what it belongs to. */
function sideOf(box: Box, [x, y]: Point): { to: Point; anchor: PlacedLabel['anchor'] } {
  const [midX, midY] = [box.x + box.width / 2, box.y + box.height / 2];
  const sides: { to: Point; anchor: PlacedLabel['anchor'] }[] = [
    { to: [box.x - air, midY], anchor: 'start' },
    { to: [box.x + box.width + air, midY], anchor: 'end' },
    { to: [midX, box.y - air], anchor: 'middle' },
    { to: [midX, box.y + box.height + air], anchor: 'middle' },
  ];
  const away = ({ to }: { to: Point }) => Math.hypot(to[0] - x, to[1] - y);
  return sides.reduce((best, side) => (away(side) < away(best) ? side : best));
}

const startOf = ({ at, radius = 0 }: MapLabel, to: Point): Point => {
  const far = Math.max(1, Math.hypot(to[0] - at[0], to[1] - at[1]));
  const edge = radius === 0 ? 0 : radius + cell;
  return [at[0] + ((to[0] - at[0]) * edge) / far, at[1] + ((to[1] - at[1]) * edge) / far];
};

/** Away from what it belongs to, with a line to it. Off the land for regions, unless there is no other way. */
function calloutSpot(label: MapLabel, block: Block, canvas: MapCanvas, onLand: boolean): Spot | undefined {
  const { grid } = canvas;
  const { key, unit } = label;
  let best: Spot | undefined;
  for (let y = stride; y + block.height < grid.height; y += stride) {
    for (let x = stride; x + block.width < grid.width; x += stride) {
      const box = { x, y, width: block.width, height: block.height };
      const { to, anchor } = sideOf(box, label.at);
      const from = startOf(label, to);
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const least = length + slopeCost * Math.abs(to[1] - from[1]);
      if (best !== undefined && least >= best.cost) continue;
      if ((!onLand && grid.land.count(grown(box, air)) > 0) || !canvas.isFree(box)) continue;
      const leader: Line = { from, to };
      const foreign = canvas.through(leader, unit);
      if (foreign === undefined) continue;
      const cost = least + (unit === undefined ? 0 : foreign * foreignCost);
      if (best === undefined || cost < best.cost)
        best = { placed: { key, block, box, anchor, leader }, cost };
    }
  }
  return best;
}

type Attempt = {
  readonly placed: readonly PlacedLabel[];
  readonly cost: number;
  readonly failed: string | undefined;
};

/** Places the labels in the order given; a label whose key is in `short` does without its name. */
function attempt(
  labels: readonly MapLabel[],
  start: MapCanvas,
  style: LabelStyle,
  short: ReadonlySet<string>,
): Attempt {
  const canvas = start.copy();
  const placed: PlacedLabel[] = [];
  let cost = short.size * demoted;
  let failed: string | undefined;
  const put = (spot: Spot) => {
    canvas.take(grown(spot.placed.box, air / 2));
    if (spot.placed.leader !== undefined) canvas.takeLine(spot.placed.leader);
    placed.push(spot.placed);
    cost += spot.cost;
  };
  const waiting: (readonly [MapLabel, Block])[] = [];
  for (const label of labels) {
    const blocks = blocksOf(label, style);
    const block = short.has(label.key) ? blocks.at(-1) : blocks[0];
    if (block === undefined) continue;
    const spot = insideSpot(label, block, canvas);
    if (spot === undefined) waiting.push([label, block]);
    else put(spot);
  }
  for (const [label, block] of waiting) {
    const anywhere = label.unit === undefined || short.has(label.key);
    const spot =
      besideSpot(label, block, canvas) ??
      (label.unit === undefined ? undefined : calloutSpot(label, block, canvas, false)) ??
      (anywhere ? calloutSpot(label, block, canvas, true) : undefined);
    if (spot !== undefined) put(spot);
    else {
      failed ??= label.key;
      cost += missing;
    }
  }
  return { placed, cost, failed };
}

/** From top to bottom, from bottom to top, from the left, from the right: the best of them is kept. */
const orders: readonly ((a: MapLabel, b: MapLabel) => number)[] = [
  (a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0],
  (a, b) => b.at[1] - a.at[1] || a.at[0] - b.at[0],
  (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1],
  (a, b) => b.at[0] - a.at[0] || a.at[1] - b.at[1],
];

/**
 * Finds a place for every label so that none touches another, a line, a disc or the edge: inside its region,
 * beside its disc, or at the end of a line. Where there is not room for all names, some labels are the number
 * alone; where there is not even room for numbers, the last ones in `labels` go without. Same input, same places.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  canvas: MapCanvas,
  style: LabelStyle,
): PlacedLabel[] {
  let best: Attempt | undefined;
  const sorts = labels.some(label => label.unit === undefined) ? [undefined] : orders;
  for (const order of sorts) {
    const short = new Set<string>();
    const sorted = order === undefined ? [...labels] : [...labels].sort(order);
    for (;;) {
      const tried = attempt(sorted, canvas, style, short);
      if (best === undefined || tried.cost < best.cost) best = tried;
      if (tried.failed === undefined || short.has(tried.failed)) break;
      short.add(tried.failed);
    }
  }
  return [...(best?.placed ?? [])];
}
