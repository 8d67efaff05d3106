import { besideSpot } from './beside-spot.ts';
import type { MapCanvas, Point } from './canvas.ts';
import { straysBy } from './home-ground.ts';
import type { LabelSpot, LabelStyle, MapLabel, PlacedLabel } from './label.ts';
import { placeByRank } from './place-by-rank.ts';
import type { Reach } from './place-callouts.ts';
import { type Prepared, prepareLabels, takeLabel } from './prepared-label.ts';

/** Losing something of the label, and losing it altogether: more for a label that comes earlier. */
const [demoted, missing] = [400, 4000];
/** With more regions than this their labels are placed once, the highest figures first, and not tried in many ways. */
const mostTried = 20;
/** With more places than this, those with the highest figures are named until one finds no room. */
const mostListed = 40;

/** Over shades: a label that is not on the map, and one that stands on another region, are as bad as a line so long. */
const [unseen, astray] = [250, 200];
/** A label keeps off other regions by a line of up to so much. What one has, others have not: the best of these is kept. */
const homeReaches = [0, 60, 100] as const;

type Attempt = {
  readonly placed: readonly PlacedLabel[];
  readonly cost: number;
  /** Whose labels to make shorter for the next attempt; empty if all are placed, or none can be any shorter. */
  readonly next: readonly string[];
};

/** How many of its fuller forms a label does without, by its key. */
type Levels = ReadonlyMap<string, number>;

type How = {
  readonly air: number;
  /** A label that finds no room tries its shorter forms at once. */
  readonly last: boolean;
  /** Ends with the first label that finds no room in any form. */
  readonly untilFirst: boolean;
  /** Over shades, the longest line by which a label keeps off other regions. */
  readonly homeReach?: number;
};

/** Places the labels in the order given, each in the form of its level. */
function attempt(labels: readonly Prepared[], start: MapCanvas, levels: Levels, how: How): Attempt {
  const canvas = start.copy();
  const placed: PlacedLabel[] = [];
  const failed: Prepared[] = [];
  let cost = 0;
  const levelOf = ({ label }: Prepared) => levels.get(label.key) ?? 0;
  const triedOf = (each: Prepared) => each.forms[levelOf(each)];
  const put = (each: Prepared, spot: LabelSpot) => {
    takeLabel(canvas, spot.placed, how.air);
    placed.push(spot.placed);
    cost += spot.cost + each.forms.findIndex(({ form }) => form === spot.placed.form) * demoted;
  };
  const waiting = labels.filter(each => triedOf(each)?.inside === undefined);
  for (const each of labels) {
    const inside = triedOf(each)?.inside;
    if (inside !== undefined) put(each, inside);
  }
  const pins: Point[] = waiting.flatMap(({ label }) => (label.unit === undefined ? [] : [label.at]));
  for (const each of waiting) {
    const { label, forms } = each;
    const from = levelOf(each);
    const tried = forms.slice(from, how.last ? undefined : from + 1);
    let spot: LabelSpot | undefined;
    const reaches: readonly (Reach | undefined)[] =
      label.home === undefined || how.homeReach === undefined
        ? [undefined]
        : [{ longest: how.homeReach, through: how.homeReach / 2, atHome: true }, undefined];
    for (const reach of reaches) {
      for (const { form, inside, callout } of tried) {
        const atHome = reach?.atHome ?? false;
        const beside = besideSpot(label, form, canvas, { air: how.air, pins, atHome });
        spot = inside ?? beside ?? (reach?.longest === 0 ? undefined : callout(canvas, pins, reach));
        if (spot !== undefined) break;
      }
      if (spot !== undefined) break;
    }
    if (spot !== undefined) put(each, spot);
    else failed.push(each);
    if (failed.length > 0 && how.untilFirst) break;
  }
  cost += failed.reduce((sum, { rank }) => sum + missing * (labels.length - rank), 0);
  if (failed.length === 0 || how.last) return { placed, cost, next: [] };
  const shorter = (some: readonly Prepared[]) => some.filter(each => levelOf(each) + 1 < each.forms.length);
  const heightOf = (each: Prepared) => triedOf(each)?.form.block.height ?? 0;
  const fitsShorter = waiting.filter(each => shorterInside(each, levelOf(each)) !== undefined);
  const next = [
    fitsShorter.slice(0, failed.length),
    shorter(failed),
    shorter(waiting.toSorted((a, b) => heightOf(b) - heightOf(a))).slice(0, Math.max(2, levels.size)),
  ].find(some => some.length > 0);
  return { placed, cost, next: (next ?? []).map(({ label }) => label.key) };
}

