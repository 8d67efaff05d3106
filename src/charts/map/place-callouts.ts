import type { Box } from '../../scene/box.ts';
import { isOnMap, type MapCanvas, type Point, type Segment } from './canvas.ts';
import { cell, grown, type MapGrid } from './grid.ts';
import { straysBy } from './home-ground.ts';
import type { LabelBlock, LabelForm, LabelSpot, MapLabel } from './label.ts';

/** A line through other regions, or over discs, is this much worse than one through the open. */
const foreignCost = 2;
const slopeCost = 0.25;
/** Places whose lines differ by less than this are looked at together. */
const thick = 8;

/** Multiples of the step from 0 to the end, the nearest to the middle first. */
function outward(middle: number, end: number, step: number): number[] {
  const at = Array.from({ length: Math.max(0, Math.floor(end / step)) }, (_, i) => (i + 1) * step);
  return at.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

const anchors = ['start', 'end', 'middle', 'middle'] as const;

/** Where a line may meet the label: the middle of its left, right, upper and lower side. */
function endOf({ x, y, width, height }: Box, side: number, air: number): Point {
  if (side < 2) return [side === 0 ? x - air / 2 : x + width + air / 2, y + height / 2];
  return [x + width / 2, side === 2 ? y - air / 2 : y + height + air / 2];
}

/** The side nearest to what the label belongs to. */
function sideOf(box: Box, [x, y]: Point, air: number): number {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  for (const side of anchors.keys()) {
    const end = endOf(box, side, air);
    const away = Math.hypot(end[0] - x, end[1] - y);
    if (away < least) [nearest, least] = [side, away];
  }
  return nearest;
}

function leaderOf({ at, radius = 0 }: MapLabel, to: Point): Segment {
  const far = Math.max(1, Math.hypot(to[0] - at[0], to[1] - at[1]));
  const edge = radius === 0 ? 0 : radius + cell;
  const from: Point = [at[0] + ((to[0] - at[0]) * edge) / far, at[1] + ((to[1] - at[1]) * edge) / far];
  return { from, to };
}

/** Whether a box is on a point, or nearer to it than this. */
export const covers = ({ x, y, width, height }: Box, [px, py]: Point, by: number): boolean =>
  px > x - by && px < x + width + by && py > y - by && py < y + height + by;

/** Places whose lines are about as long, the shortest first. */
type Ring = {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Of places that cost the same, the one with the lowest is taken. */
  readonly ranks: Int32Array;
  /** Of each, which side its line meets. */
  readonly sides: Uint8Array;
  readonly lengths: Float64Array;
  /** Of each, its length with what its line crosses: NaN until it is known. Labels do not change it, but discs do. */
  readonly costs: Float64Array;
};

/** The places of the map where a label may be, wherever other labels are, the near ones first; each ring is laid when first asked for. */
type Places = { readonly rings: number; ring(number: number): Ring };

type Laid = {
  readonly label: MapLabel;
  readonly block: LabelBlock;
  readonly grid: MapGrid;
  readonly air: number;
  /** What must hold of a place for its line to be worked out. */
  mayStand(box: Box): boolean;
};

/** Where labels may begin. The places are ranked row by row. */
type Lattice = { readonly xs: readonly number[]; readonly ys: readonly number[] };

function layRing(ranks: readonly number[], { xs, ys }: Lattice, { label, block, air, mayStand }: Laid): Ring {
  const { at } = label;
  const { width, height } = block;
  const laid = ranks.flatMap(rank => {
    const [x, y] = [xs[rank % xs.length] ?? 0, ys[Math.floor(rank / xs.length)] ?? 0];
    const box = { x, y, width, height };
    if (!mayStand(box)) return [];
    const side = sideOf(box, at, air);
    const { from, to } = leaderOf(label, endOf(box, side, air));
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return [{ x, y, rank, side, length: Math.hypot(dx, dy) + slopeCost * Math.abs(dy) }];
  });
  laid.sort((a, b) => a.length - b.length || a.rank - b.rank);
  return {
    xs: Float64Array.from(laid, place => place.x),
    ys: Float64Array.from(laid, place => place.y),
    ranks: Int32Array.from(laid, place => place.rank),
    sides: Uint8Array.from(laid, place => place.side),
    lengths: Float64Array.from(laid, place => place.length),
    costs: new Float64Array(laid.length).fill(Number.NaN),
  };
}

function layPlaces(laid: Laid): Places {
  const { label, block, grid, air } = laid;
  const { at, radius = 0 } = label;
  const { width, height } = block;
  const stride = 2 * cell;
  const lattice = {
    xs: outward(at[0] - width / 2, grid.width - width, stride),
    ys: outward(at[1] - height / 2, grid.height - height, stride),
  };
  const near = radius + cell + air / 2;
  /** Their ranks alone, by ring: there are thousands, and most rings nobody asks for. */
  const places: number[][] = [];
  let rank = 0;
  for (const y of lattice.ys) {
    const down = Math.max(0, y - at[1], at[1] - y - height);
    for (const x of lattice.xs) {
      const across = Math.max(0, x - at[0], at[0] - x - width);
      const least = Math.max(0, Math.sqrt(across * across + down * down) - near);
      const number = Math.floor(least / thick);
      const own = places[number] ?? [];
      places[number] = own;
      if (isOnMap({ x, y, width, height }, grid)) own.push(rank);
      rank++;
    }
  }
  const rings: (Ring | undefined)[] = [];
  return {
    rings: places.length,
    ring(number) {
      const ring = rings[number] ?? layRing(places[number] ?? [], lattice, laid);
      rings[number] = ring;
      places[number] = [];
      return ring;
    },
  };
}

const laidPlaces = new WeakMap<MapGrid, Map<string, Places>>();
const mostLaid = 200;

/** The places of a region's label. They depend on its size, not on what it says: maps of one country share them. */
function placesOfRegion(
  label: MapLabel,
  block: LabelBlock,
  grid: MapGrid,
  { air, abroad }: { readonly air: number; readonly abroad: boolean },
): Places {
  const kept = laidPlaces.get(grid) ?? new Map<string, Places>();
  laidPlaces.set(grid, kept);
  const { unit, at, radius } = label;
  const mayStand = (box: Box) => {
    const around = grown(box, air / 2);
    return grid.land.count(around) === (abroad ? grid.around.count(around) : 0);
  };
  const key = [unit, at[0], at[1], radius, block.width, block.height, air, abroad].join(' ');
  const places = kept.get(key) ?? layPlaces({ label, block, grid, air, mayStand });
  if (kept.size >= mostLaid && !kept.has(key)) kept.clear();
  kept.set(key, places);
  return places;
}

/** How far a label may be from what it belongs to. In user units. */
export type Reach = {
  /** Of its line. */
  readonly longest: number;
  /** How far its line may run through other regions, or over discs. */
  readonly through: number;
  /** It may stand in a country around those of the map. */
  readonly abroad?: boolean;
  /** Over shades, a disc's label stands on no region but its own. */
  readonly atHome?: boolean;
};

/** A longer line, or one that runs over discs for longer, nobody could follow. */
const usual = { discs: { longest: 260, through: 90 }, regions: { longest: 260, through: 0 } } as const;

export type FindCallout = (canvas: MapCanvas, pins: readonly Point[], reach?: Reach) => LabelSpot | undefined;

/**
 * Finds places away from what a label belongs to, with a line to it: off the land for a region, as a number on another
 * region would be read as that region's, and not over the `pins`, the middles of regions that wait for their own labels.
 * A label is tried many times on canvases that differ only in what else is on them; so its places are laid out once.
 */
export function createCallout(label: MapLabel, form: LabelForm, air: number): FindCallout {
  const { key, unit } = label;
  const { width, height } = form.block;
  const known = new Map<boolean, Places>();
  const placesOn = (canvas: MapCanvas, { abroad = false, atHome = false }: Reach): Places => {
    const { grid } = canvas;
    // A disc's label is tried once.
    if (unit === undefined) {
      const mayStand = (box: Box) => canvas.isFree(box) && (!atHome || straysBy(label.home, box, grid) === 0);
      return layPlaces({ label, block: form.block, grid, air, mayStand });
    }
    const places = known.get(abroad) ?? placesOfRegion(label, form.block, grid, { air, abroad });
    known.set(abroad, places);
    return places;
  };
  return (canvas, pins, reach = unit === undefined ? usual.discs : usual.regions) => {
    const places = placesOn(canvas, reach);
    let best: (LabelSpot & { readonly rank: number }) | undefined;
    for (let number = 0; number < places.rings; number++) {
      if (number * thick > (best?.cost ?? reach.longest)) break;
      const { xs, ys, ranks, sides, lengths, costs } = places.ring(number);
      for (let i = 0; i < lengths.length; i++) {
        const most = best?.cost ?? Number.MAX_VALUE;
        const length = lengths[i] ?? 0;
        if (length > most) break;
        let cost = costs[i] ?? Number.NaN;
        if (cost > most || cost > length + reach.through * foreignCost) continue;
        const box = { x: xs[i] ?? 0, y: ys[i] ?? 0, width, height };
        if (!canvas.isFree(box) || pins.some(pin => covers(box, pin, air))) continue;
        const side = sides[i] ?? 0;
        const leader = leaderOf(label, endOf(box, side, air));
        if (Number.isNaN(cost)) {
          cost = length + canvas.through(leader, unit) * foreignCost;
          if (unit !== undefined) costs[i] = cost;
          if (cost > length + reach.through * foreignCost) continue;
        }
        const rank = ranks[i] ?? 0;
        if (cost > most || (cost === best?.cost && rank > best.rank) || !canvas.isClear(leader)) continue;
        best = { placed: { key, form, box, anchor: anchors[side] ?? 'middle', leader }, cost, rank };
      }
    }
    return best && { placed: best.placed, cost: best.cost };
  };
}
