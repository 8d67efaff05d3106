import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { mapGeometry } from '../../src/charts/map/geometry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { countryBoundaries } from '../../src/geo/country-boundaries.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';
import { shippedCountries } from '../../src/geo/shipped-countries.ts';
import { withoutIsolates } from '../../src/i18n/isolate.ts';
import { chartGeoJson, type MapGeoJson } from '../../src/output/files/chart-geojson.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { countriesDataset } from './country-maps.ts';
import { datasetOf } from './figures.ts';
import { faultsOf, locale, makeKind, specOf } from './make-chart.ts';
import { publication, readCsv } from './read-downloads.ts';

const file = 'tests/fixtures/three-countries/data/nile.json';
const text = readFileSync(file, 'utf8');
const nile = datasetOf(text, file);
/** The same with another header or other entries. */
const changed = (change: (json: { dataset: object; places: object; events: object[] }) => void): Dataset => {
  const json = JSON.parse(text);
  change(json);
  return datasetOf(JSON.stringify(json), file);
};

/** An event in each of some countries. */
const eventsIn = (codes: readonly string[]): Dataset =>
  changed(json => {
    Object.assign(json.dataset, { countries: codes });
    Object.assign(json, { places: {} });
    const accounts = [{ source: 'agency', killed: 7 }];
    json.events.splice(0, 9, ...codes.map(place => ({ id: place, date: '2020-05-01', place, accounts })));
  });
/** Every n-th country. */
const some = (n: number): string[] =>
  shippedCountries().flatMap(({ code }, i) => (i % n === 0 ? [code] : []));

type Map = ReturnType<typeof map>;
const map = (dataset: Dataset, question: string) => makeKind(dataset, 'map', question);
const told = ({ regions }: Map) =>
  regions
    .filter(({ state }) => state !== 'no-attack')
    .map(({ label, state, printed }) => [withoutIsolates(label), state, printed].join(' '));
const off = ({ notOnMap }: Map) =>
  notOnMap.map(({ key, printed, places }) => [key, printed, ...places].join(' '));

describe('a map of countries', () => {
  test('has the countries that the data are about, each with its figure', () => {
    const chart = map(nile, 'killed by=country');
    expect(chart.boundaries).toBe('world+eg+sd+ss');
    expect(chart.regions.map(({ key }) => key)).toEqual(['EGY', 'SDN', 'SSD']);
    expect(told(chart)).toEqual(['Egypt value 3–5', 'Sudan value 12–13', 'South Sudan value 10–12']);
    expect(chart.table.keys).toEqual(['sd', 'not-stated', 'ss', 'eg']);
  });

  test('lists what is in no known country, whatever its coordinates are', () => {
    const chart = map(nile, 'killed by=country');
    expect(off(chart)).toEqual(['not-stated 11 Argin At sea']);
    expect(chart.notes).toContain(
      '2 of 7 attacks, 11 people killed, are not on the map: their country is not known.',
    );
    expect(chart.reading[0]).toBe(
      'The map shows counts, not rates: a large country is not worse hit for its size.',
    );
  });

  test('shows a listed country without an event, and not one that the question leaves out', () => {
    const more = changed(json => Object.assign(json.dataset, { countries: ['eg', 'sd', 'ss', 'ly'] }));
    const chart = map(more, 'killed by=country');
    expect(chart.regions.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'EGY value',
      'LBY no-attack',
      'SDN value',
      'SSD value',
    ]);
    expect(chart.description).toContain('No attack reported in 1 of 4 countries.');
    expect(map(more, 'killed by=country country=!ly').boundaries).toBe('world+eg+sd+ss');
    expect(map(more, 'killed by=country country=eg,ly').boundaries).toBe('world+eg+ly');
    expect(map(more, 'killed by=country region=khartoum').boundaries).toBe('world+sd');
    expect(map(more, 'killed by=country place=!juba').boundaries).toBe('world+eg+ly+sd+ss');
    expect(map(more, 'killed by=country event=juba').boundaries).toBe('world+ss');
    expect(map(more, 'killed by=country with=drone').regions.map(({ state }) => state)).toEqual([
      'no-attack',
      'no-attack',
      'value',
      'no-attack',
    ]);
  });

  test('is framed on its countries, not on the earth', () => {
    const widths = (codes: string[]) => {
      const { grid } = mapGeometry(getBoundaries(map(eventsIn(codes), 'killed by=country').boundaries));
      return grid.keys.map((_, unit) => grid.extent(unit));
    };
    for (const { height } of widths(['eg', 'sd', 'ss'])) expect(height).toBeGreaterThan(120);
    const [georgia, russia] = widths(['ru', 'ge']);
    expect(russia?.width).toBeGreaterThan(480);
    expect(georgia?.width).toBeGreaterThan(4);
    // Across the antimeridian: Fiji is east of New Zealand and not at the other end of the map.
    const [fiji, zealand] = widths(['fj', 'nz']);
    expect((fiji?.x ?? 0) - (zealand?.x ?? 0)).toBeLessThan(340);
    // France without Guiana and Réunion.
    expect(widths(['fr', 'de'])[1]?.width).toBeGreaterThan(200);
    // The whole earth, where the countries are all over it.
    for (const { width } of widths(['br', 'fj', 'in', 'ng', 'ru', 'us', 'za']))
      expect(width).toBeLessThan(500);
  });

  test('names the country that the map lacks', () => {
    const island = changed(json => {
      Object.assign(json.places, { re: { name: 'Réunion', level: 'country', codes: { iso: 'RE' } } });
      json.events.push({ ...json.events[0], id: 're', place: 're' });
    });
    const chart = map(island, 'killed by=country');
    expect(off(chart)).toEqual(['not-stated 11 Argin At sea', 're 2–4']);
    expect(chart.notes.join()).toContain('or their country is not in these boundaries.');
    const alone = changed(json => {
      Object.assign(json.places, { re: { name: 'Réunion', level: 'country', codes: { iso: 'RE' } } });
      json.events.splice(0, 9, { ...json.events[0], id: 're', place: 're' });
    });
    expect(faultsOf(alone, 'map', 'killed by=country country=re')).toMatchObject([
      { rule: 'geo/no-boundaries', what: 'The map of countries has none of re.' },
    ]);
  });

  test('says that lines are disputed, by country or of many in one sentence', () => {
    const credit = (...codes: string[]) => map(eventsIn(codes), 'killed by=country').credit;
    expect(credit('ma', 'dz')).toBe(
      'Boundaries: Natural Earth, with changes by Visionscarto. Western Sahara: drawn apart from Morocco, whole. Names and boundaries shown do not imply endorsement or acceptance.',
    );
    expect(credit('ma', 'ru', 'cy')).toBe(
      'Boundaries: Natural Earth, with changes by Visionscarto. Disputed lines: drawn as in these boundaries. Names and boundaries shown do not imply endorsement or acceptance.',
    );
  });
});

