import type { Position } from 'geojson';
import type { UnitShape } from './types.ts';

type Span = { readonly lon: number; readonly lat: number; readonly width: number };

const isSpan = (span: Span | undefined): span is Span => span !== undefined;

/** The widest stretch of land on a line of latitude. */
function widestAt(lat: number, rings: readonly (readonly Position[])[]): Span | undefined {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
      if (ay > lat !== by > lat) crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  crossings.sort((a, b) => a - b);
  let widest: Span | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west = 0, east = 0] = [crossings[i], crossings[i + 1]];
    if (widest === undefined || east - west > widest.width)
      widest = { lon: (west + east) / 2, lat, width: east - west };
  }
  return widest;
}

/** How many lines of latitude are looked at. */
const lines = 24;

/** A point well inside a unit, in degrees: the middle of its widest stretch from west to east. */
export function insidePoint({ geometry }: UnitShape): { readonly lon: number; readonly lat: number } {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const spans = polygons.flatMap(rings => {
    const lats = rings[0]?.map(([, lat = 0]) => lat) ?? [];
    const south = lats.reduce((a, b) => Math.min(a, b), 90);
    const north = lats.reduce((a, b) => Math.max(a, b), -90);
    return Array.from({ length: lines }, (_, i) =>
      widestAt(south + ((i + 0.5) / lines) * (north - south), rings),
    ).filter(isSpan);
  });
  const [first, ...rest] = spans;
  if (first === undefined) throw new RangeError('a unit without land');
  const { lon, lat } = rest.reduce((best, span) => (span.width > best.width ? span : best), first);
  return { lon: lon > 180 ? lon - 360 : lon, lat };
}
