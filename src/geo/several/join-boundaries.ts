import { createHash } from 'node:crypto';
import type { Position } from 'geojson';
import { type DegreeBox, frameLand } from '../frame-land.ts';
import type { Boundaries, Unit } from '../types.ts';
import { turnShape } from './turn-shape.ts';
import { unwrapBoxes } from './unwrap-boxes.ts';

/** A kind of unit that all sets have: `governorate`; undefined for "region". */
const commonKind = (sets: readonly Boundaries[]): string | undefined => {
  const [kind, ...others] = new Set(sets.map(set => set.kind));
  return others.length === 0 ? kind : undefined;
};

/** Keys are unique in a set only: in one of the newsroom's own they may be those of another. */
function withUniqueKeys(units: readonly Unit[]): Unit[] {
  const counts = new Map<string, number>();
  for (const { key } of units) counts.set(key, (counts.get(key) ?? 0) + 1);
  return units.map(unit =>
    (counts.get(unit.key) ?? 0) > 1 ? { ...unit, key: `${unit.country}:${unit.key}` } : unit,
  );
}

/**
 * The regions of several countries as one set. Each country's borders are its own: sets are simplified one by one.
 * @param world these countries on the map of countries, for what lies around them; undefined where it has none.
 */
export function joinBoundaries(
  name: string,
  sets: readonly Boundaries[],
  world: Boundaries | undefined,
): Boundaries {
  const boxes = sets.map((set): DegreeBox => frameLand(set.units.map(unit => unit.shape.geometry)).main.box);
  const turns = unwrapBoxes(boxes);
  const units = sets.flatMap((set, i) =>
    set.units.map(unit => ({ ...unit, shape: turnShape(unit.shape, turns[i] ?? 0) })),
  );
  const turned = (points: readonly Position[], i: number): Position[] =>
    points.map(([lon = 0, lat = 0]) => [lon + (turns[i] ?? 0), lat]);
  const around = [...sets, ...(world === undefined ? [] : [world])];
  const kind = commonKind(sets);
  const hash = createHash('sha256');
  for (const { hash: own } of around) hash.update(own);
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    file: [...new Set(sets.map(({ file }) => file))].join(', '),
    shipped: sets.every(({ shipped }) => shipped),
    hash: hash.digest('hex'),
    members: sets.map(({ name: own, shipped }) => ({ name: own, shipped })),
    units: withUniqueKeys(units),
    land: {
      type: 'MultiPolygon',
      coordinates: sets.flatMap(({ land }, i) =>
        land.coordinates.map(rings => rings.map(ring => turned(ring, i))),
      ),
    },
    borders: {
      type: 'MultiLineString',
      coordinates: sets.flatMap(({ borders }, i) => borders.coordinates.map(line => turned(line, i))),
    },
    context: around.flatMap(({ context }) => context),
    contextLand: {
      type: 'MultiPolygon',
      coordinates: around.flatMap(({ contextLand }) => contextLand.coordinates),
    },
    contextBorders: world?.contextBorders ?? {
      type: 'MultiLineString',
      coordinates: sets.flatMap(({ contextBorders }) => contextBorders.coordinates),
    },
  };
}