describe('a map of the regions of several countries', () => {
  test('has two regions of one name, each with its own figure', () => {
    const chart = map(nile, 'killed by=region');
    expect(chart.boundaries).toBe('eg+sd+ss');
    expect(told(chart)).toEqual([
      'Aswan value 1',
      'Red Sea (Egypt) value 2–4',
      'Khartoum value 5–6',
      'Red Sea (Sudan) value 7',
      'Central Equatoria value 10–12',
    ]);
    expect(chart.regions.filter(({ short }) => withoutIsolates(short) === 'Red Sea')).toHaveLength(2);
  });

  test('places an event by coordinates in its own country only, and not where that is unknown', () => {
    const chart = map(nile, 'killed by=region');
    expect(off(chart)).toEqual(['not-stated 11 Argin At sea']);
    expect(chart.notes).toContain('Placed by coordinates, as the data names no region: 1 of 7 attacks.');
  });

  test('a region without a code is found in its own country', () => {
    const bare = changed(json => {
      const places = json.places as Record<string, { codes?: object; in?: string }>;
      Object.assign(places['eg-red-sea'] ?? {}, { codes: undefined, in: 'eg' });
      Object.assign(places['sd-red-sea'] ?? {}, { codes: undefined });
    });
    expect(told(map(bare, 'killed by=region'))).toContain('Red Sea (Egypt) value 2–4');
    expect(told(map(bare, 'killed by=region'))).toContain('Red Sea (Sudan) value 7');
  });

  test('leaves out the regions of other countries, and what a filter does not ask about', () => {
    const chart = map(nile, 'killed by=region country=sd');
    expect(chart.boundaries).toBe('sd');
    const two = map(nile, 'killed by=region region=khartoum,eg-red-sea');
    expect(two.boundaries).toBe('eg+sd');
    expect(two.regions.filter(({ state }) => state !== 'outside').map(({ key }) => key)).toHaveLength(2);
  });

  test('names the countries that more than sixteen are too many for; places are on the map of countries', () => {
    const many = changed(json => {
      Object.assign(json.dataset, { countries: [...new Set(['eg', 'sd', 'ss', ...some(14)])] });
    });
    const [fault] = faultsOf(many, 'map', 'killed by=region');
    expect(fault).toMatchObject({
      rule: 'charts/map-country',
      what: '::map can show the regions of up to 16 countries, and this one would show 20',
      fix: 'write by=country, or filter by country=',
    });
    const discs = map(many, 'killed by=place');
    expect(discs.boundaries).toMatch(/^world\+/);
    expect(discs.discs.map(({ key }) => key)).toEqual(['juba', 'port-sudan', 'hurghada', 'aswan']);
  });

  test('shows places by their coordinates, and lines of all three countries', () => {
    const chart = map(nile, 'killed by=place');
    expect(chart.discs.map(({ key }) => key)).toEqual(['juba', 'port-sudan', 'argin', 'hurghada', 'aswan']);
    expect(off(chart)).toEqual(['at-sea 8 At sea', 'khartoum 5–6 Khartoum']);
  });

  test('credits the newsroom’s own boundaries beside the included ones', () => {
    const dataset = countriesDataset(['fj', 'nz']);
    const boundaries = (name: string) => readBoundaries('tests/fixtures/fiji', name);
    const built = buildChart(specOf(dataset, 'map', 'killed by=region', {}), { dataset, locale, boundaries });
    expect(built).toMatchObject({
      chart: {
        boundaries: 'fj+nz',
        credit:
          'Boundaries: Natural Earth. Boundaries: supplied by this publication. Names and boundaries shown do not imply endorsement or acceptance.',
      },
    });
  });
});

