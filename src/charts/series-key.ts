import { node, type SceneNode } from '../scene/node.ts';
import type { SeriesLook } from '../scene/series-pattern.ts';
import { patternPath, tileSide } from '../scene/series-pattern.ts';
import { writeSvg } from '../scene/write-svg.ts';

/** The side of the key of a series, in user units. */
export const keySide = 2 * tileSide;

/** Classes that a key may have: whoever keeps only the rules that a page needs must keep theirs. */
export const keyClasses: readonly string[] = ['series', 'series-pale', 'series-sign'];

/** The colour and the pattern of a series as a square, with its upper left corner at a point. */
export function keyMarks({ colour, pattern, pale }: SeriesLook, x: number, y: number): SceneNode[] {
  const edge = pale ? 0.5 : 0;
  const side = keySide - 2 * edge;
  const sign = patternPath(pattern, x, y);
  return [
    node('rect', {
      class: pale ? 'series-pale' : 'series',
      fill: colour,
      x: x + edge,
      y: y + edge,
      width: side,
      height: side,
    }),
    ...(sign === '' ? [] : [node('path', { class: 'series-sign', d: sign })]),
  ];
}

/** The same as markup for a legend in HTML. */
export const keyMarkup = (look: SeriesLook): string =>
  writeSvg(node('svg', { viewBox: { width: keySide, height: keySide } }, keyMarks(look, 0, 0)), '');
