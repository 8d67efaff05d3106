import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { setOfDataset } from '../../src/dataset/csv/set-of-dataset.ts';
import { countryOf } from '../../src/dataset/region-of.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { recordOf } from '../../src/history/record-of.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answer, en, read, rows, total } from './tally-dataset.ts';

const file = 'tests/fixtures/three-countries/data/nile.json';
const raw = () => JSON.parse(read(file));

function check(json: unknown): { dataset: Dataset; found: string[] } {
  const checked = checkDataset(JSON.stringify(json), file);
  if (!checked.ok) throw new Error(checked.problems.map(({ what }) => what).join('\n'));
  return { dataset: checked.value, found: checked.problems.map(({ rule, what }) => `${rule} ${what}`) };
}

const { dataset: nile, found } = check(raw());
const countries = (dataset: Dataset) =>
  Object.fromEntries([...dataset.places.keys()].map(id => [id, countryOf(dataset, id)?.id]));

describe('a dataset of several countries', () => {
  test('has a place for each country that it lists, in its own language too', () => {
    expect(['eg', 'sd', 'ss'].map(id => nile.places.get(id)?.name)).toEqual([
      { en: 'Egypt' },
      { en: 'Sudan' },
      { en: 'South Sudan' },
    ]);
    const arabic = raw();
    arabic.dataset.language = 'ar';
    expect(check(arabic).dataset.places.get('sd')?.name).toEqual({ en: 'Sudan', ar: 'السودان' });
  });

  test('puts a place in its country by `in`, by a code, or by coordinates; what is not certain stays open', () => {
    expect(countries(nile)).toEqual({
      'eg-red-sea': 'eg',
      'sd-red-sea': 'sd',
      khartoum: 'sd',
      'central-equatoria': 'ss',
      hurghada: 'eg',
      'port-sudan': 'sd',
      aswan: 'eg',
      juba: 'ss',
      argin: undefined,
      'at-sea': undefined,
      eg: 'eg',
      sd: 'sd',
      ss: 'ss',
    });
    expect(found).toEqual([
      'dataset/no-country The country of Argin (1 event) is not known: its coordinates are within 2 kilometres of a border.',
      'dataset/no-country The country of At sea (1 event) is not known: its coordinates are in none of the countries of the data.',
    ]);
  });

  test('uses the entry that `places` has for a country, and gives it its code', () => {
    const json = raw();
    json.places['the-sudan'] = { name: 'The Sudan', level: 'country', codes: { iso: 'SD' } };
    json.places.ss = { name: 'The South', level: 'country' };
    json.places['sd-red-sea'].in = 'the-sudan';
    json.places.khartoum.in = 'the-sudan';
    const { dataset } = check(json);
    expect([...dataset.places.values()].filter(({ level }) => level === 'country')).toMatchObject([
      { id: 'the-sudan', name: { en: 'The Sudan' } },
      { id: 'ss', name: { en: 'The South' }, codes: { iso: 'SS' } },
      { id: 'eg', codes: { iso: 'EG' } },
    ]);
    expect(countries(dataset)['khartoum']).toBe('the-sudan');
  });

  test('follows what is in a place: its codes, then its coordinates, unless they disagree', () => {
    const json = raw();
    json.places.upper = { name: 'Upper Egypt', level: 'admin2' };
    json.places.aswan.in = 'upper';
    json.places.lower = { name: 'Lower', level: 'admin2' };
    json.places.juba.in = 'lower';
    json.places.argin.in = 'lower';
    json.places.coast = { name: 'The coast', level: 'admin2', codes: { pcode: 'SD01' } };
    json.places['at-sea'].in = 'coast';
    json.places['sd-red-sea'].in = undefined;
    const { dataset } = check(json);
    expect(countries(dataset)).toMatchObject({ aswan: 'eg', juba: 'ss', argin: 'ss', 'at-sea': 'sd' });
    json.places.argin.lat = 24;
    const both = check(json);
    expect(countries(both.dataset)).toMatchObject({ juba: undefined, argin: undefined });
    expect(both.found).toContain(
      'dataset/no-country The country of Lower (2 events) is not known: places in it are in South Sudan and Egypt.',
    );
  });

  test('without `countries`, a code of a region is enough, and coordinates are read in the countries that are named', () => {
    const json = raw();
    json.dataset.countries = undefined;
    json.places.sd = { name: 'Sudan', level: 'country', codes: { iso: 'SD' } };
    json.places['central-equatoria'].in = undefined;
    const { dataset } = check(json);
    expect(countries(dataset)).toMatchObject({
      hurghada: 'eg',
      'port-sudan': 'sd',
      aswan: 'eg',
      juba: undefined,
    });
    expect(countries(check({ ...json, events: json.events.slice(0, 3) }).dataset)['eg']).toBe('eg');
  });

  test('a code that is the id of another place leaves its places in no country', () => {
    const json = raw();
    json.dataset.countries = undefined;
    json.places = {
      eg: { name: 'El Gouna', level: 'city' },
      'eg-red-sea': json.places['eg-red-sea'],
      'sd-red-sea': { ...json.places['sd-red-sea'], in: undefined },
      ...Object.fromEntries(['hurghada', 'port-sudan'].map(id => [id, json.places[id]])),
    };
    json.events = json.events.slice(0, 2);
    expect(countries(check(json).dataset)).toMatchObject({ hurghada: undefined, 'port-sudan': 'sd' });
  });

  test('names the place where the map of countries, or the list, has none', () => {
    const json = raw();
    json.places.land = { name: 'Exampleland', level: 'country' };
    json.places['at-sea'].in = 'land';
    expect(check(json).found).toEqual(
      expect.arrayContaining([
        'dataset/unlisted-country Events are in Exampleland, which has no ISO code, but "countries" does not list it.',
        'dataset/country-not-on-map Exampleland is not on the map of countries.',
      ]),
    );
  });

  test('counts the places of which it names twenty', () => {
    const json = raw();
    for (let i = 0; i < 25; i++) {
      json.places[`p-${i}`] = { name: `Place ${i}`, level: 'village' };
      json.events.push({ ...json.events[0], id: `p-${i}`, place: `p-${i}` });
    }
    const open = check(json).found.filter(text => text.startsWith('dataset/no-country'));
    expect(open).toHaveLength(21);
    expect(open).toContain('dataset/no-country The country of 7 more places of events is not known.');
  });

  test('suggests the code that is meant', () => {
    const fixFor = (code: string) => {
      const json = raw();
      json.dataset.countries = ['eg', 'sd', code];
      const checked = checkDataset(JSON.stringify(json), file);
      return checked.problems.find(({ rule }) => rule === 'dataset/unknown-country')?.fix;
    };
    expect(fixFor('Syria')).toBe('Did you mean "sy"?');
    expect(fixFor('SYR')).toBe('Did you mean "sy"?');
    expect(fixFor('SY')).toBe('Did you mean "sy"?');
    expect(fixFor('Egpyt')).toBe('Did you mean "eg"?');
    expect(fixFor('uk')).toMatch(/^Use an ISO 3166-1 code in lower case/);
  });

  test('keeps the list in the record of a version', () => {
    expect(recordOf(nile, en).header['countries']).toBe('eg, sd, ss');
  });
});