test('notes of crowded maps speak of countries', () => {
  const chart = map(eventsIn(some(4)), 'killed by=country');
  expect(mapNotes(chart, locale).join(' ')).toMatch(
    /labels the \d+ countries|has room to label \d+ countries/,
  );
});

describe('a report on several countries', () => {
  const options = readOptions({ name: 'Test Desk' }, { base: '/', site: undefined, drafts: false });

  test('has its numbers checked, and rows, keys and columns that tell countries apart', async () => {
    const built = await buildSite('tests/fixtures/three-countries', options);
    expect(built.problems.map(({ rule }) => rule)).toEqual(['dataset/no-country', 'dataset/no-country']);
    const tableOf = (id: string) => (built.ok ? built.value.charts.get(id)?.chart.table : undefined);
    const rowsOf = (id: string) =>
      tableOf(id)?.rows.map(cells => cells.map(cell => withoutIsolates(cell.text)).join(' · '));
    expect(rowsOf('bar-country')?.map(row => row.split(' · ').slice(0, 3).join(' · '))).toEqual([
      'Sudan · 12 · 13',
      'not stated · 11 · 11',
      'South Sudan · 10 · 12',
      'Egypt · 3 · 5',
    ]);
    expect(tableOf('stack-country')?.keys).toEqual([
      'eg,not-stated',
      'not-stated,not-stated',
      'sd,drone',
      'sd,not-stated',
      'ss,not-stated',
    ]);
    expect(rowsOf('table-region')?.filter(row => row.startsWith('Red Sea'))).toEqual([
      'Red Sea (Sudan) · 7 · 7 · 1 · one source',
      'Red Sea (Egypt) · 2 · 4 · 1 · sources differ',
    ]);
    expect(rowsOf('events')?.slice(0, 2)).toEqual([
      '1 May 2020 · Hurghada · Red Sea (Egypt) · Egypt · 2–4',
      '2 May 2020 · Port Sudan · Red Sea (Sudan) · Sudan · 7',
    ]);
  });

  test('has files in which each country has its code', () => {
    const chart = map(nile, 'killed by=country');
    expect(readCsv(chart).records.map(({ key, country, low, high }) => [key, country, low, high])).toEqual([
      ['sd', 'Sudan', '12', '13'],
      ['not-stated', 'not stated', '11', '11'],
      ['ss', 'South Sudan', '10', '12'],
      ['eg', 'Egypt', '3', '5'],
    ]);
    const json: MapGeoJson = JSON.parse(chartGeoJson(chart, publication));
    expect(json.features.map(({ properties: { iso, key, low } }) => [iso, key, low])).toEqual([
      ['EG', 'eg', 3],
      ['SD', 'sd', 12],
      ['SS', 'ss', 10],
    ]);
    expect(json.sourceline.notOnMap).toMatchObject([{ key: 'not-stated', low: 11 }]);
  });
});

test('regions of several countries are from the viewpoint of the site, and the countries of the world from one', () => {
  const nameOf = (country: string) => {
    const read = countryBoundaries(undefined, country, 'natural-earth');
    return read.ok ? read.value.name : read.problems.map(({ what }) => what).join('\n');
  };
  expect(nameOf('pl+ru+ua')).toBe('pl+ru.natural-earth+ua.natural-earth');
  expect(nameOf('world+ru+ua')).toBe('world+ru+ua');
});
