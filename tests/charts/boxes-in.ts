import type { Box } from '../../src/scene/box.ts';

/** The boxes that a path outlines, as `M1 2h3v4h-3z` is one. */
export const boxesIn = (path: Element): Box[] =>
  [...(path.getAttribute('d') ?? '').matchAll(/M(\S+) ([\d.-]+)h([\d.]+)v([\d.]+)h-/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }),
  );
