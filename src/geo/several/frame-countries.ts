import { type DegreeBox, frameLand, type LandGroup, polygonsOf } from '../frame-land.ts';
import type { UnitShape } from '../types.ts';
import { unwrapBoxes } from './unwrap-boxes.ts';

/** Countries farther apart are shown on the whole earth. */
const mostDegrees = 300;

/**
 * The frame of a map whose units are countries: the main land of each. What a country has far off, such as France
 * Guiana, is on the map only if it lies in the frame; the country has its number all the same.
 */
export function frameCountries(shapes: readonly UnitShape[]): LandGroup {
  const mains = shapes.map(({ geometry }) => frameLand([geometry]).main);
  const turns = unwrapBoxes(mains.map(({ box }) => box));
  const [first, ...rest] = mains.map(({ box: [west, south, east, north] }, i): DegreeBox => {
    const turn = turns[i] ?? 0;
    return [west + turn, south, east + turn, north];
  });
  if (first === undefined) throw new RangeError('no countries to frame');
  const box = rest.reduce(
    (a, b): DegreeBox => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ],
    first,
  );
  const area = mains.reduce((sum, each) => sum + each.area, 0);
  if (box[2] - box[0] > mostDegrees) {
    const all = shapes.flatMap(({ geometry }, i) => polygonsOf(geometry).map((_, n) => [i, n] as const));
    return { box: [-180, box[1], 180, box[3]], parts: all, area };
  }
  return {
    box,
    parts: mains.flatMap(({ parts }, i) => parts.map(([, polygon]) => [i, polygon] as const)),
    area,
  };
}
