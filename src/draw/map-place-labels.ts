import { createCallout, type FindCallout } from './map-callout.ts';
import type { MapCanvas } from './map-canvas.ts';
import { type Box, cell, grown } from './map-grid.ts';
import {
  type Block,
  blocksOf,
  type LabelStyle,
  type MapLabel,
  type PlacedLabel,
  type Spot,
} from './map-label.ts';

/** Losing the name, losing the label. */
const [demoted, missing] = [400, 4000];

/** Wholly inside the region, as near to its middle as it gets. Nothing else stands there. */
function insideSpot(label: MapLabel, block: Block, { grid }: MapCanvas, air: number): Spot | undefined {
  const { unit, key, at } = label;
  if (unit === undefined) return undefined;
  const { width, height } = block;
  const foreign = grid.foreign(unit);
  const extent = grid.extent(unit);
  const [left, top] = [at[0] - width / 2, at[1] - height / 2];
  let best: { box: Box; away: number } | undefined;
  for (let y = extent.y; y + height <= extent.y + extent.height; y += cell) {
    for (let x = extent.x; x + width <= extent.x + extent.width; x += cell) {
      const away = Math.hypot(x - left, y - top);
      if (best !== undefined && away >= best.away) continue;
      const box = { x, y, width, height };
      if (foreign.count(grown(box, air / 3)) === 0) best = { box, away };
    }
  }
  return best && { placed: { key, block, box: best.box, anchor: 'middle', inside: unit }, cost: 0 };
}

/** Beside a disc, touching nothing: right, left, above, below, then the corners. */
function besideSpot(
  { key, at, radius, unit }: MapLabel,
  block: Block,
  canvas: MapCanvas,
  air: number,
): Spot | undefined {
  if (unit !== undefined || radius === undefined) return undefined;
  const [x, y] = at;
  const out = radius + air;
  const corner = radius * Math.SQRT1_2 + air / 2;
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

/** A form of a label, where it fits inside its region, if it does, and how to find it a place elsewhere. */
type Form = { readonly block: Block; readonly inside: Spot | undefined; readonly callout: FindCallout };
/** Name and number, and the number alone. */
type Prepared = { readonly label: MapLabel; readonly full: Form; readonly short: Form };

function prepare(label: MapLabel, canvas: MapCanvas, style: LabelStyle): Prepared[] {
  const forms = blocksOf(label, style).map(block => ({
    block,
    inside: insideSpot(label, block, canvas, style.air),
    callout: createCallout(label, block, style.air),
  }));
  const [full, short = full] = forms;
  return full === undefined || short === undefined ? [] : [{ label, full, short }];
}

type Attempt = {
  readonly placed: readonly PlacedLabel[];
  readonly cost: number;
  /** Whose names to leave out for the next attempt; empty if all stand, or nothing more can be left out. */
  readonly next: readonly string[];
};

/** Places the labels in the order given; a label whose key is in `nameless` is its number alone. */
function attempt(
  labels: readonly Prepared[],
  start: MapCanvas,
  air: number,
  nameless: ReadonlySet<string>,
): Attempt {
  const canvas = start.copy();
  const placed: PlacedLabel[] = [];
  const failed: string[] = [];
  let cost = nameless.size * demoted;
  const put = (spot: Spot) => {
    canvas.take(grown(spot.placed.box, air / 2));
    if (spot.placed.leader !== undefined) canvas.takeLine(spot.placed.leader);
    placed.push(spot.placed);
    cost += spot.cost;
  };
  const formOf = ({ label, full, short }: Prepared) => (nameless.has(label.key) ? short : full);
  const waiting = labels.filter(each => formOf(each).inside === undefined);
  for (const { inside } of labels.map(formOf)) if (inside !== undefined) put(inside);
  const pins = waiting.filter(({ label }) => label.unit !== undefined).map(({ label }) => label.at);
  for (const each of waiting) {
    const { label } = each;
    const { block, callout } = formOf(each);
    const ofRegion = label.unit !== undefined;
    const spot =
      besideSpot(label, block, canvas, air) ??
      callout(canvas, pins, !ofRegion) ??
      (ofRegion && nameless.has(label.key) ? callout(canvas, pins, true) : undefined);
    if (spot === undefined) failed.push(label.key);
    else put(spot);
  }
  cost += failed.length * missing;
  const named = (keys: readonly string[]) => keys.filter(key => !nameless.has(key));
  const keysOf = (some: readonly Prepared[]) => some.map(({ label }) => label.key);
  const tallest = waiting.toSorted((a, b) => b.full.block.height - a.full.block.height);
  const next =
    failed.length === 0
      ? []
      : [
          named(keysOf(waiting.filter(({ short }) => short.inside !== undefined))).slice(0, failed.length),
          named(failed),
          named(keysOf(tallest)).slice(0, Math.max(2, nameless.size)),
        ].find(keys => keys.length > 0);
  return { placed, cost, next: next ?? [] };
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
  const prepared = labels.flatMap(label => prepare(label, canvas, style));
  const sorts = labels.some(label => label.unit === undefined) ? [undefined] : orders;
  for (const order of sorts) {
    const nameless = new Set<string>();
    const sorted = order === undefined ? prepared : prepared.toSorted((a, b) => order(a.label, b.label));
    for (;;) {
      // Ends: every round either leaves out more names, or is the last.
      const tried = attempt(sorted, canvas, style.air, nameless);
      if (best === undefined || tried.cost < best.cost) best = tried;
      if (tried.next.length === 0) break;
      for (const key of tried.next) nameless.add(key);
    }
    if (prepared.every(({ full }) => full.inside !== undefined)) break;
  }
  return [...(best?.placed ?? [])];
}
