import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoArea } from 'd3';
import { afterAll, describe, expect, it, test } from 'vitest';
import { convertBoundaries } from '../../src/geo/convert-boundaries.ts';
import { dbfEncoding } from '../../src/geo/shapefile/dbf-encoding.ts';
import { projectionOf } from '../../src/geo/shapefile/projection.ts';
import { readShapefile } from '../../src/geo/shapefile/read-shapefile.ts';

const fixtures = 'tests/fixtures/shapefiles';
const folder = mkdtempSync(join(tmpdir(), 'sourceline-shapefiles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string, encoding?: string) =>
  readShapefile({ path, file: path.replace(/^.*\//, ''), encoding });

async function unitsOf(path: string) {
  const json = await read(path);
  if (!json.ok) throw new Error(json.problems.map(({ what }) => what).join('\n'));
  const converted = convertBoundaries(json.value, {
    file: path,
    country: 'iq',
    key: 'PCODE',
    name: undefined,
  });
  if (!converted.ok) throw new Error(converted.problems.map(({ what }) => what).join('\n'));
  return converted.value.boundaries.units;
}

const refusal = async (path: string, encoding?: string) =>
  (await read(path, encoding)).problems.map(({ what, fix }) => `${what} ${fix}`).join('\n');

/** A copy of the fixture with Arabic names, with other parts or without some. */
function copy(name: string, parts: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  for (const ending of ['shp', 'dbf', 'prj', 'cpg']) {
    const to = join(folder, `${name}.${ending}`);
    const own = parts[ending];
    if (own !== undefined) writeFileSync(to, own);
    else if (!(ending in parts)) copyFileSync(join(fixtures, `arabic.${ending}`), to);
  }
  return join(folder, `${name}.shp`);
}

test.each(['arabic.shp', 'utm.shp', 'zipped.zip'])(
  '%s gives its regions with names and shapes',
  async name => {
    const units = await unitsOf(join(fixtures, name));
    expect(units.map(({ key, name: called }) => [key, called])).toEqual([
      ['IQG01', { en: 'Anbar', ar: 'الأنبار' }],
      ['IQG02', { en: 'Nineveh', ar: 'نينوى' }],
    ]);
    const [first, second] = units.map(({ shape }) => shape);
    if (first === undefined || second === undefined) throw new Error('no shapes');
    const [ring = []] = first.geometry.coordinates as [number, number][][];
    const lons = ring.map(([lon]) => lon);
    expect(Math.min(...lons)).toBeCloseTo(40, 4);
    expect(Math.max(...lons)).toBeCloseTo(43, 4);
    // One has a hole, the other a second part.
    expect(first.geometry.coordinates).toHaveLength(2);
    expect(second.geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(geoArea(first)).toBeLessThan(0.002);
  },
);

describe('the encoding of a table', () => {
  const dbf = readFileSync(join(fixtures, 'arabic.dbf'));
  const driver = (byte: number) => Uint8Array.from(dbf, (own, i) => (i === 29 ? byte : own));

  it('is what the .cpg says, however it says it', () => {
    const names = ['1256', 'ANSI 1256', 'CP1256', 'windows-1256\r\n', 'LDID/126'];
    expect(names.map(name => dbfEncoding(dbf, name))).toEqual(names.map(() => 'windows-1256'));
    const others = ['UTF-8', '65001', 'ISO 88596', '8859_6', 'ISO-8859-6', 'OEM 866', '936', 'KOI8-R'];
    expect(others.map(name => dbfEncoding(dbf, name))).toEqual([
      ...['utf-8', 'utf-8', 'iso-8859-6', 'iso-8859-6', 'iso-8859-6', 'ibm866', 'gb18030', 'koi8-r'],
    ]);
    expect(dbfEncoding(dbf, 'CP437')).toBeUndefined();
  });

  it('is else UTF-8 where it can be, or what the table says of itself; it is never guessed', () => {
    expect(dbfEncoding(readFileSync(join(fixtures, 'utm.dbf')), undefined)).toBe('utf-8');
    expect(dbfEncoding(driver(126), undefined)).toBe('windows-1256');
    expect(dbfEncoding(driver(201), ' ')).toBe('windows-1251');
    expect(dbfEncoding(dbf, undefined)).toBeUndefined();
  });

  it('is asked for where it is unknown, and refused where names are not in it', async () => {
    expect(await refusal(copy('unsaid', { cpg: undefined }))).toContain('does not say the encoding');
    expect(await refusal(copy('odd', { cpg: 'CP437' }))).toContain('names the unknown encoding "CP437"');
    expect(await refusal(copy('wrong', { cpg: 'UTF-8' }))).toContain(
      'The names of wrong.shp are not in utf-8: the first is feature 1 of 2. Add --encoding',
    );
    expect((await read(copy('told', { cpg: 'UTF-8' }), 'windows-1256')).ok).toBe(true);
  });
});

describe('coordinates', () => {
  const prj = readFileSync(join(fixtures, 'utm.prj'), 'utf8');
  const geographic = readFileSync(join(fixtures, 'arabic.prj'), 'utf8');

  it('are taken in degrees, and reprojected, on WGS 84 and what is as good as it', () => {
    expect([geographic, prj].map(projectionOf)).toEqual([{ kind: 'degrees' }, { kind: 'reprojected' }]);
    const datums = ['D_WGS_1984', 'D_ETRS_1989', 'D_North_American_1983', 'D_SIRGAS_2000', 'D_GDA_1994'];
    for (const datum of [...datums, 'D_NZGD_2000', 'D_JGD_2000', 'D_China_2000'])
      expect(projectionOf(geographic.replace('WGS_1984', datum))).toEqual({ kind: 'degrees' });
    expect(
      projectionOf(
        'GEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble"],ANGLEUNIT["degree",0.0174]]',
      ),
    ).toEqual({ kind: 'degrees' });
  });

  it('on another datum, meridian or unit are refused with the command that converts them', async () => {
    const minna = geographic.replace('WGS_1984', 'D_Minna');
    expect(await refusal(copy('minna', { prj: minna }))).toBe(
      'minna.shp cannot be used as it is: its coordinates are on the datum "D_Minna", not on WGS 84. ' +
        'Convert it first: ogr2ogr -t_srs EPSG:4326 minna.geojson "minna.shp".',
    );
    const why = (text: string) => {
      const projection = projectionOf(text);
      return projection.kind === 'refused' ? projection.why : projection.kind;
    };
    expect(why(geographic.replace('Greenwich",0', 'Paris",2.337'))).toBe(
      'its longitudes are not from Greenwich',
    );
    expect(why(geographic.replace('degree', 'grad'))).toBe('its unit is "grad", not degrees');
    expect(why('LOCAL_CS["site"]')).toBe('its .prj names no coordinate system');
  });

  it('without a .prj are degrees if they can be', async () => {
    expect((await read(copy('bare', { prj: undefined }))).ok).toBe(true);
    const shp = readFileSync(join(fixtures, 'utm.shp'));
    expect(await refusal(copy('metres', { shp, prj: undefined }))).toContain(
      'metres.shp has no .prj, and its coordinates are not degrees. Put the .prj beside the .shp.',
    );
  });

  it('in a projection that the library does not know are refused for their size', async () => {
    const json = await read(
      copy('odd-projection', {
        shp: readFileSync(join(fixtures, 'utm.shp')),
        prj: prj.replace('Transverse_Mercator', 'Unheard_Of'),
      }),
    );
    const to = { file: 'odd.shp', country: 'iq', key: 'PCODE', name: undefined };
    const problems = json.ok ? convertBoundaries(json.value, to).problems : json.problems;
    expect(problems[0]?.rule).toBe('geo/coordinate-range');
  });
});

test('a file that is no shapefile, or half of one, is refused', async () => {
  const shp = readFileSync(join(fixtures, 'arabic.shp'));
  expect(await refusal(copy('empty', { shp: '' }))).toContain('empty.shp is not a shapefile, or is cut off.');
  expect(await refusal(copy('cut', { shp: shp.subarray(0, 300) }))).toContain('is cut off');
  expect(await refusal(copy('nameless', { dbf: undefined }))).toContain('has no .dbf');
  expect(await refusal(join(folder, 'gone.shp'))).toContain('gone.shp does not exist.');
  const zip = join(folder, 'no.zip');
  writeFileSync(zip, 'PK');
  expect(await refusal(zip)).toContain('is cut off');
});
