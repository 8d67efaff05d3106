import { geoArea, geoContains } from 'd3';
import type { Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { dataChecksum } from '../../src/dataset/data-checksum.ts';
import { chartGeoJson } from '../../src/output/files/chart-geojson.ts';
import { demonstration } from './figures.ts';
import { governorates } from './governorates.ts';
import { makeKind } from './make-chart.ts';
import { publication, readCsv, readJson } from './read-downloads.ts';
import { forD3, isRightHanded, readGeoJson } from './read-geojson.ts';

type Geometry = ReturnType<typeof readGeoJson>['features'][number]['geometry'];
const isArea = (of: Geometry): of is Exclude<Geometry, Point> => of.type !== 'Point';
const areas = (chart: MapChart) =>
  readGeoJson(chart).features.map(({ geometry: of, ...rest }) => {
    if (!isArea(of)) throw new Error('a point among regions');
    return { ...rest, geometry: of };
  });

describe('regions', () => {
  const chart = makeKind(demonstration, 'map', 'killed by=region');
  const features = areas(chart);

  test('are all present, right-handed, each a small part of the globe', () => {
    expect(features.map(({ id }) => id)).toEqual(chart.regions.map(({ key }) => key));
    for (const { geometry: of, properties } of features) {
      expect(isRightHanded(of), properties.label).toBe(true);
      expect(geoArea(forD3(of)), properties.label).toBeLessThan(0.005);
    }
    const whole = features.reduce((sum, { geometry: of }) => sum + geoArea(forD3(of)), 0);
    // Syria's 185,000 of the globe's 510 million square kilometres.
    expect(whole / (4 * Math.PI)).toBeCloseTo(185 / 510_066, 4);
    // d3 treats each ring of the file as the rest of the globe, which shows that the rings are turned.
    for (const { geometry: of } of features) expect(geoArea(of)).toBeGreaterThan(12);
  });

  test('contain their own places and no others', () => {
    const placed = [
      ['SY-TA', 'tartous'],
      ['SY-HI', 'homs'],
      ['SY-RD', 'al-saboura'],
      ['SY-HA', 'hasakeh'],
      ['SY-HA', 'qamishli'],
    ] as const;
    for (const [iso, id] of placed) {
      const { lon, lat } = demonstration.places.get(id) ?? {};
      if (lon === undefined || lat === undefined) throw new Error(`${id} has no coordinate`);
      const around = features.filter(({ geometry: of }) => geoContains(forD3(of), [lon, lat]));
      expect(around.map(({ properties }) => properties.iso)).toEqual([iso]);
    }
  });

  test('have the numbers of the table, or none', () => {
    const records = new Map(readCsv(chart).records.map(record => [record['key'], record]));
    for (const { properties } of features) {
      const { key, low, high, outer, printed, state } = properties;
      if (key === null) {
        expect(properties).toMatchObject({ low: null, high: null, outer: null, printed: null, rows: [] });
        expect(['no-attack', 'outside']).toContain(state);
      } else {
        expect({ low: String(low), high: String(high), outer: String(outer), printed }).toEqual({
          ...{ low: records.get(key)?.['low'], high: records.get(key)?.['high'] },
          ...{ outer: records.get(key)?.['outer'], printed: records.get(key)?.['printed'] },
        });
      }
    }
    const keys = features.flatMap(({ properties }) => properties.rows);
    expect(keys.sort()).toEqual([...chart.table.keys].sort());
  });

  test('have all required metadata, and nothing of the old coordinate systems', () => {
    const { sourceline } = readGeoJson(chart);
    expect(sourceline).toMatchObject({
      title: chart.title.text,
      question: 'killed by=region',
      rule: chart.rule,
      credit: chart.credit,
      dataset: { version: demonstration.version },
      dataHash: dataChecksum(demonstration, chart.events),
      publisher: publication.publisher,
      notOnMap: [],
    });
    expect(chartGeoJson(chart, publication)).not.toContain('"crs"');
    const { columns, rows, total } = readJson(chart);
    expect(sourceline).toMatchObject({ columns, rows, total });
  });
});

test('zero, no figure, an open end and no attack are four different values', () => {
  const figures = { 'SY-HL': 12, 'SY-TA': 0, 'SY-HI': null, 'SY-DY': '3+' };
  const states = new Map(
    areas(makeKind(governorates(figures), 'map', 'killed by=region')).map(({ properties }) => [
      properties.iso,
      properties,
    ]),
  );
  expect(states.get('SY-HL')).toMatchObject({ state: 'value', low: 12, high: 12, open: false });
  expect(states.get('SY-TA')).toMatchObject({ state: 'zero', low: 0, high: 0, printed: '0' });
  expect(states.get('SY-HI')).toMatchObject({ state: 'no-figure', low: null, printed: 'no figure' });
  expect(states.get('SY-DY')).toMatchObject({ state: 'value', low: 3, high: null, open: true });
  expect(states.get('SY-LA')).toMatchObject({ state: 'no-attack', low: null, printed: null });
});

describe('rows that are not regions of the map', () => {
  const town = (name: string, more: object = {}) => ({ name, level: 'town', in: 'land', ...more });
  const data = governorates(
    { 'SY-HI': 3, 'SY-HM': 5 },
    {
      places: {
        palmyra: town('Palmyra', { lat: 34.56, lon: 38.27, basis: 'test' }),
        manbij: town('Manbij', { lat: 36.53, lon: 37.95, basis: 'test' }),
        somewhere: town('Somewhere'),
        nineveh: { name: 'Nineveh', level: 'admin1', in: 'land' },
        sinjar: { name: 'Sinjar', level: 'town', in: 'nineveh' },
        old: { name: 'Old Hama', level: 'admin1', in: 'land', codes: { iso: 'SY-HM' } },
        fort: { name: 'Fort', level: 'town', in: 'old' },
      },
      events: ['palmyra', 'manbij', 'somewhere', 'sinjar', 'fort'].map((place, i) => ({
        id: `at-${place}`,
        date: '2020-05-02',
        place,
        accounts: [{ source: 'monitor', killed: 10 ** (i + 1) }],
      })),
    },
  );
  const chart = makeKind(data, 'map', 'killed by=region');
  const { features, sourceline } = readGeoJson(chart);
  const valued = features.filter(({ properties }) => properties.rows.length > 0);

  test('are counted where their events are, and features with a value are those with rows', () => {
    expect(
      valued.map(({ properties: { iso, key, rows, low } }) => [iso, key, [...rows].sort(), low]).sort(),
    ).toEqual([
      ['SY-HI', null, ['not-stated', 'sy-hi'], 13],
      ['SY-HL', 'not-stated', ['not-stated'], 100],
      ['SY-HM', null, ['old', 'sy-hm'], 100_005],
    ]);
    for (const { properties } of features) {
      expect(['value', 'zero', 'no-figure'].includes(properties.state)).toBe(properties.rows.length > 0);
    }
  });

  test('are listed if nothing locates them, with the remaining number of their row', () => {
    expect(sourceline.notOnMap.map(({ key, low, printed, places }) => [key, low, printed, places])).toEqual(
      expect.arrayContaining([
        ['nineveh', 10_000, '10,000', []],
        ['not-stated', 1000, '1,000', ['Somewhere']],
      ]),
    );
    expect(sourceline.notOnMap).toHaveLength(2);
  });

  test('together, features and list hold every row and every number of it', () => {
    const keys = [
      ...valued.flatMap(({ properties }) => properties.rows),
      ...sourceline.notOnMap.map(({ key }) => key),
    ];
    expect([...new Set(keys)].sort()).toEqual([...chart.table.keys].sort());
    const all = [
      ...valued.map(({ properties }) => properties.low),
      ...sourceline.notOnMap.map(off => off.low),
    ];
    expect(all.reduce((sum: number, low) => sum + (low ?? 0), 0)).toBe(111_118);
    expect(chart.table.sums[0]?.total?.sum).toMatchObject({ low: 111_118 });
  });
});

describe('places', () => {
  test('are points with the numbers of the table', () => {
    const chart = makeKind(demonstration, 'map', 'killed by=place', { show: 'low' });
    const { features } = readGeoJson(chart);
    expect(features.map(({ id }) => id).sort()).toEqual([...chart.table.keys].sort());
    const qamishli = features.find(({ id }) => id === 'qamishli');
    const { lon, lat } = demonstration.places.get('qamishli') ?? {};
    expect(qamishli?.geometry).toEqual({ type: 'Point', coordinates: [lon, lat] });
    expect(qamishli?.properties).toEqual({
      ...{ key: 'qamishli', rows: ['qamishli'], iso: null, label: 'Qamishli', state: 'zero' },
      ...{ low: 0, high: 0, open: false, outer: 7, outerOpen: false, printed: '0, or up to 7' },
    });
  });

  test('are listed and not dropped if they have no coordinate, or one off the map', () => {
    const at = { lat: 36.2, lon: 37.16, basis: 'test' };
    const data = governorates(
      { 'SY-TA': 4 },
      {
        places: {
          aleppo: { name: 'Aleppo', level: 'city', in: 'sy-hl', ...at },
          beirut: { name: 'Far off', level: 'city', in: 'land', lat: 33.89, lon: 35.5, basis: 'test' },
        },
        events: ['aleppo', 'beirut'].map(place => ({
          id: place,
          date: '2020-05-02',
          place,
          accounts: [{ source: 'monitor', killed: '2+' }],
        })),
      },
    );
    const chart = makeKind(data, 'map', 'killed by=place');
    const { features, sourceline } = readGeoJson(chart);
    expect(features.map(({ properties }) => properties.key)).toEqual(['aleppo']);
    expect(sourceline.notOnMap.map(({ key, low, high, open }) => [key, low, high, open]).sort()).toEqual([
      ['beirut', 2, null, true],
      ['sy-ta-town', 4, 4, false],
    ]);
    expect(features.length + sourceline.notOnMap.length).toBe(chart.table.keys.length);
  });
});
