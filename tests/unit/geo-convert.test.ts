import { geoArea } from 'd3';
import { expect, test } from 'vitest';
import { boundaryText } from '../../src/geo/boundary-text.ts';
import { checkBoundaries } from '../../src/geo/check-boundaries.ts';
import { type Conversion, convertBoundaries } from '../../src/geo/convert-boundaries.ts';

const to: Conversion = { file: 'regions.geojson', country: 'ng', key: undefined, name: undefined };

type Ring = [number, number][];

/** A square of one degree, anticlockwise as RFC 7946 has it. */
const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const region = (id: string | undefined, properties: object, ...rings: Ring[]) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
});
const file = (...features: object[]) => ({ type: 'FeatureCollection', features });

const two = file(
  region('A', { shapeName: 'Alpha', shapeISO: 'NG-AB' }, square(5, 8)),
  region('B', { ADM1_EN: 'Beta', ADM1_FR: 'Bêta', ADM1_PCODE: 'NG002' }, square(6, 8).reverse()),
);

function converted(json: unknown, more: Partial<Conversion> = {}) {
  const result = convertBoundaries(json, { ...to, ...more });
  if (!result.ok) throw new Error(result.problems.map(({ what }) => what).join('\n'));
  return result.value;
}

function refused(json: unknown, more: Partial<Conversion> = {}) {
  const result = convertBoundaries(json, { ...to, ...more });
  return result.problems.map(({ rule, what, fix }) => [rule, what, fix].join(' | '));
}

test('GeoJSON of either winding becomes boundaries that share their border', () => {
  const { boundaries } = converted(two);
  expect(boundaries.units.map(({ key, iso, pcode, name }) => [key, iso, pcode, name])).toEqual([
    ['A', 'NG-AB', undefined, { en: 'Alpha' }],
    ['B', undefined, 'NG002', { en: 'Beta', fr: 'Bêta' }],
  ]);
  for (const { shape } of boundaries.units) expect(geoArea(shape)).toBeLessThan(0.001);
  const [border = [], ...others] = boundaries.borders.coordinates;
  expect(others).toEqual([]);
  expect(border.map(String).sort()).toEqual(['6,8', '6,9']);
});

test('land that is cut at the antimeridian is joined, and in range', () => {
  const parts = [[square(179, -17)], [square(-180, -17)]];
  const feature = {
    ...region('A', { name: 'Alpha' }),
    geometry: { type: 'MultiPolygon', coordinates: parts },
  };
  const { boundaries } = converted(file(feature));
  const lons = boundaries.land.coordinates.flat(2).map(([lon = 0]) => lon);
  expect([Math.min(...lons), Math.max(...lons)]).toEqual([179, 181]);
});

test('a hole stays a hole', () => {
  const hole: Ring = [
    [5.4, 8.4],
    [5.6, 8.4],
    [5.6, 8.6],
    [5.4, 8.6],
    [5.4, 8.4],
  ];
  const area = (...rings: Ring[]) => {
    const [unit] = converted(file(region('A', { name: 'Alpha' }, ...rings))).boundaries.units;
    return unit === undefined ? 0 : geoArea(unit.shape);
  };
  const whole = area(square(5, 8));
  expect(area(square(5, 8), hole) / whole).toBeCloseTo(0.96, 3);
  expect(area(square(5, 8), [...hole].reverse()) / whole).toBeCloseTo(0.96, 3);
});

test('the text is a file that loads, with more aliases', () => {
  const { topology, boundaries } = converted(two);
  const text = boundaryText(topology, new Map([['B', ['Betaland']]]));
  const read = checkBoundaries(JSON.parse(text), { name: 'ng', file: 'ng', shipped: false, hash: '' });
  expect(read.ok && read.value.units.map(({ aliases }) => aliases)).toEqual([[], ['Betaland']]);
  expect(read.ok && read.value.land).toEqual(boundaries.land);
  const again = converted(JSON.parse(text)).boundaries;
  expect(again.units.map(({ key, aliases }) => [key, aliases])).toEqual([
    ['A', []],
    ['B', ['Betaland']],
  ]);
});

test('a property is the key, and another the name', () => {
  const json = file(region(undefined, { code: 7, label: 'Alpha' }, square(5, 8)));
  const [unit] = converted(json, { key: 'code', name: 'label' }).boundaries.units;
  expect([unit?.key, unit?.name]).toEqual(['7', { en: 'Alpha' }]);
  expect(refused(json)).toEqual([
    'geo/shape | The regions of regions.geojson have no id: the first is feature 1 of 1. | Add --key and the property that holds it; properties: code, label.',
  ]);
  expect(refused(json, { key: 'cod', name: 'label' })[0]).toContain('did you mean "code"?');
  expect(refused(json, { key: 'code' })[0]).toContain('have no name');
});

test('what a loaded file is refused for is refused here', () => {
  const same = file(
    region('A', { name: 'Alpha' }, square(5, 8)),
    region('A', { name: 'Beta' }, square(6, 8)),
  );
  expect(refused(same)[0]).toContain('geo/duplicate-key | The id "A" is repeated in regions.geojson.');
  const metres = file(region('A', { name: 'Alpha' }, square(556_597, 893_463)));
  expect(refused(metres)[0]).toContain('geo/coordinate-range');
});

test.each([
  [{}, 'is not a file of regions'],
  [file(), 'is not a file of regions'],
  [file({ ...region('A', { name: 'A' }), geometry: { type: 'Point', coordinates: [5, 8] } }), 'features.0'],
  [file(region('A', { name: 'A' }, square(5, 8).map(([x, y]) => [x / 1e9, y / 1e9]) as Ring)), 'no area'],
  [{ type: 'Topology', arcs: [], objects: {} }, 'has no object'],
  [
    {
      type: 'Topology',
      arcs: [],
      objects: {
        a: { type: 'GeometryCollection', geometries: [] },
        b: { type: 'GeometryCollection', geometries: [] },
      },
    },
    'has the objects "a", "b"',
  ],
  [
    {
      type: 'Topology',
      arcs: [],
      objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[3]] }] } },
    },
    'arcs that the file does not have',
  ],
])('refuses %j', (json, what) => {
  const problems = refused(json);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(what);
});
