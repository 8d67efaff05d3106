import type { FindSlips, Slip } from './slip.ts';

type Point = { readonly id: string; readonly lat: number; readonly lon: number };

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Degrees between two points, near enough to tell a country from the other end of the world. */
const apart = (a: Omit<Point, 'id'>, b: Omit<Point, 'id'>): number =>
  Math.hypot(a.lat - b.lat, a.lon - b.lon);

const fewestPoints = 4;
/** Degrees: farther than any one region that a newsroom looks at, and near enough to it. */
const [far, near] = [10, 5];

/** Points at 0, 0 that have no neighbour, and points that lie among the others once latitude and longitude change places. */
export const findOddPoints: FindSlips = ({ file: { places } }) => {
  const points = Object.entries(places).flatMap(([id, { lat, lon }]): Point[] =>
    lat === undefined || lon === undefined ? [] : [{ id, lat, lon }],
  );
  const middle = { lat: median(points.map(({ lat }) => lat)), lon: median(points.map(({ lon }) => lon)) };
  const others = points.filter(({ lat, lon }) => lat !== 0 || lon !== 0);
  const zeroIsOdd = others.length > 0 && others.every(point => apart(point, { lat: 0, lon: 0 }) >= far);
  return points.flatMap(({ id, lat, lon }): Slip[] => {
    if (lat === 0 && lon === 0 && zeroIsOdd) {
      const what = `"${id}" is at 0, 0, in the sea off Africa; this usually means an empty cell.`;
      return [{ rule: 'dataset/odd-point', path: ['places', id, 'lat'], what, about: [id] }];
    }
    if (points.length < fewestPoints || apart({ lat, lon }, middle) < far) return [];
    if (apart({ lat: lon, lon: lat }, middle) > near) return [];
    const what = `"${id}" is at ${lat}, ${lon}, far from all others; latitude and longitude are probably swapped.`;
    return [{ rule: 'dataset/odd-point', path: ['places', id, 'lat'], what, about: [id] }];
  });
};
