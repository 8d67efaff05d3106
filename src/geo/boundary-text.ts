import type { UnitTopology } from './convert-boundaries.ts';
import type { UnitProperties } from './region-properties.ts';

const linesOf = (values: readonly unknown[]): string =>
  `[\n${values.map(value => JSON.stringify(value)).join(',\n')}\n]`;

/**
 * A boundary file as text, with a line for each unit, so that its names and aliases can be edited by hand.
 * @param aliases more names of units, by their ids.
 */
export function boundaryText(
  { arcs, transform, objects }: UnitTopology,
  aliases: ReadonlyMap<string, readonly string[]>,
): string {
  const units = objects.units.geometries.map(({ properties, ...geometry }) => {
    const own: Partial<UnitProperties> = { ...properties };
    const all = new Set([...(own.aliases ?? []), ...(aliases.get(String(geometry.id)) ?? [])]);
    const { type, id, ...rest } = geometry;
    return {
      type,
      id,
      properties: { ...own, ...(all.size > 0 ? { aliases: [...all] } : {}) },
      ...rest,
    };
  });
  return `{"type":"Topology","transform":${JSON.stringify(transform)},
"objects":{"units":{"type":"GeometryCollection","geometries":${linesOf(units)}}},
"arcs":${linesOf(arcs)}}
`;
}
