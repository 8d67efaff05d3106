import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { type DegreeBox, polygonsOf } from '../frame-land.ts';
import type { UnitShape } from '../types.ts';

/** Shown around a frame at most, as a share of its longer side; a map is at most twice as wide as it is high. */
const [margin, beside] = [0.5, 1];

function padded([west, south, east, north]: DegreeBox): DegreeBox {
  const narrowing = Math.max(0.2, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  const pad = Math.max((east - west) * narrowing, north - south) * margin;
  const wide = Math.max(pad, (north - south) * beside) / narrowing;
  return [west - wide, south - pad, east + wide, north + pad];
}

/** Whether points may be in a frame, whichever way round the earth. */
function isNear(points: readonly Position[], [west, south, east, north]: DegreeBox): boolean {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    [left, right] = [Math.min(left, lon), Math.max(right, lon)];
    [bottom, top] = [Math.min(bottom, lat), Math.max(top, lat)];
  }
  if (top < south || bottom > north) return false;
  return [-360, 0, 360].some(turn => right + turn >= west && left + turn <= east);
}

/** What of the land around a frame can be seen beside it. */
export function nearFrame(
  frame: DegreeBox,
  shapes: readonly UnitShape[],
  borders: MultiLineString,
): { readonly shapes: readonly UnitShape[]; readonly land: MultiPolygon; readonly borders: MultiLineString } {
  const box = padded(frame);
  const near = shapes.flatMap((shape): UnitShape[] => {
    const coordinates = polygonsOf(shape.geometry).filter(([outer = []]) => isNear(outer, box));
    return coordinates.length === 0 ? [] : [{ ...shape, geometry: { type: 'MultiPolygon', coordinates } }];
  });
  return {
    shapes: near,
    land: { type: 'MultiPolygon', coordinates: near.flatMap(({ geometry }) => polygonsOf(geometry)) },
    borders: { ...borders, coordinates: borders.coordinates.filter(line => isNear(line, box)) },
  };
}
