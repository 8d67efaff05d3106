import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartGeoJson } from '../../src/output/files/chart-geojson.ts';
import { demonstration, everySort } from './figures.ts';
import { makeChart, makeKind } from './make-chart.ts';
import { publication, readCsv, readJson } from './read-downloads.ts';

const doc = readFileSync('docs/downloads.md', 'utf8');
const documented = new Set([...doc.matchAll(/`([^`]+)`/g)].map(([, word]) => word));

const charts = [
  makeChart(everySort, 'bar', 'killed by=place'),
  makeChart(everySort, 'range', 'killed by=event'),
  makeChart(demonstration, 'stack', 'explosions by=place,weapon'),
  makeChart(demonstration, 'table', 'attacks', { columns: ['date', 'place', 'killed'] }),
];
/** Words of questions, explained in docs/counting.md. */
const asked = ['event', 'place', 'weapon'];

/** Names of fields, without those of columns and measures. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'words' || name === 'total'
      ? [name]
      : name === 'figures'
        ? [name, ...Object.values(inner).flatMap(fieldsOf)]
        : [name, ...fieldsOf(inner)],
  );
}

const missing = (names: readonly string[]) => [...new Set(names)].filter(name => !documented.has(name));

test('every column of the CSV is explained', () => {
  const names = charts.flatMap(chart => readCsv(chart).header);
  expect(missing(names.filter(name => !asked.includes(name)))).toEqual([]);
  expect(missing(['killed_middle'])).toEqual(['killed_middle']);
});

test('every field of the JSON and of the GeoJSON is explained', () => {
  expect(missing(charts.flatMap(chart => fieldsOf(readJson(chart))))).toEqual([]);
  const { sourceline, features } = JSON.parse(
    chartGeoJson(makeKind(demonstration, 'map', 'killed by=region'), publication),
  );
  expect(missing(fieldsOf(sourceline))).toEqual([]);
  const [{ properties }] = features;
  expect(missing(fieldsOf(properties))).toEqual([]);
});
