import { expect, test } from 'vitest';
import { findId, findIds } from '../../src/dataset/find-id.ts';
import { readDataset } from '../../src/dataset/read-datasets.ts';
import { countryOf, regionOf } from '../../src/dataset/region-of.ts';
import { textIn } from '../../src/dataset/text-in.ts';
import type { Dataset } from '../../src/dataset/types.ts';

function get(file: string): Dataset {
  const read = readDataset(process.cwd(), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}
const seed = get('data/syria-2016-09-05.json');

test.for([
  ['homs', 'homs'],
  ['Homs', 'homs'],
  ['HIMS', 'homs'],
  ['Ḩimş', 'homs'],
  ['حمص', 'homs'],
  ['Al Qamishli', 'qamishli'],
  ['al saboura', 'al-saboura'],
  ['homs governorate', 'sy-homs'],
] as const)('a place by "%s"', ([word, id]) => {
  expect(findId(seed.places, word)).toBe(id);
});

test('a source by its short name, an event by its title, nothing by an empty text', () => {
  expect(findId(seed.sources, 'the Observatory')).toBe('sohr');
  expect(findId(seed.actors, 'Daesh')).toBe('isil');
  expect(findId(seed.events, 'car bomb in homs')).toBe('homs-bab-tadmur');
  expect(findId(seed.places, 'Paris')).toBeUndefined();
  expect(findId(seed.places, '')).toBeUndefined();
});

test('a name shared by two entries is not an id, but both are found', () => {
  const registry = new Map([
    ['city', { name: { en: 'Damascus' }, aliases: ['Dimashq'] }],
    ['province', { name: { en: 'Damascus' } }],
  ]);
  expect(findId(registry, 'damascus')).toBeUndefined();
  expect(findIds(registry, 'damascus')).toEqual(['city', 'province']);
  expect(findId(registry, 'dimashq')).toBe('city');
  expect(findId(registry, 'city')).toBe('city');
});

test('region and country of a place, of a region, of a country, of nothing', () => {
  expect(regionOf(seed, 'homs')?.id).toBe('sy-homs');
  expect(countryOf(seed, 'homs')?.id).toBe('sy');
  expect(regionOf(seed, 'sy-homs')?.id).toBe('sy-homs');
  expect(regionOf(seed, 'sy')).toBeUndefined();
  expect(countryOf(seed, 'sy')?.id).toBe('sy');
  expect(regionOf(seed, 'nowhere')).toBeUndefined();
});

test('a text in the requested language, its base, English, or any available one', () => {
  expect(textIn({ en: 'Homs', ar: 'حمص' }, 'ar-SY')).toBe('حمص');
  expect(textIn({ en: 'Homs', ar: 'حمص' }, 'de')).toBe('Homs');
  expect(textIn({ ar: 'حمص' }, 'de')).toBe('حمص');
  expect(textIn({}, 'de')).toBe('');
});
