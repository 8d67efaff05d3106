import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runAsk } from '../../src/cli/ask.ts';
import { runPopulations } from '../../src/cli/populations.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import { en } from './tally-dataset.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-populations-'));
beforeEach(() => rmSync(join(root, 'data'), { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Three regions without a population: one with a code, one with an alias, one with a name in Arabic. */
function bare() {
  const file = JSON.parse(readFileSync('tests/prose/data/rates.json', 'utf8'));
  delete file.dataset.populations;
  const { north, south, east } = file.places;
  delete north.population;
  delete south.population;
  north.codes = { pcode: 'TL01' };
  south.aliases = ['Southland'];
  east.name = { en: 'East', ar: 'محافظة الشرق' };
  return file;
}
const writeJson = (file: object = bare()) => write('data/rates.json', `${JSON.stringify(file, null, 2)}\n`);
const writeSet = () => {
  for (const [name, text] of csvSetOf(bare())) write(`data/rates/${name}`, text);
};

const datasets = () => {
  const { datasets: found, problems } = readDatasets(root, 'data');
  expect(problems.map(({ rule, what }) => `${rule} ${what}`)).toEqual([]);
  return found;
};

const terminal = () => {
  const said = { out: '', err: '' };
  const out = (text: string) => {
    said.out += text;
  };
  const err = (text: string) => {
    said.err += text;
  };
  return { said, out, err };
};

async function populations(...args: string[]) {
  const { said, ...rest } = terminal();
  const code = await runPopulations(root, ['rates', ...args], rest, datasets());
  return { code, ...said };
}

function rates() {
  const { said, ...rest } = terminal();
  expect(runAsk(['killed by=region per=100000'], rest, datasets(), en)).toBe(0);
  return said.out;
}

const source = ['--source', 'Office of Numbers', '--source-url', 'https://numbers.example/'];
const table =
  '\ufeffADM1_PCODE,ADM1_EN,year,POP\nTL01,Nord,2010,"900,000"\nTL01,Nord,2020,"1,000,000"\n,Southland,2020,400000\n,الشرق,2020,٥٠٠٠٠\n,Total,2020,sum\n';

test.each(['json', 'csv'])('a table with years fills a dataset in %s, once', async form => {
  if (form === 'json') writeJson();
  else writeSet();
  write('people.csv', table);
  const file = form === 'json' ? 'data/rates.json' : 'data/rates/places.csv';
  const first = await populations('people.csv', '--column', 'POP', ...source);
  expect(first).toEqual({
    code: 0,
    err: '',
    out: `Populations from people.csv: 2010: 1 place, 2020: 3 places. Written to ${
      form === 'json' ? file : `data/rates/dataset.json and ${file}`
    }.\n1 name in people.csv is no region or country of the data:\n  "Total" (line 6): no name is near\n`,
  });
  const { places, populations: of } = datasets().get('rates') ?? {};
  expect(of).toEqual({ name: { en: 'Office of Numbers' }, url: 'https://numbers.example/' });
  expect(places?.get('north')?.population).toEqual({ 2010: 900_000, 2020: 1_000_000 });
  expect(places?.get('east')?.population).toEqual({ 2020: 50_000 });
  expect(rates()).toMatch(/North +north +3\.4 +34 +1,000,000 /);
  const before = read(file);
  const again = await populations('people.csv', '--column', 'POP', ...source);
  expect(again.out).toContain('Nothing has changed.');
  expect(read(file)).toBe(before);
});

test('all else in a file stays byte for byte, and a number of the same year is replaced', async () => {
  writeJson();
  const before = read('data/rates.json');
  write('people.csv', 'region;people\nNorth;1.000.000\nsouth;400000\n');
  await populations('people.csv', '--column', 'people', '--region', 'region', '--year', '2020', ...source);
  const written = read('data/rates.json');
  expect(written.split('\n').filter(line => !before.includes(line))).toEqual(
    [
      '      "population": { "2020": 1000000 }',
      '    "populations": {',
      '      "name": "Office of Numbers",',
      '      "url": "https://numbers.example/"',
      // After the list of aliases, which had no comma.
      '      ],',
      '      "population": { "2020": 400000 }',
    ].toSorted((a, b) => written.indexOf(a) - written.indexOf(b)),
  );
  write('people.csv', 'region,people\nNorth,1100000\nEast,\n');
  const next = ['--column', 'people', '--region', 'region'];
  const later = await populations('people.csv', ...next, '--year', '2020');
  expect(later.out).toContain(
    'Rows without a number in people.csv:\n  East\n1 place of the data without a population:\n  "East" (east)\n',
  );
  await populations('people.csv', ...next, '--year', '2021');
  expect(read('data/rates.json')).toBe(
    written.replace('"2020": 1000000', '"2020": 1100000, "2021": 1100000'),
  );
});

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ],
  ],
};
const geojson = (...properties: object[]) =>
  JSON.stringify(
    {
      type: 'FeatureCollection',
      features: properties.map(each => ({ type: 'Feature', properties: each, geometry: square })),
    },
    null,
    1,
  );

test('a property of GeoJSON or TopoJSON is taken, and unknown regions are told with the nearest name', async () => {
  writeJson();
  write('regions.geojson', geojson({ name: 'North', pop: 1_000_000 }, { name: 'Soutth', pop: 2.5 }));
  const args = ['--column', 'pop', '--year', '2020', ...source];
  const { out } = await populations('regions.geojson', ...args);
  expect(out).toContain('  "Soutth" (line 42): did you mean "South"?\n');
  expect(out).toContain('2 places of the data without a population:\n  "South" (south)\n  "East" (east)\n');
  const units = {
    type: 'GeometryCollection',
    geometries: [{ type: 'Polygon', arcs: [[0]], id: 'south', properties: { pop: 0 } }],
  };
  const arcs = square.coordinates;
  write('regions.topojson', JSON.stringify({ type: 'Topology', objects: { units }, arcs }));
  const topo = await populations('regions.topojson', '--column', 'pop', '--year', '2020');
  expect(topo.code).toBe(1);
  expect(topo.err).toContain('The population of South (feature 1), 0 is not above zero.');
  expect(topo.err).toContain('regions.topojson:1:');
});

