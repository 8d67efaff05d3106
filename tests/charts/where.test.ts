import { describe, expect, test } from 'vitest';
import { drawWhere } from '../../src/charts/where/draw-where.ts';
import { eventWhereabouts, placeWhereabouts } from '../../src/charts/where/whereabouts.ts';
import { boundariesOf } from '../../src/dataset/boundaries-of.ts';
import type { Dataset, Event } from '../../src/dataset/types.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { mapOfEvent, mapOfPlace } from '../../src/site/where-map.ts';
import { datasetOf } from './figures.ts';
import { locale } from './make-chart.ts';

const syria = getBoundaries('sy');
const site = { locale, boundariesOf: boundariesOf(undefined) };

/** One event in a town of Aleppo governorate. */
function setOf(event: object, town: object = { lat: 36.2, lon: 37.16 }): Dataset {
  const places = {
    land: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
    aleppo: { name: 'Aleppo governorate', level: 'admin1', in: 'land', codes: { iso: 'SY-HL' } },
    town: { name: 'Some Town', level: 'town', in: 'aleppo', basis: 'invented for tests', ...town },
    nowhere: { name: 'Nowhere', level: 'town' },
  };
  const dataset = {
    id: 'one',
    title: 'One',
    version: '1.0.0',
    updated: '2020-06-30',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'as-reported',
  };
  return datasetOf(
    JSON.stringify({
      format: 'events/1',
      dataset,
      sources: { monitor: { kind: 'monitor', name: 'The Monitor' } },
      places,
      events: [
        {
          id: 'e',
          date: '2020-05-01',
          place: 'town',
          accounts: [{ source: 'monitor', killed: 1 }],
          ...event,
        },
      ],
    }),
    'data/one.json',
  );
}

const eventOf = (dataset: Dataset): Event => dataset.events.get('e') ?? expect.fail('no event');
const whereOf = (event: object, town?: object) => {
  const dataset = setOf(event, town);
  return eventWhereabouts(dataset, eventOf(dataset), syria);
};
const point = { kind: 'point', lat: 36.2, lon: 37.16 };
const aleppo = syria.units.find(({ iso }) => iso === 'SY-HL')?.key;

describe('an event is no more exactly on its map than it is known', () => {
  test.each([
    ['its settlement', {}, undefined, { ...point, isRough: false }],
    ['its surroundings', { precision: 'near' }, undefined, { ...point, isRough: true }],
    [
      'a settlement whose coordinates nobody checked',
      {},
      { lat: 36.2, lon: 37.16, checked: false },
      { ...point, isRough: true },
    ],
    [
      'a spot',
      { site: { name: 'Gate', lat: 36.3, lon: 37.2 } },
      undefined,
      { kind: 'point', lat: 36.3, lon: 37.2, isRough: false },
    ],
    [
      'a spot that nobody checked',
      { site: { name: 'Gate', lat: 36.3, lon: 37.2, checked: false } },
      undefined,
      { kind: 'point', lat: 36.3, lon: 37.2, isRough: true },
    ],
    ['a settlement without coordinates', {}, {}, { kind: 'region', key: aleppo }],
    ['its region', { precision: 'admin1' }, undefined, { kind: 'region', key: aleppo }],
    ['its district', { precision: 'admin2' }, undefined, { kind: 'region', key: aleppo }],
    ['its country', { precision: 'country' }, undefined, { kind: 'country' }],
    ['nothing', { precision: 'unknown' }, undefined, undefined],
  ])('%s', (_, event, town, expected) => {
    expect(whereOf(event, town)).toEqual(expected);
  });

  test('a region that its country does not have is somewhere in the country', () => {
    const dataset = setOf({});
    const place = dataset.places.get('aleppo') ?? expect.fail('no place');
    expect(placeWhereabouts(dataset, place, getBoundaries('ye'))).toEqual({ kind: 'country' });
  });
});

