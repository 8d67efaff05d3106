import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { createGrid } from '../../src/charts/map/grid.ts';
import { regionAt, straysBy } from '../../src/charts/map/home-ground.ts';
import type { PlacedLabel } from '../../src/charts/map/label.ts';
import { mapLayout } from '../../src/charts/map/layout.ts';
import { rateHints } from '../../src/site/rate-hints.ts';
import { isKnown } from '../../src/tally/known-sum.ts';
import { drawSvg } from './draw-svg.ts';
import { demonstration } from './figures.ts';
import { governorates } from './governorates.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';
import { ucdpMonth } from './map-sets.ts';
import { draw } from './pictures.ts';
import { readGeoJson } from './read-geojson.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const both = makeKind(ucdpMonth, 'map', 'killed by=region,place');

test('shades are those of the map by region, and discs those of the map by place', () => {
  const regions = makeKind(ucdpMonth, 'map', 'killed by=region');
  const places = makeKind(ucdpMonth, 'map', 'killed by=place');
  const shown = both.regions.map(({ rows: _, ...rest }) => rest);
  expect(shown).toEqual(regions.regions.map(({ rows: _, ...rest }) => rest));
  expect(both.steps).toEqual(regions.steps);
  expect(both.discs.map(({ row: _, ...rest }) => rest)).toEqual(
    places.discs.map(({ row: _, ...rest }) => rest),
  );
  expect(both.gathered).toEqual(places.gathered);
});

test('the table has a row for each place in its region, and each mark knows its rows', () => {
  const { keys, sums } = both.table;
  const lows = new Map(keys.map((key, i) => [key, sums[0]?.rows[i]?.sum]));
  const lowOf = (key: string) => {
    const sum = lows.get(key);
    return sum !== undefined && isKnown(sum) ? sum.low : 0;
  };
  for (const { row, sum } of both.discs) expect(lowOf(row)).toBe(isKnown(sum) ? sum.low : 0);
  const aleppo = both.regions.find(({ short }) => short === 'Aleppo');
  // Low of the region as UCDP's file has it.
  expect(aleppo?.rows.reduce((all, key) => all + lowOf(key), 0)).toBe(879);
  const drawn = new Set([...both.discs.map(({ row }) => row), ...both.notOnMap.map(({ key }) => key)]);
  expect(drawn).toEqual(new Set(keys));
});

test('says what has no shade and what has no disc, and how the two are read', () => {
  expect(both.notes).toContain(
    '6 of 470 events, 42 people killed, are not on the map: they have no coordinates on it, and no region.',
  );
  expect(both.notes).toContain(
    '39 of 470 events, 108–115 people killed, have no disc: they have no coordinates.',
  );
  expect(both.reading).toContain(
    'The shade is of the whole governorate, with all its places; a disc is of one place.',
  );
  // Labels are of places.
  expect(mapNotes(both, locale).join()).toMatch(/labels the \d+ places with the highest figures/);
  expect(makeKind(demonstration, 'map', 'killed by=region,place').notes.join()).not.toContain(
    'not on the map',
  );
});

test('where the same events have neither, it says so once', () => {
  const data = governorates(
    { 'SY-HI': 3 },
    {
      places: {
        homs: { name: 'Homs', level: 'town', in: 'sy-hi', lat: 34.73, lon: 36.72, basis: 'test' },
      },
      events: ['land', 'homs'].map(place => ({
        id: `at-${place}`,
        date: '2020-05-02',
        place,
        accounts: [{ source: 'monitor', killed: 2 }],
      })),
    },
  );
  const { notes } = makeKind(data, 'map', 'killed by=region,place event=at-land,at-homs');
  expect(notes.filter(note => note.includes('coordinates'))).toEqual([
    '1 of 2 attacks, 2 people killed, is not on the map: it has no coordinates on it, and no region.',
  ]);
});