test('every bad number is named with its line and column, and nothing is written', async () => {
  writeJson();
  const before = read('data/rates.json');
  write(
    'people.csv',
    'name,YEAR,POP\nNorth,2020,1.5\nNorth,20,7\nSouth,2020,-3\nEast,2020,many\nEast,2019,1.234\nNorth,2018,1e\nSouth,2018,5000\nSouth,2018,6000\n',
  );
  const { code, err } = await populations('people.csv', '--column', 'POP', ...source);
  expect(code).toBe(1);
  for (const [at, what] of [
    ['2:12', '"1.5" is not a whole number'],
    ['3:7', '"20", is not one of four digits'],
    ['4:12', '"-3" is not above zero'],
    ['5:11', '"many" is not a number'],
    ['6:11', '"1.234" is not a whole number'],
    ['9:12', 'South has two populations of 2018: 5000 above, and 6000 here'],
  ] as const) {
    expect(err).toContain(what);
    expect(err).toContain(`people.csv:${at}`);
  }
  write('people.csv', 'name,POP\nNorth,1.234\n');
  const either = await populations('people.csv', '--column', 'POP', '--year', '2020', ...source);
  expect(either.err).toContain('"1.234" may be 1234 or 1.234');
  expect(read('data/rates.json')).toBe(before);
});

test('what is missing or contradicts the dataset is said, and nothing is written', async () => {
  writeJson();
  write('people.csv', 'name,POP\nNorth,5000\n');
  const before = read('data/rates.json');
  const fails = (args: string[], what: string) => expect(populations(...args)).rejects.toThrow(what);
  const full = ['people.csv', '--column', 'POP', '--year', '2020'];
  await fails(full, 'Add --source "NAME"');
  await fails([...full, '--source-url', 'https://x.example/'], '"--source-url" needs "--source"');
  await fails([...full, '--source', 'X', '--source-url', 'x'], 'Nothing was written.');
  await fails(['people.csv', '--column', 'POP'], 'Of which year');
  await fails([...full, '--year-column', 'POP'], 'not both');
  await fails(['people.csv', '--column', 'POP', '--year', '16'], 'not a year of four digits');
  await fails(['people.csv', '--column', 'POO', '--year', '2020'], 'did you mean "POP"?');
  await fails(['people.csv'], 'needs "--column"');
  await fails([], 'Name a dataset and a file');
  const none = await populations('none.csv', '--column', 'POP', '--year', '2020');
  expect(none.err).toContain('none.csv is not a file.');
  const refused = async (text: string | Uint8Array, what: string, name = 'people.csv') => {
    write(name, text);
    const { code, err } = await populations(name, '--column', 'POP', '--year', '2020', ...source);
    expect([code, err.includes(what) ? what : err]).toEqual([1, what]);
  };
  await refused('name,POP\nNowhere,5\n', 'No row of people.csv gives a population');
  await refused('name,POP,POP\nNorth,5000,1\n', 'two columns "POP"');
  await refused('name,POP\n"North,5000\n', 'A quote is not closed');
  await refused(new Uint8Array([0x50, 0xe9, 0x0a]), 'is not in UTF-8');
  await refused('PK', 'is a workbook', 'people.xlsx');
  await refused('{', 'is not valid JSON', 'people.geojson');
  await refused('{}', 'is not a file of regions', 'people.geojson');
  expect(read('data/rates.json')).toBe(before);
});

test('another source than that of the header is refused, and a name of two places', async () => {
  const file = JSON.parse(readFileSync('tests/prose/data/rates.json', 'utf8'));
  file.places.south.aliases = ['Middle'];
  file.places.east.aliases = ['Middle'];
  writeJson(file);
  write('people.csv', 'name,POP\nNorth,1000000\nMiddle,5000\n');
  const args = ['people.csv', '--column', 'POP', '--year', '2020'];
  await expect(populations(...args, '--source', 'Others')).rejects.toThrow('another source');
  const { out } = await populations(...args);
  expect(out).toContain('"Middle" (line 3): south and east have this name; use codes or ids');
  expect(out).toContain('Nothing has changed.');
});

test('the table of a zipped shapefile, and a set whose places are in its dataset.json', async () => {
  const file = bare();
  file.places.north.codes = { pcode: 'IQG01' };
  file.places.east.name = { en: 'East', ar: 'نينوى' };
  const { places, ...rest } = file;
  for (const [name, text] of csvSetOf(file)) if (name !== 'places.csv') write(`data/rates/${name}`, text);
  const { events: _, sources: __, ...header } = rest;
  write('data/rates/dataset.json', JSON.stringify({ ...header, places }));
  write('regions.zip', readFileSync('tests/fixtures/shapefiles/zipped.zip'));
  const { out } = await populations('regions.zip', '--column', 'POP', '--year', '2018', ...source);
  // The fixture's second region has no number.
  expect(out).toContain('2018: 1 place. Written to data/rates/dataset.json.\nRows without a number');
  expect(out).toContain('"East" (east)');
  expect(datasets().get('rates')?.places.get('north')?.population).toEqual({ 2018: 1_818_318 });
});
