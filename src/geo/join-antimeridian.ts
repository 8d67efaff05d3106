import type { Arc, Topology } from 'topojson-specification';

/** Longitudes of an arc's points in degrees. */
function lonsOf(arc: Arc, { transform }: Topology): number[] {
  if (transform === undefined) return arc.map(([lon = 0]) => lon);
  let x = 0;
  return arc.map(([step = 0]) => {
    x += step;
    return x * transform.scale[0] + transform.translate[0];
  });
}

/** From the least to the greatest. */
const spread = (lons: readonly number[]): number =>
  lons.reduce((a, b) => Math.max(a, b), -360) - lons.reduce((a, b) => Math.min(a, b), 360);

const eastward = (lon: number): number => (lon < 0 ? lon + 360 : lon);

/**
 * Land on both sides of the antimeridian as one: what lies west of Greenwich gets longitudes above 180, if the whole is
 * narrower so. Other files stay as they are.
 */
export function joinAntimeridian(topology: Topology): Topology {
  const lons = topology.arcs.flatMap(arc => lonsOf(arc, topology));
  if (spread(lons) <= 180 || spread(lons.map(eastward)) >= spread(lons) - 1) return topology;
  const [scale] = topology.transform?.scale ?? [1];
  const arcs = topology.arcs.map(arc => {
    if (topology.transform === undefined) return arc.map(([lon = 0, ...rest]) => [eastward(lon), ...rest]);
    const isWest = (lonsOf(arc, topology)[0] ?? 0) < 0;
    return isWest ? arc.map(([x = 0, ...rest], i) => [i === 0 ? x + 360 / scale : x, ...rest]) : arc;
  });
  return { ...topology, arcs };
}