test('discs have a colour that no shade has, on the map, in its keys, and in pictures', () => {
  const [drawing] = drawSvg(both, { document, locale, scope: 'a' });
  const root = parseHTML(`<body>${drawing?.svg}</body>`).document;
  const count = (selector: string) => root.querySelectorAll(selector).length;
  expect(count('.map-region')).toBeGreaterThan(10);
  expect(count('.map-disc')).toBeGreaterThan(100);
  expect(count('.map-over .map-disc')).toBe(count('.map-disc'));
  expect(count('.map-over .map-key-disc')).toBe(3);
  expect(both.legend.filter(({ mark }) => mark.startsWith('disc')).map(({ n }) => n)).toEqual([2, 2, 2]);
  expect(draw(both)).toMatch(/<circle[^>]* fill="#857200"/);
});

test('labels keep to the region of their disc, and to others only where it has no room for all', () => {
  const { discs, geometry, layers } = mapLayout(both, locale);
  const { grid } = geometry;
  const at = new Map(discs.map(({ disc, at: point }) => [disc.key, point] as const));
  const astray = ({ key, box }: PlacedLabel) =>
    straysBy(regionAt(at.get(key) ?? [0, 0], grid), box, grid) > 0;
  expect(layers.narrow.placed.filter(astray).length).toBeLessThanOrEqual(6);
  expect(layers.wide.placed.filter(astray).length).toBeLessThanOrEqual(6);
  expect(layers.wide.placed.length).toBeGreaterThanOrEqual(23);
  // Alone, the disc of every place has room for its label at home.
  for (const place of ['al-mayadin-town-sy-deir-ez-zor', 'tartus-town-sy-tartus']) {
    const alone = makeKind(ucdpMonth, 'map', `killed by=region,place place=${place}`);
    const layout = mapLayout(alone, locale);
    for (const { placed } of [layout.layers.narrow, layout.layers.wide]) {
      const { at: point } = layout.discs[0] ?? expect.fail(place);
      expect(placed.map(({ box }) => straysBy(regionAt(point, grid), box, grid))).toEqual([0]);
    }
  }
});

test('without shades, labels keep off the lines of frames alone', () => {
  const inset = { x: 12, y: 100, width: 80, height: 100 };
  const grid = createGrid({ width: 200, height: 200 }, [], [], [inset]);
  const across = { x: 70, y: 120, width: 40, height: 12 };
  expect(straysBy(undefined, across, grid)).toBeGreaterThan(0);
  expect(straysBy(undefined, { ...across, x: 32 }, grid)).toBe(0);
  expect(straysBy(undefined, { ...across, y: 20 }, grid)).toBe(0);
});

test('as GeoJSON it has the regions and the places', () => {
  const { features } = readGeoJson(both);
  const points = features.filter(({ geometry }) => geometry.type === 'Point');
  expect(points).toHaveLength(both.discs.length);
  expect(features).toHaveLength(both.discs.length + both.regions.length);
  expect(points[0]?.properties).toMatchObject({ label: 'Aleppo town', low: 493, high: 496 });
});

test('takes classes, and refuses rates, other keys and another order', () => {
  const { steps } = makeKind(ucdpMonth, 'map', 'killed by=region,place', { classes: '50,500' });
  expect(steps.map(({ label }) => label)).toEqual(['1–49', '50–499', '500 or more']);
  const [fault] = faultsOf(demonstration, 'map', 'killed by=place,region');
  expect(fault).toMatchObject({
    rule: 'charts/wrong-by',
    what: '::map cannot be grouped by place and governorate: it shows regions, countries or places, or places over the other two',
    fix: 'write by=region, by=country, by=place, by=region,place or by=country,place',
  });
  const rates = governorates({ 'SY-HI': 30 }, { populations: { 'SY-HI': 1_500_000 } });
  expect(() => makeKind(rates, 'map', 'killed by=region,place per=100000')).toThrow('by=place has no rate');
  // No hint leads there.
  const shown = (question: string) => {
    const chart = makeKind(rates, 'map', question);
    return rateHints({ charts: new Map([['m', { chart }]]), datasets: new Map([[rates.id, rates]]) });
  };
  expect([shown('killed by=region').length, shown('killed by=region,place').length]).toEqual([1, 0]);
});
