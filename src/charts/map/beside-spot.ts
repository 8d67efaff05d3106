import type { Box } from '../../scene/box.ts';
import type { MapCanvas, Point } from './canvas.ts';
import { straysBy } from './home-ground.ts';
import type { LabelForm, LabelSpot, MapLabel, PlacedLabel } from './label.ts';
import { covers } from './place-callouts.ts';

/** A name beside its region is a little less clear than one inside it. */
const besideCost = 100;
/** A region no wider and no higher than this is a spot on the map, as a town is: its name may stand beside it. */
const spotSize = 26;
/** Of the pin of such a region. */
const pinRadius = 5;

/** How far a label keeps from the middle of what it may stand beside: a disc, or a region that is a spot. */
function besideRadius(
  { unit, radius }: MapLabel,
  { named }: LabelForm,
  { grid }: MapCanvas,
): number | undefined {
  if (unit === undefined) return radius;
  const { width, height } = grid.extent(unit);
  return named && (!grid.owns(unit) || Math.max(width, height) <= spotSize) ? pinRadius : undefined;
}

/**
 * Beside a disc, or a region as small as a town, touching nothing: right, left, above, below, then the corners. A
 * region's label is on no other region and no other country. A disc's label keeps off the lines of frames, and over
 * shades to its own region; or else to where it is least on them.
 */
export function besideSpot(
  label: MapLabel,
  form: LabelForm,
  canvas: MapCanvas,
  {
    air,
    pins,
    atHome = false,
  }: { readonly air: number; readonly pins: readonly Point[]; readonly atHome?: boolean },
): LabelSpot | undefined {
  const { key, at, unit } = label;
  const radius = besideRadius(label, form, canvas);
  if (radius === undefined) return undefined;
  const [x, y] = at;
  const mayStand = (box: Box) =>
    canvas.isFree(box) &&
    (unit === undefined ||
      (canvas.grid.others(unit).count(box) === 0 &&
        !pins.some(pin => pin !== at && covers(box, pin, air / 2))));
  const out = radius + air;
  const corner = radius * Math.SQRT1_2 + air / 2;
  const [w, h] = [form.block.width, form.block.height];
  const spots: [number, number, PlacedLabel['anchor']][] = [
    [x + out, y - h / 2, 'start'],
    [x - out - w, y - h / 2, 'end'],
    [x - w / 2, y - out - h, 'middle'],
    [x - w / 2, y + out, 'middle'],
    [x + corner, y - corner - h, 'start'],
    [x + corner, y + corner, 'start'],
    [x - corner - w, y - corner - h, 'end'],
    [x - corner - w, y + corner, 'end'],
    ...(unit === undefined
      ? []
      : [0.15, 0.85, 0.3, 0.7].flatMap((share): [number, number, PlacedLabel['anchor']][] => [
          [x + out, y - h * share, 'start'],
          [x - w * share, y + out, 'middle'],
          [x - w * share, y - out - h, 'middle'],
          [x - w * share, y + out + air, 'middle'],
          [x - w * share, y - out - h - air, 'middle'],
          [x - out - w, y - h * share, 'end'],
        ])),
  ];
  let [best, least]: [LabelSpot | undefined, number] = [undefined, atHome ? 1 : Infinity];
  for (const [i, [left, top, anchor]] of spots.entries()) {
    const box = { x: left, y: top, width: w, height: h };
    if (!mayStand(box)) continue;
    const strays = unit === undefined ? straysBy(label.home, box, canvas.grid) : 0;
    if (strays >= least) continue;
    const pin = unit === undefined ? {} : { pin: at };
    best = { placed: { key, form, box, anchor, ...pin }, cost: unit === undefined ? i : besideCost + i };
    if (strays === 0) return best;
    least = strays;
  }
  return best;
}