/** The first level beyond this one at which the label fits inside its region. */
function shorterInside({ forms }: Prepared, level: number): number | undefined {
  const found = forms.findIndex(({ inside }, i) => i > level && inside !== undefined);
  return found === -1 ? undefined : found;
}

/** From top to bottom, from bottom to top, from the left, from the right: the best of them is kept. */
const orders: readonly ((a: MapLabel, b: MapLabel) => number)[] = [
  (a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0],
  (a, b) => b.at[1] - a.at[1] || a.at[0] - b.at[0],
  (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1],
  (a, b) => b.at[0] - a.at[0] || a.at[1] - b.at[1],
];

/** Few labels: every order, and shorter forms step by step, for as many names as there is room for. */
function placeFew(prepared: readonly Prepared[], canvas: MapCanvas, air: number): Attempt | undefined {
  let best: Attempt | undefined;
  const keep = (tried: Attempt) => {
    if (best === undefined || tried.cost < best.cost) best = tried;
  };
  for (const order of [...orders, undefined]) {
    const levels = new Map<string, number>();
    const sorted = order === undefined ? prepared : prepared.toSorted((a, b) => order(a.label, b.label));
    const byKey = new Map(prepared.map(each => [each.label.key, each] as const));
    for (;;) {
      // Ends: every round either shortens more labels, or is the last.
      const tried = attempt(sorted, canvas, levels, { air, last: false, untilFirst: false });
      keep(tried);
      if (tried.next.length === 0) break;
      for (const key of tried.next) {
        const each = byKey.get(key);
        const level = levels.get(key) ?? 0;
        levels.set(key, (each && shorterInside(each, level)) ?? level + 1);
      }
    }
    if (prepared.every(({ forms }) => forms[0]?.inside !== undefined)) break;
  }
  return best;
}

/** Many labels: each region's own form that fits inside it, if one does, then the others, the highest figures first. */
function placeMany(prepared: readonly Prepared[], canvas: MapCanvas, air: number): Attempt {
  const levels = new Map(
    prepared.flatMap(each => {
      const level = shorterInside(each, -1);
      return level === undefined ? [] : [[each.label.key, level] as const];
    }),
  );
  return attempt(prepared, canvas, levels, { air, last: true, untilFirst: false });
}

/** How bad the places of labels over shades are, in the length of lines. */
function badness({ placed }: Attempt, labels: readonly MapLabel[], { grid }: MapCanvas): number {
  const byKey = new Map(labels.map(label => [label.key, label] as const));
  return placed.reduce(
    (sum, { key, box, leader }) => {
      const label = byKey.get(key);
      const strays = straysBy(label?.home, box, grid) > 0;
      const [[x, y], [toX, toY]] =
        leader === undefined
          ? [
              [0, 0],
              [0, 0],
            ]
          : [leader.from, leader.to];
      return sum + Math.hypot(toX - x, toY - y) + (strays ? astray : 0);
    },
    unseen * (labels.length - placed.length),
  );
}

/** The labels of discs: over shades, the best of several ways to keep them off regions that are not theirs. */
function placeDiscLabels(prepared: readonly Prepared[], canvas: MapCanvas, air: number): Attempt {
  const labels = prepared.map(({ label }) => label);
  const how = { air, last: true, untilFirst: labels.length > mostListed };
  const isOver = labels.some(({ home }) => home !== undefined);
  if (!isOver) return attempt(prepared, canvas, new Map(), how);
  const tried = homeReaches.map(homeReach => {
    const places = attempt(prepared, canvas, new Map(), { ...how, homeReach });
    return { places, bad: badness(places, labels, canvas) };
  });
  return tried.reduce((best, each) => (each.bad < best.bad ? each : best)).places;
}

/**
 * Finds a place for every label so that none touches another, a line, a disc or the edge: inside its region, beside
 * its disc, or at the end of a line, never on another region; the label of a disc over shades only where no other place
 * is near. Where there is not room for all of it, a label is
 * written shorter; where there is none even so, it is left out, the last ones first. Same input, same places.
 * @param labels those with the highest figures first
 */
export function placeMapLabels(
  labels: readonly MapLabel[],
  canvas: MapCanvas,
  style: LabelStyle,
): PlacedLabel[] {
  const { air } = style;
  const prepared = prepareLabels(labels, canvas, style);
  const isDiscs = labels.some(label => label.unit === undefined);
  if (isDiscs) return [...placeDiscLabels(prepared, canvas, air).placed];
  const found =
    labels.length > mostTried ? placeMany(prepared, canvas, air) : placeFew(prepared, canvas, air);
  return placeByRank(prepared, found?.placed ?? [], canvas, air);
}