test('the words say what the map shows, and that it shows no more', () => {
  const wordsOf = (event: object, town?: object) => {
    const dataset = setOf(event, town);
    const map = mapOfEvent(site, dataset, eventOf(dataset));
    return map && [map.label, map.note];
  };
  expect(wordsOf({})).toEqual(['Map: Some Town is marked.', undefined]);
  expect(wordsOf({ precision: 'near' })).toEqual([
    'Map: Some Town is marked.',
    'The position is approximate.',
  ]);
  expect(wordsOf({}, {})).toEqual([
    'Map: Aleppo governorate is shaded.',
    'Somewhere in Aleppo governorate: the map shows no more.',
  ]);
  expect(wordsOf({ precision: 'country' })).toEqual([
    'Map: Syria is shaded.',
    'Somewhere in Syria: the map shows no more.',
  ]);
  expect(wordsOf({ place: 'nowhere' })).toBeUndefined();
  const dataset = setOf({});
  const region = dataset.places.get('aleppo') ?? expect.fail('no place');
  const map = mapOfPlace(site, dataset, region);
  expect(map).toMatchObject({ label: 'Map: Aleppo governorate is shaded.' });
  expect(map?.note).toBeUndefined();
  expect(map?.credit).toContain('Golan Heights');
});

test('a mark lies where its place is, on an outline that all maps of the country share', () => {
  const west = drawWhere(syria, { kind: 'point', lat: 34.9, lon: 35.9, isRough: false })?.marks ?? '';
  const east = drawWhere(syria, { kind: 'point', lat: 36.9, lon: 42.1, isRough: true })?.marks ?? '';
  const xOf = (marks: string) => Number(/where-point" cx="(\d+)"/.exec(marks)?.[1]);
  expect(xOf(west)).toBeLessThan(30);
  expect(xOf(east)).toBeGreaterThan(150);
  expect(east).toContain('where-rough');
  expect(west.split('<circle')[0]).toBe(east.split('<circle')[0]);
  expect(drawWhere(syria, { kind: 'point', lat: 15, lon: 44, isRough: false })).toBeUndefined();
});

test('land far off has a frame of its own, and a region too small to be drawn has a dot', () => {
  const states = getBoundaries('us');
  const hawaii = drawWhere(states, { kind: 'point', lat: 21.3, lon: -157.86, isRough: false })?.marks ?? '';
  const texas = drawWhere(states, { kind: 'point', lat: 31, lon: -99, isRough: false })?.marks ?? '';
  expect(hawaii.split('<circle')[0]).not.toBe(texas.split('<circle')[0]);
  const russia = getBoundaries('ru');
  const small = russia.units.map(({ key }) => drawWhere(russia, { kind: 'region', key })?.marks ?? '');
  for (const marks of small) expect(marks).toMatch(/class="where-area" (d="M|cx="\d)/);
});

test.each(['sy', 'ye', 'iq', 'us', 'id', 'ru', 'gb', 'no', 'ca'])('the map of %s is small', code => {
  const marks = drawWhere(getBoundaries(code), { kind: 'country' })?.marks ?? '';
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.length).toBeLessThan(6000);
});

test('a region that is a speck has a dot over its shade, and one that can be seen has none', () => {
  const marksOf = (code: string, iso: string): string => {
    const boundaries = getBoundaries(code);
    const { key } = boundaries.units.find(unit => unit.iso === iso) ?? expect.fail(iso);
    return drawWhere(boundaries, { kind: 'region', key })?.marks ?? '';
  };
  expect(marksOf('sy', 'SY-DI')).toContain('<circle class="where-area"');
  expect(marksOf('sy', 'SY-HL')).not.toContain('<circle');
  // Atolls, each of islets far from each other.
  const maldives = getBoundaries('mv');
  for (const { key } of maldives.units)
    expect(drawWhere(maldives, { kind: 'region', key })?.marks).toContain('<circle class="where-area"');
});
