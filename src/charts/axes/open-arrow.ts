import { node, round, type SceneNode } from '../../scene/node.ts';

/** How far an open end goes on. */
export const arrowLength = 13;

/** An arrow upwards from a figure without an upper end. */
export const openArrow = (x: number, y: number): SceneNode =>
  node('path', {
    d: `M${round(x)} ${round(y)}V${round(y - arrowLength)}M${round(x - 3.5)} ${round(y - arrowLength + 4)}L${round(x)} ${round(y - arrowLength)}L${round(x + 3.5)} ${round(y - arrowLength + 4)}`,
  });
