import { node, round, type SceneNode } from '../../scene/node.ts';

/** A figure at a point of time, in pixels; smaller is higher. */
export type UprightEnd = {
  readonly low: number;
  /** Where `low` is if there is no upper figure. */
  readonly high: number;
  /** Where a figure of dead and wounded together ends; undefined where there is none. */
  readonly outer: number | undefined;
  readonly isOpen: boolean;
};

/** An upright line from each highest figure to that of dead and wounded together, where there is one. */
export const outerUprights = (ends: readonly (UprightEnd & { readonly x: number })[]): SceneNode[] =>
  ends.flatMap(({ x, high, outer }) =>
    outer === undefined ? [] : [node('path', { d: `M${round(x)} ${round(high)}V${round(outer)}` })],
  );
