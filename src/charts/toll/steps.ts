import { round } from '../../scene/node.ts';
import {
  type CoursePath,
  type CourseSpot,
  coursePaths,
  type Sharing,
  sharedPlaces,
} from '../axes/shared-course.ts';
import type { LaidLine, LaidToll } from './lay-toll.ts';

export type Stretch = { readonly x1: number; readonly x2: number; readonly lo: number; readonly hi: number };

/** What a line says from each of its points to the next, left to right; a gap where it says nothing. */
export function stretches({ points }: LaidLine, { x, y, right }: LaidToll): (Stretch | undefined)[] {
  return points.map(({ at, figure }, i) => {
    if (figure === undefined) return undefined;
    const next = points[i + 1];
    const hi = Number.isFinite(figure.hi) ? y(figure.hi) : y(figure.lo);
    return { x1: x(at), x2: next === undefined ? right : x(next.at), lo: y(figure.lo), hi };
  });
}

/** A path of steps: level from one point to the next, then straight up or down. */
export function stepPath(all: readonly (Stretch | undefined)[], edge: 'lo' | 'hi'): string {
  let path = '';
  let isDrawn = false;
  for (const stretch of all) {
    if (stretch === undefined) {
      isDrawn = false;
      continue;
    }
    const height = round(stretch[edge]);
    path += isDrawn ? `V${height}` : `M${round(stretch.x1)} ${height}`;
    path += `H${round(stretch.x2)}`;
    isDrawn = true;
  }
  return path;
}

/** The turns of a line that lies on others: by the places of its steps on the axis, and by its points. */
export type SharedSteps = {
  readonly stops: readonly number[];
  readonly ways: readonly (Sharing | undefined)[];
  readonly dots: ReadonlyMap<number, Sharing | undefined>;
};

export const stepsAlone: SharedSteps = { stops: [], ways: [], dots: new Map() };

/** Which lines lie on each other, from each moment of any to the next, and at each. */
export function sharedSteps(lines: readonly LaidLine[], laid: LaidToll): SharedSteps[] {
  const all = lines.map(line => (line.look === undefined ? [] : stretches(line, laid)));
  const stops = [...new Set(all.flat().flatMap(one => (one === undefined ? [] : [one.x1, one.x2])))].sort(
    (a, b) => a - b,
  );
  const ways = sharedPlaces(
    all.map(own =>
      stops.slice(1).map((to, i) => {
        const from = stops[i] ?? to;
        const stretch = own.find(one => one !== undefined && one.x1 <= from && one.x2 >= to);
        return stretch && [stretch.lo];
      }),
    ),
  );
  const dots = sharedPlaces(
    all.map(own => stops.map(stop => own.find(one => one?.x1 === stop)).map(one => one && [one.lo])),
  );
  return lines.map((_, i) => ({
    stops,
    ways: ways[i] ?? [],
    dots: new Map(stops.map((stop, n) => [stop, dots[i]?.[n]])),
  }));
}

/** A line of steps as paths, of which some are shared with other lines. */
export function stepPaths(all: readonly (Stretch | undefined)[], { stops, ways }: SharedSteps): CoursePath[] {
  const isAlone = stops.every((_, i) => (ways[i]?.at ?? 0) === 0);
  if (isAlone) return [{ d: stepPath(all, 'lo'), sharing: undefined }];
  const runs: CourseSpot[][] = [[]];
  for (const stretch of all) {
    if (stretch === undefined) {
      runs.push([]);
      continue;
    }
    const { x1, x2, lo } = stretch;
    runs.at(-1)?.push({ x: x1, y: lo });
    for (const [i, stop] of stops.entries())
      if (stop > x1 && stop <= x2) runs.at(-1)?.push({ x: stop, y: lo, sharing: ways[i - 1] });
  }
  return runs.flatMap(coursePaths);
}
