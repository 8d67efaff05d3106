import {
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

function boundaries(...args: string[]) {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = runBoundaries(root, args, terminal, 'data');
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

test('writes the file that maps are drawn from, and names the regions that match nothing', () => {
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
  const { code, out, err } = boundaries('gov.geojson', '--country', 'SYR');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`data/boundaries/sy.topo.json has ${rest.length + 2} regions of Syria`);
  expect(out).toContain('2 regions of the data match nothing');
  expect(out).toMatch(new RegExp(`"${first}" \\(.+ in ${seed}\\): did you mean "${first}x"\\?`));
  expect(out).toMatch(new RegExp(`"${last}" .*: no name is near`));
  expect(out).toContain(`"1": "aliases": ["${first}"]`);
  const read = readBoundaries(root, 'sy');
  expect(read.ok && [read.value.shipped, read.value.units.length]).toEqual([false, rest.length + 2]);

  const again = boundaries('gov.geojson', '--country', 'sy', '--force', '--aliases');
  expect(again.out).toContain('The suggested names were added');
  const added = readBoundaries(root, 'sy');
  expect(added.ok && added.value.units[0]?.aliases).toEqual([first]);

  const kept = boundaries('gov.geojson', '--country', 'sy', '--force');
  expect(kept.out).toContain('1 region of the data matches nothing');
  const after = readBoundaries(root, 'sy');
  expect(after.ok && after.value.units[0]?.aliases).toEqual([first]);
});

test('overwrites nothing without --force', () => {
  write('gov.geojson', governorates([['1', 'Homs']]));
  expect(boundaries('gov.geojson', '--country', 'Syria').code).toBe(0);
  const before = readFileSync(target, 'utf8');
  write('gov.geojson', governorates([['2', 'Hama']]));
  expect(() => boundaries('gov.geojson', '--country', 'sy')).toThrow('sy.topo.json already exists');
  expect(readFileSync(target, 'utf8')).toBe(before);
  expect(readdirSync(join(root, 'data/boundaries'))).toEqual(['sy.topo.json']);
});

test('writes nothing of a file that it refuses, and says why', () => {
  write('cut.geojson', governorates([['1', 'Homs']]).slice(0, 90));
  write(
    'gov.geojson',
    governorates([
      ['1', 'Homs'],
      ['1', 'Hama'],
    ]),
  );
  write('gov.shp', '');
  const refusals = ['cut.geojson', 'gov.geojson', 'gov.shp', 'gone.geojson'].map(name =>
    boundaries(name, '--country', 'sy'),
  );
  expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  const [cut, twice, shape, gone] = refusals.map(({ err }) => err);
  expect(cut).toContain('cut.geojson is not valid JSON; it may be cut off.');
  expect(twice).toContain('geo/duplicate-key');
  expect(shape).toContain('npx mapshaper "gov.shp" -proj wgs84 -o format=geojson regions.geojson');
  expect(gone).toContain('gone.geojson cannot be read (ENOENT)');
  expect(existsSync(target)).toBe(false);
});

test('says what was typed wrong', () => {
  expect(() => boundaries('--country', 'sy')).toThrow('takes one file');
  expect(() => boundaries('gov.geojson')).toThrow('needs "--country"');
  expect(() => boundaries('gov.geojson', '--country', 'Colomba')).toThrow(
    'Unknown country "Colomba"; did you mean "Colombia"?',
  );
});
