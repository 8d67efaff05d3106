import { expect, test } from 'vitest';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { mapLayout } from '../../src/charts/map/layout.ts';
import { countriesDataset } from './country-maps.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';
import { townsOf, ucdpMonth } from './map-sets.ts';

const focused = (dataset: Parameters<typeof makeKind>[0], question: string): MapChart =>
  makeKind(dataset, 'map', question, { focus: 'data' });

/** How wide the regions of some keys are drawn. */
function widthOf(chart: MapChart, keys: readonly string[]): number {
  const { grid } = mapLayout(chart, locale).geometry;
  const boxes = keys.map(key => grid.extent(grid.keys.indexOf(key)));
  return Math.max(...boxes.map(({ x, width }) => x + width)) - Math.min(...boxes.map(({ x }) => x));
}

const framed = 'The map is framed on the governorates where this happened, and cuts off the rest.';

test('a map is framed on the regions with an event, and says so', () => {
  const asked = 'killed by=region region=sy-tartus,sy-latakia';
  const chart = focused(ucdpMonth, asked);
  const whole = makeKind(ucdpMonth, 'map', asked);
  const keys = chart.focus ?? expect.fail('no focus');
  expect(keys).toHaveLength(2);
  expect(widthOf(chart, keys)).toBeGreaterThan(4 * widthOf(whole, keys));
  expect(chart.notes).toContain(framed);
  expect(whole.notes).not.toContain(framed);
  expect(chart.regions).toHaveLength(14);
  const { layers } = mapLayout(chart, locale);
  for (const layer of [layers.narrow, layers.wide]) expect(layer.labelled).toEqual(new Set(keys));
});

test('discs are framed on the regions that they are in, and none is lost', () => {
  const asked = 'killed by=place region=sy-aleppo';
  const chart = focused(ucdpMonth, asked);
  const { discs, geometry } = mapLayout(chart, locale);
  expect(chart.focus).toHaveLength(1);
  expect(chart.discs.length).toBeGreaterThan(10);
  for (const { at } of discs) {
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(680);
    expect(at[1]).toBeGreaterThan(0);
    expect(at[1]).toBeLessThan(geometry.height);
  }
});

test('on a map framed more closely, more places have a disc of their own', () => {
  const towns = townsOf(
    Array.from({ length: 100 }, (_, i) => ({
      name: `Town ${i}`,
      lat: 35.7 + (i % 10) * 0.04,
      lon: 38.6 + Math.floor(i / 10) * 0.05,
      killed: 100 - i,
    })),
  );
  const sharing = ({ gathered }: MapChart) => gathered.flatMap(({ places }) => places).length;
  expect(sharing(makeKind(towns, 'map', 'killed by=place'))).toBeGreaterThan(0);
  expect(sharing(focused(towns, 'killed by=place'))).toBe(0);
});

test('places without a region of their own are looked for by their coordinates', () => {
  const town = townsOf([{ name: 'Some Town', lat: 36.2, lon: 37.16, killed: 3 }]);
  expect(focused(town, 'killed by=place').focus).toHaveLength(1);
});

test('land far off that has an event keeps its frame, and loses it where it has none', () => {
  const states = countriesDataset(['us']);
  const idOf = (iso: string): string =>
    [...states.places.values()].find(({ codes }) => codes.iso === iso)?.id ?? expect.fail(iso);
  const insetsOf = (...isos: string[]) =>
    mapLayout(focused(states, `killed by=region region=${isos.map(idOf).join(',')}`), locale).geometry.insets;
  expect(insetsOf('US-TX', 'US-OK')).toHaveLength(0);
  expect(insetsOf('US-TX', 'US-OK', 'US-HI')).toHaveLength(1);
});

test('a map of countries is framed on those with an event', () => {
  const chart = focused(countriesDataset(['sy', 'iq', 'lb']), 'killed by=country country=sy,lb');
  expect(chart.focus).toHaveLength(2);
});

test('where every region has an event, nothing changes and no note is needed', () => {
  const dataset = countriesDataset(['sy']);
  const chart = focused(dataset, 'killed by=region');
  expect(mapLayout(chart, locale).geometry.height).toBe(
    mapLayout(makeKind(dataset, 'map', 'killed by=region'), locale).geometry.height,
  );
  expect(chart.notes).toEqual(makeKind(dataset, 'map', 'killed by=region').notes);
});

test('only maps are framed', () => {
  expect(faultsOf(ucdpMonth, 'bar', 'killed by=region', { focus: 'data' })).toEqual([
    expect.objectContaining({ rule: 'charts/unused-option', option: 'focus' }),
  ]);
});
