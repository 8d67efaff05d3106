import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { build } from '../project.ts';
import { makeBuiltProject, makeDesk } from './built-project.ts';

const id = 'syria-2016-09-05';
const csv = await makeDesk('morning');
const original = csv.read(`data/${id}.json`);
const files = csvSetOf(JSON.parse(original));

let [fromJson, fromCsv]: ReadonlyMap<string, string>[] = [];
beforeAll(async () => {
  csv.remove(`data/${id}.json`);
  for (const [name, text] of files) csv.write(`data/${id}/${name}`, text);
  const { code, output } = await build(csv);
  expect(code, output).toBe(0);
  const json = await makeBuiltProject('morning');
  [fromJson, fromCsv] = [json.published(), csv.published()];
  json.erase();
}, 240_000);
afterAll(() => csv.erase());

/** Checksums of the data, and of files that contain it, differ. */
const withoutSums = (text = '') =>
  text.replaceAll(/sha256-[\w+/=-]+|[0-9a-f]{64}|\b[0-9a-f]{8,40}\b/g, 'sum');
const pages = (site: ReadonlyMap<string, string> | undefined) =>
  [...(site ?? [])].filter(([name]) => name.endsWith('.html') && !name.startsWith('embed/'));

test('a dataset in CSV files makes the same pages as the dataset in JSON', () => {
  expect(pages(fromJson).length).toBeGreaterThan(20);
  expect(pages(fromCsv).map(([name]) => name)).toEqual(pages(fromJson).map(([name]) => name));
  for (const [name, html] of pages(fromJson))
    expect(withoutSums(fromCsv?.get(name)), name).toBe(withoutSums(html));
});

test('offers the same downloads: the CSV files byte for byte, and the JSON', () => {
  for (const [name, text] of files) {
    const bytes = Buffer.from(text).toString('latin1');
    expect(fromJson?.get(`data/${id}/${name}`), name).toBe(bytes);
    expect(fromCsv?.get(`data/${id}/${name}`), name).toBe(bytes);
    expect(fromJson?.get(`data/${id}/index.html`)).toContain(`<a href="/data/${id}/${name}">${name}</a>`);
  }
  expect(fromCsv?.get(`data/${id}/${id}.csv`)).toBe(fromJson?.get(`data/${id}/${id}.csv`));
  const whole = (site: typeof fromJson) =>
    JSON.parse(Buffer.from(site?.get(`data/${id}/${id}.json`) ?? '', 'latin1').toString());
  expect(whole(fromJson)).toEqual(JSON.parse(original));
  expect(whole(fromCsv)).toEqual(JSON.parse(original));
});

test('does not offer files of the set that no row uses', () => {
  expect([...(fromJson ?? new Map()).keys()].filter(name => name === `data/${id}/claims.csv`)).toEqual([]);
  expect(fromJson?.get(`data/${id}/index.html`)).not.toContain('claims.csv');
});