describe('questions about several countries', () => {
  test('by country, with the events of no known country in a row of their own', () => {
    expect(rows(nile, 'killed by=country')).toEqual([
      'sd 12–13 (13)',
      'not-stated 11–11 (11)',
      'ss 10–12 (12)',
      'eg 3–5 (5)',
    ]);
    expect(total(nile, 'killed')).toMatchObject({ low: 36, high: 41 });
    expect(answer(nile, 'killed by=country').rows.map(({ label }) => label)).toEqual([
      'Sudan',
      'not stated',
      'South Sudan',
      'Egypt',
    ]);
  });

  test('by region, two regions of one name in two rows, told apart by their countries', () => {
    expect(answer(nile, 'killed by=region').rows.map(({ key, label }) => `${key}: ${label}`)).toEqual([
      'not-stated: not stated',
      'central-equatoria: Central Equatoria',
      'sd-red-sea: Red Sea (Sudan)',
      'khartoum: Khartoum',
      'eg-red-sea: Red Sea (Egypt)',
    ]);
    expect(rows(nile, 'killed by=country,weapon')).toContain('sd,drone 7–7 (7)');
  });

  test('in one country, in none, and in all but one', () => {
    expect(total(nile, 'killed country=eg')).toMatchObject({ low: 3, high: 5, events: 2 });
    expect(total(nile, 'killed country=Egypt')).toMatchObject({ low: 3, high: 5 });
    expect(total(nile, 'killed country=not-stated')).toMatchObject({ low: 11, high: 11, events: 2 });
    expect(total(nile, 'killed country=!sd')).toMatchObject({ low: 24, high: 28 });
    expect(total(nile, 'killed country=eg,ss')).toMatchObject({ low: 13, high: 17 });
  });

  test('a region that two countries have is asked for by its id', () => {
    const parsed = parseQuestion(wordsOf('killed region="Red Sea"'), nile);
    expect(parsed.ok ? [] : parsed.faults.map(({ fix }) => fix)).toEqual([
      'it may mean "eg-red-sea" or "sd-red-sea"; write one of these',
    ]);
    const unknown = parseQuestion(wordsOf('killed country=Sudna'), nile);
    expect(unknown.ok ? [] : unknown.faults.map(({ fix }) => fix)).toEqual(['did you mean "sd"?']);
  });
});

test('a set of CSV files has the same countries', () => {
  const files = new Map(
    [...setOfDataset(nile)].map(([name, content]) => [name, new TextEncoder().encode(content)]),
  );
  const set = checkSet(files, 'data/nile');
  expect(set.ok && countries(set.value)).toEqual(countries(nile));
  expect(set.ok && set.value.countries).toEqual(['eg', 'sd', 'ss']);
});
