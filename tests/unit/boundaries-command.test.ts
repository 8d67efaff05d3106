import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runBoundaries } from '../../src/cli/boundaries.ts';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-boundaries-'));
const target = join(root, 'data/boundaries/sy.topo.json');
beforeEach(() => {
  rmSync(join(root, 'data'), { recursive: true, force: true });
  mkdirSync(join(root, 'data'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Governorates of the seed's codes, but for those that are left out or named otherwise. */
const governorates = (names: readonly (readonly [id: string, name: string])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map(([id, name], i) => ({
      type: 'Feature',
      id,
      properties: { name },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [36 + i, 34],
            [37 + i, 34],
            [37 + i, 35],
            [36 + i, 35],
            [36 + i, 34],
          ],
        ],
      },
    })),
  });

async function boundaries(...args: string[]) {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await runBoundaries(root, args, terminal, 'data');
  return { code, out, err };
}

const write = (name: string, text: string) => writeFileSync(join(root, name), text);

const seed = 'syria-2016-09-05';
const regions = () =>
  Object.values<{ level: string; name: { en: string } }>(
    JSON.parse(readFileSync(`data/${seed}.json`, 'utf8')).places,
  )
    .filter(({ level }) => level === 'admin1')
    .map(({ name }) => name.en);

test('writes the file that maps are drawn from, and names the regions that match nothing', async () => {
  write(`data/${seed}.json`, readFileSync(`data/${seed}.json`, 'utf8'));
  const [first = '', last = '', ...rest] = regions();
  write(
    'gov.geojson',
    governorates([
      ['1', `${first}x`],
      ...rest.map((name, i) => [`${i + 2}`, name] as const),
      ['99', 'Zzzzzzzzzzzzz'],
    ]),
  );
  const { code, out, err } = await boundaries('gov.geojson', '--country', 'SYR');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`data/boundaries/sy.topo.json has ${rest.length + 2} regions of Syria`);
  expect(out).toContain('2 regions of the data match nothing');
  expect(out).toMatch(new RegExp(`"${first}" \\(.+ in ${seed}\\): did you mean "${first}x"\\?`));
  expect(out).toMatch(new RegExp(`"${last}" .*: no name is near`));
  expect(out).toContain(`"1": "aliases": ["${first}"]`);
  const read = readBoundaries(root, 'sy');
  expect(read.ok && [read.value.shipped, read.value.units.length]).toEqual([false, rest.length + 2]);

  const again = await boundaries('gov.geojson', '--country', 'sy', '--force', '--aliases');
  expect(again.out).toContain('The suggested names were added');
  const added = readBoundaries(root, 'sy');
  expect(added.ok && added.value.units[0]?.aliases).toEqual([first]);

  const kept = await boundaries('gov.geojson', '--country', 'sy', '--force');
  expect(kept.out).toContain('1 region of the data matches nothing');
  const after = readBoundaries(root, 'sy');
  expect(after.ok && after.value.units[0]?.aliases).toEqual([first]);
});

test('overwrites nothing without --force', async () => {
  write('gov.geojson', governorates([['1', 'Homs']]));
  expect((await boundaries('gov.geojson', '--country', 'Syria')).code).toBe(0);
  const before = readFileSync(target, 'utf8');
  write('gov.geojson', governorates([['2', 'Hama']]));
  await expect(boundaries('gov.geojson', '--country', 'sy')).rejects.toThrow('sy.topo.json already exists');
  expect(readFileSync(target, 'utf8')).toBe(before);
  expect(readdirSync(join(root, 'data/boundaries'))).toEqual(['sy.topo.json']);
});

test('writes nothing of a file that it refuses, and says why', async () => {
  write('cut.geojson', governorates([['1', 'Homs']]).slice(0, 90));
  write(
    'gov.geojson',
    governorates([
      ['1', 'Homs'],
      ['1', 'Hama'],
    ]),
  );
  const refusals = await Promise.all(
    ['cut.geojson', 'gov.geojson', 'gov.gpkg', 'gone.geojson', 'gone.shp'].map(name =>
      boundaries(name, '--country', 'sy'),
    ),
  );
  expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  const [cut, twice, other, gone, goneShape] = refusals.map(({ err }) => err);
  expect(cut).toContain('cut.geojson is not valid JSON; it may be cut off.');
  expect(twice).toContain('geo/duplicate-key');
  expect(other).toContain('ogr2ogr -t_srs EPSG:4326 regions.geojson "gov.gpkg"');
  expect(gone).toContain('gone.geojson cannot be read (ENOENT)');
  expect(goneShape).toContain('gone.shp does not exist.');
  expect(existsSync(target)).toBe(false);
});

test('makes boundaries of a shapefile whose names are in an old encoding', async () => {
  for (const name of ['arabic.shp', 'arabic.dbf', 'arabic.prj'])
    copyFileSync(join('tests/fixtures/shapefiles', name), join(root, name));
  const [unsaid, missing] = await Promise.all([
    boundaries('arabic.shp', '--country', 'iq', '--key', 'PCODE'),
    boundaries('arabic.shp', '--country', 'iq', '--encoding', 'cp1256'),
  ]);
  expect(unsaid.err).toContain('arabic.shp does not say the encoding of its names.');
  expect(missing.err).toContain('properties: PCODE, NAME_EN, NAME_AR, POP');
  const { code } = await boundaries(
    'arabic.shp',
    '--country',
    'iq',
    '--key',
    'PCODE',
    '--encoding',
    'cp1256',
  );
  expect(code).toBe(0);
  const read = readBoundaries(root, 'iq');
  expect(read.ok && read.value.units.map(({ name }) => name['ar'])).toEqual(['الأنبار', 'نينوى']);
});

test('says what was typed wrong', async () => {
  await expect(boundaries('--country', 'sy')).rejects.toThrow('takes one file');
  await expect(boundaries('gov.geojson')).rejects.toThrow('needs "--country"');
  await expect(boundaries('gov.geojson', '--country', 'Colomba')).rejects.toThrow(
    'Unknown country "Colomba"; did you mean "Colombia"?',
  );
  write('gov.geojson', governorates([['1', 'Homs']]));
  const encoded = await boundaries('gov.geojson', '--country', 'sy', '--encoding', 'utf-8');
  expect(encoded.err).toContain('"--encoding" is for shapefiles');
  const part = await boundaries('gov.dbf', '--country', 'sy');
  expect(part.err).toContain('Name "gov.shp".');
});
