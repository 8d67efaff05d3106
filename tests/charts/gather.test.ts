import { expect, test } from 'vitest';
import { type DrawnFrame, gatherPlaces } from '../../src/charts/map/gather.ts';
import { mapLayout } from '../../src/charts/map/layout.ts';
import type { Sum } from '../../src/tally/types.ts';
import { locale, makeKind } from './make-chart.ts';
import { townsOf } from './map-sets.ts';

type Disc = Parameters<typeof gatherPlaces>[0][number];

const sumOf = (low: number): Sum => ({
  kind: 'range',
  ...{ low, high: low, outer: low, best: undefined, events: 1, unknown: 0, about: false },
});

const disc = (key: string, low: number, lat: number, lon: number): Disc => ({
  ...{
    key,
    row: key,
    label: key,
    lat,
    lon,
    sum: sumOf(low),
    printed: `${low}`,
    compact: `${low}`,
    lowest: '',
  },
  state: low > 0 ? 'value' : 'zero',
});

/** A frame of the whole earth in which so many degrees are as wide as a page. */
const page = (side: number): [DrawnFrame] => [{ box: [-180, -90, 180, 90], side }];

/** Sixty places far from each other, with high figures. */
const far = Array.from({ length: 60 }, (_, i) => disc(`far-${i}`, 1000 - i, 30 + (i % 10), 40 + i / 10));

test('up to sixty places are never gathered, however near they are', () => {
  const near = far.slice(1).map(({ key }, i) => disc(key, 9, 35, 40 + i / 1000));
  expect(gatherPlaces([...near, disc('one', 1, 35, 40)], page(10))).toEqual([]);
});

test('of more, those below the sixty highest share a disc where they are near each other, at their middle', () => {
  const near = [disc('a', 5, 35, 44), disc('b', 3, 35.02, 44), disc('c', 2, 35.5, 44)];
  expect(gatherPlaces([...far, ...near], page(11))).toEqual([
    { places: ['a', 'b'], lat: expect.closeTo(35.01), lon: 44, state: 'value' },
  ]);
  // Beside one of the sixty they stay apart.
  expect(gatherPlaces([...far, disc('a', 5, 30, 40.001), disc('b', 4, 36, 44)], page(11))).toEqual([]);
});

test('a place goes to the nearest, across the lines of the grid by which it is found', () => {
  const near = [
    disc('a', 5, 35.001, 44),
    disc('b', 4, 34.85, 44),
    disc('c', 3, 34.92, 44),
    disc('d', 2, 35.05, 43.95),
  ];
  expect(gatherPlaces([...far, ...near], page(11)).map(({ places }) => places)).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ]);
});

test('an inset tells fewer places apart than the main frame, and neither takes places of the other', () => {
  const near = [
    disc('a', 5, 35, 44),
    disc('b', 4, 35.5, 44),
    disc('c', 3, 65, -150),
    disc('d', 2, 65.5, -150),
    disc('e', 1, 35.02, 44),
  ];
  const frames = [...page(11), { box: [-170, 60, -130, 72], side: 150 }] as const;
  const [main, inset] = [{ ...frames[0], box: [-125, 24, 60, 50] } as const, frames[1]];
  const places = gatherPlaces([...far, ...near], [main, inset]).map(group => group.places);
  expect(places).toEqual([
    ['a', 'e'],
    ['c', 'd'],
  ]);
});

test('neighbours across the antimeridian share a disc between them', () => {
  const near = [disc('a', 5, -17, 179.99), disc('b', 4, -17, -179.99)];
  const fiji: DrawnFrame = { box: [177, -20, 182, -15], side: 5 };
  const [group] = gatherPlaces([...far, ...near], [fiji]);
  expect(group).toMatchObject({ places: ['a', 'b'], lon: expect.closeTo(180) });
});

test('none and a figure are not put together', () => {
  const near = [disc('a', 5, 35, 44), disc('zero', 0, 35, 44), disc('none', 0, 35, 44.01)];
  expect(gatherPlaces([...far, ...near], page(11))).toEqual([
    { places: ['zero', 'none'], lat: 35, lon: expect.closeTo(44.005), state: 'zero' },
  ]);
});

test('of equal figures none has its own disc for the order of the data', () => {
  const equal = Array.from({ length: 100 }, (_, i) => disc(`p-${i}`, 1, 35, 40 + i / 1000));
  const [group, ...others] = gatherPlaces(equal, page(20));
  expect([group?.places.length, others]).toEqual([100, []]);
});

test('twenty thousand places are at most four hundred discs', () => {
  const many = Array.from({ length: 20_000 }, (_, i) =>
    disc(`p-${i}`, 20_000 - i, 30 + (i % 200) / 20, 40 + Math.floor(i / 200) / 10),
  );
  const groups = gatherPlaces(many, page(10));
  const together = groups.reduce((sum, { places }) => sum + places.length, 0);
  expect(groups.length + many.length - together).toBeLessThanOrEqual(400);
});

test('where equal figures share discs, these are labelled by how many places they are and what they come to', () => {
  const towns = Array.from({ length: 400 }, (_, i) => ({
    name: `Town ${i}`,
    lat: 35 + (i % 20) / 400,
    lon: 38 + Math.floor(i / 20) / 400,
    killed: 2,
  }));
  const chart = makeKind(townsOf(towns), 'map', 'killed by=place');
  const { layers, groups } = mapLayout(chart, locale);
  const [group] = groups.toSorted((a, b) => b.radius - a.radius);
  const lines = layers.wide.placed[0]?.form.block.lines.map(({ text }) => text);
  expect(lines).toEqual([`${group?.group.places.length} places`, group?.group.printed]);
  // No place has its own number on the map.
  expect(layers.wide.labelled.size).toBe(0);
});
