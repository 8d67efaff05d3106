import { besideSpot } from './beside-spot.ts';
import { boxBetween } from './box-inside.ts';
import type { MapCanvas, Point } from './canvas.ts';
import { cell } from './grid.ts';
import type { PlacedLabel } from './label.ts';
import type { Reach } from './place-callouts.ts';
import { type Prepared, type TriedForm, takeLabel } from './prepared-label.ts';

/** A line that finds no other way runs through other regions, a little at first. */
const across: readonly Reach[] = [
  { longest: 170, through: 40 },
  { longest: 170, through: 80 },
];
/** Of the foremost figures, longer ones, and where these lead nowhere, a place in a country around. */
const [farther, abroad]: readonly [readonly Reach[], readonly Reach[]] = [
  [...across, { longest: 260, through: 120 }],
  [
    { longest: 170, through: 80, abroad: true },
    { longest: 260, through: 120, abroad: true },
  ],
];
/** Of the highest, any line is better than none, even one out of the frame of an inset. */
const anyhow: readonly Reach[] = [
  { longest: 1200, through: 1200 },
  { longest: 1200, through: 1200, abroad: true },
];
/** As many labels without room are looked at again: of more, those with lower figures stay away. */
const mostAgain = 16;
/** For so many of the highest figures, others make room, however many; for the rest one of a lower figure does. */
const foremost = 3;

type Room = {
  readonly canvas: MapCanvas;
  /** Where lines end that belong to other labels. */
  readonly pins: readonly Point[];
};

const isNear = ([x, y]: Point, [ox, oy]: Point): boolean => Math.hypot(x - ox, y - oy) < 4 * cell;

/** @param waiting middles of regions whose labels have no place yet: no line runs over them, or theirs could not begin. */
function roomAround(
  placed: readonly PlacedLabel[],
  waiting: readonly Point[],
  { start, air }: { readonly start: MapCanvas; readonly air: number },
): Room {
  const canvas = start.copy();
  const pins: Point[] = [];
  for (const label of placed) {
    takeLabel(canvas, label, air);
    const pin = label.pin ?? label.leader?.from;
    if (pin !== undefined) pins.push(pin);
  }
  for (const [x, y] of waiting) canvas.take({ x: x - cell, y: y - cell, width: 2 * cell, height: 2 * cell });
  return { canvas, pins };
}

/** In its region, between the lines that run through it. */
function insideOf(
  { label, form }: { readonly label: Prepared['label']; readonly form: TriedForm['form'] },
  { canvas }: Room,
  air: number,
) {
  const { key, unit, at } = label;
  if (unit === undefined) return undefined;
  const { width, height } = form.block;
  const box = boxBetween({ unit, at, width, height, air }, canvas);
  const placed: PlacedLabel | undefined = box && { key, form, box, anchor: 'middle', inside: unit };
  return placed;
}

/** A place for a label in the first of its forms that has one, the nearest reach first. */
function findPlace(
  { label, forms }: Prepared,
  room: Room,
  { air, reaches }: { readonly air: number; readonly reaches: readonly Reach[] },
): PlacedLabel | undefined {
  const { canvas, pins } = room;
  for (const { form, inside } of forms) {
    const found =
      (inside && insideOf({ label, form }, room, air)) ??
      besideSpot(label, form, canvas, { air, pins })?.placed;
    if (found !== undefined) return found;
  }
  for (const reach of [undefined, ...reaches]) {
    for (const { callout } of forms) {
      const found = callout(canvas, pins, reach);
      if (found !== undefined) return found.placed;
    }
  }
  return undefined;
}

const withNames = (each: Prepared): Prepared => ({
  ...each,
  forms: each.forms.filter(({ form }) => form.named),
});

/** The highest figure: with its name wherever that has room, else in any form. */
function findHighest(each: Prepared, room: Room, air: number): PlacedLabel | undefined {
  return (
    findPlace(withNames(each), room, { air, reaches: [...farther, ...abroad, ...anyhow] }) ??
    findPlace(each, room, { air, reaches: [...farther, ...abroad, ...anyhow] })
  );
}

/** Of the foremost figures: on the map's own ground in any form, else in a country around; with the name if that has room. */
function findForemost(each: Prepared, room: Room, air: number): PlacedLabel | undefined {
  if (each.rank === 0) return findHighest(each, room, air);
  const named = withNames(each);
  return (
    findPlace(named, room, { air, reaches: farther }) ??
    findPlace(each, room, { air, reaches: farther }) ??
    findPlace(named, room, { air, reaches: abroad }) ??
    findPlace(each, room, { air, reaches: abroad })
  );
}

/** The highest figure has its name, unless its number stands in its own region. */
const isEnough = ({ rank }: Prepared, { form, inside }: PlacedLabel): boolean =>
  rank > 0 || form.named || inside !== undefined;

/**
 * Sees to it that labels are by rank: one that found no room has a line through other regions, or the place of labels
 * of lower figures, which are placed again. The highest figure has a label on every map, with its name unless its number
 * stands in its own region.
 * @param prepared the highest figures first
 * @param placed what has a place so far
 */
export function placeByRank(
  prepared: readonly Prepared[],
  placed: readonly PlacedLabel[],
  start: MapCanvas,
  air: number,
): PlacedLabel[] {
  const kept = new Map(placed.map(label => [label.key, label] as const));
  const ranks = new Map(prepared.map(({ label, rank }) => [label.key, rank] as const));
  const rankOf = ({ key }: PlacedLabel) => ranks.get(key) ?? 0;
  const find = (each: Prepared, room: Room) =>
    each.rank < foremost ? findForemost(each, room, air) : findPlace(each, room, { air, reaches: across });
  let again = 0;
  for (const each of prepared) {
    const { key } = each.label;
    const own = kept.get(key);
    if (own !== undefined && (each.rank > 0 || own.form.named)) continue;
    if (++again > mostAgain) break;
    const others = [...kept.values()].filter(label => label !== own);
    const waiting = prepared
      .slice(0, foremost)
      .flatMap(({ label }) => (kept.has(label.key) || isNear(label.at, each.label.at) ? [] : [label.at]));
    const ground = { start, air };
    const room = roomAround(others, waiting, ground);
    const free =
      own?.inside === undefined
        ? find(each, room)
        : (findPlace(withNames(each), room, { air, reaches: across }) ?? own);
    if (free !== undefined) kept.set(key, free);
    if (free !== undefined && isEnough(each, free)) continue;
    const higher = others.filter(label => rankOf(label) < each.rank);
    const instead = find(each, roomAround(higher, waiting, ground));
    if (instead === undefined || (free !== undefined && !isEnough(each, instead))) continue;
    const { canvas } = roomAround([instead], [], ground);
    const isInTheWay = ({ box, leader }: PlacedLabel) =>
      canvas.isTaken(box) || (leader !== undefined && !canvas.isClear(leader));
    const gone = others.filter(label => rankOf(label) > each.rank && isInTheWay(label));
    if (each.rank >= foremost && gone.length > 1) continue;
    for (const label of gone) kept.delete(label.key);
    kept.set(key, instead);
  }
  return prepared.flatMap(({ label }) => kept.get(label.key) ?? []);
}
