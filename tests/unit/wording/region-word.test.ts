import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { mapNotes } from '../../../src/charts/map/drawing-notes.ts';
import { regionKindOf } from '../../../src/dataset/region-kind.ts';
import { shippedFolder } from '../../../src/geo/read-boundaries.ts';
import { regionKindOfCountry } from '../../../src/geo/region-kind-of-country.ts';
import { measureWord } from '../../../src/wording/measure-word.ts';
import { levelWord, regionWord } from '../../../src/wording/region-word.ts';
import { countriesDataset } from '../../charts/country-maps.ts';
import { locale, makeKind } from '../../charts/make-chart.ts';

test('the words for regions are those of the shipped boundaries', () => {
  const files = readdirSync(shippedFolder()).filter(name => /^[a-z]{2}\.topo\.json$/.test(name));
  const kinds = files.map(name => {
    const head = readFileSync(join(shippedFolder(), name), 'utf8').slice(0, 200);
    return [name.slice(0, 2), /"kind":"([^"]+)"/.exec(head)?.[1] ?? 'region'];
  });
  expect(kinds.map(([code = '']) => [code, regionKindOfCountry(code)])).toEqual(kinds);
});

describe('regions are called', () => {
  const words = (...codes: string[]) => {
    const dataset = countriesDataset(codes);
    return [1, 2].map(n => regionWord(dataset, n, locale));
  };

  it('as their country calls them, one or several', () => {
    expect(words('sy')).toEqual(['governorate', 'governorates']);
    expect(words('ua')).toEqual(['oblast', 'oblasts']);
    expect(words('ie')).toEqual(['county', 'counties']);
  });

  it('by one word of several countries only where all use it', () => {
    expect(words('ng', 'sd')).toEqual(['state', 'states']);
    expect(words('ng', 'sy')).toEqual(['region', 'regions']);
    expect(words('au')).toEqual(['region', 'regions']);
  });
});

test('charts, tables, counting rules and pages of places use the word', () => {
  const dataset = countriesDataset(['ng']);
  expect(regionKindOf(dataset)).toBe('state');
  const bar = makeKind(dataset, 'bar', 'killed by=region');
  expect(bar.title.text).toBe('How many people were reported killed, by state?');
  expect(bar.table.columns[0]?.label).toBe('State');
  const day = makeKind(dataset, 'timeline', 'regions by=day');
  expect(day.rule).toBe('Each state counts once, however many attacks it saw.');
  const events = makeKind(dataset, 'table', 'killed', { columns: ['date', 'region', 'killed'] });
  expect(events.table.columns.map(({ label }) => label)).toEqual(['Date', 'State', 'Killed']);
  expect(measureWord(dataset, 'regions', 37, locale)).toBe('states');
  const places = [...dataset.places.values()].slice(0, 2);
  expect(places.map(place => levelWord(dataset, place, locale))).toEqual(['country', 'state']);
});

test('a region of one country keeps its word among those of others', () => {
  const dataset = countriesDataset(['ng', 'sy']);
  const region = [...dataset.places.values()].find(({ id }) => id.startsWith('sy-region'));
  expect(region && levelWord(dataset, region, locale)).toBe('governorate');
  expect(makeKind(dataset, 'bar', 'killed by=region').title.text).toContain('by region');
});

test('maps say how many of a country’s regions have no event, and which have no room, in its word', () => {
  const map = makeKind(countriesDataset(['ng']), 'map', 'killed by=region');
  expect(map.called).toBe('states');
  expect(mapNotes(map, locale).join(' ')).toMatch(/has room to label \d+ states;/);
  const places = makeKind(countriesDataset(['ng']), 'map', 'killed by=place');
  expect(places.called).toBe('places');
});
