import type { ChartContext } from '../charts/chart-spec.ts';
import { creditOf } from '../charts/map/credit.ts';
import { mapGeometry } from '../charts/map/geometry.ts';
import { boundariesFor, coordinatesOf } from '../charts/map/locate.ts';
import { mapWidth } from '../charts/map/projection.ts';
import type { Dataset } from '../dataset/types.ts';
import { boundaryStore } from '../geo/boundary-store.ts';
import { readBoundaries } from '../geo/read-boundaries.ts';
import { unitAtPoint } from '../geo/unit-at-point.ts';
import type { Locale } from '../i18n/locale.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { tally } from '../tally/tally.ts';
import { wordsOf } from '../tally/words-of.ts';

/** The lines of a map as the site draws them, and where places are on it, in its own units. */
export type ExploredMap = {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly contextLand: string;
  readonly contextBorders: string;
  /** Frames of land that lies far off: left, top, width, height. */
  readonly insets: readonly (readonly [number, number, number, number])[];
  /** Places by their ids; those without a coordinate, or with one outside the land, are not there. */
  readonly points: Readonly<Record<string, readonly [x: number, y: number]>>;
  readonly credit: string;
};

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Boundaries as the site's maps have them: the newsroom's own where a check has read these. */
const findBoundaries: NonNullable<ChartContext['boundaries']> = name => {
  const known = boundaryStore().get(name);
  return known === undefined ? readBoundaries(undefined, name) : { ok: true, value: known, problems: [] };
};

/** The map of all places of a dataset; undefined where no place is in a known country. */
export function exploredMap(dataset: Dataset, locale: Locale): ExploredMap | undefined {
  const parsed = parseQuestion(wordsOf('attacks by=place'), dataset);
  if (!parsed.ok) return undefined;
  const found = boundariesFor(tally(dataset, parsed.question), {
    dataset,
    locale,
    boundaries: findBoundaries,
  });
  if ('faults' in found) return undefined;
  const { boundaries } = found;
  const geometry = mapGeometry(boundaries);
  const points: Record<string, readonly [number, number]> = {};
  for (const place of dataset.places.values()) {
    const at = coordinatesOf(place);
    if (at === undefined || unitAtPoint(boundaries, at.lon, at.lat) === undefined) continue;
    const point = geometry.project(at.lon, at.lat);
    if (point !== undefined) points[place.id] = [tenth(point[0]), tenth(point[1])];
  }
  const { height, land, borders, contextLand, contextBorders, insets } = geometry;
  return {
    ...{ width: mapWidth, height, land, borders, contextLand, contextBorders, points },
    insets: insets.map(({ x, y, width, height }) => [x, y, width, height]),
    credit: creditOf(boundaries, { locale }),
  };
}
