import type { WordingContext } from '../../../wording/context.ts';
import { labelsOf } from '../../../wording/labels-of.ts';
import { draw } from './make-element.ts';
import type { Spot } from './spots-on-map.ts';

/** A map bears so many names. */
const namesAtMost = 6;
/** Height of a name, in pixels of the screen. */
const letter = 12;

/**
 * Names beside the largest discs, as far as none is on another.
 * @param scale pixels of the screen in a unit of the map.
 * @param width of the map, in its own units.
 */
export function placeNames(
  spots: readonly Spot[],
  { dataset, locale }: WordingContext,
  scale: number,
  width: number,
): SVGTextElement[] {
  const largest = spots.slice(0, namesAtMost);
  const keys = largest.map(({ row }) => row.key);
  const labels = labelsOf(dataset, { word: 'place' }, keys, locale);
  const size = letter / scale;
  const taken: { x: number; y: number; width: number }[] = [];
  return largest.flatMap(({ row, x, y, r }) => {
    const text = labels.get(row.key) ?? row.key;
    const long = text.length * size * 0.6;
    const isLeft = x + r + long > width;
    const from = isLeft ? x - r - 4 - long : x + r + 4;
    const isTaken = taken.some(
      one => Math.abs(one.y - y) < size * 1.2 && from < one.x + one.width && one.x < from + long,
    );
    if (isTaken || from < 0) return [];
    taken.push({ x: from, y, width: long });
    const at = { x: isLeft ? x - r - 4 : x + r + 4, y: y + size * 0.35 };
    const anchor = isLeft ? 'end' : 'start';
    return [draw('text', { class: 'explore-name', ...at, 'font-size': size, 'text-anchor': anchor }, text)];
  });
}
