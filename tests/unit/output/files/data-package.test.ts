import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../../../src/dataset/types.ts';
import { dataPackage, dataPackageText, hasDataPackage } from '../../../../src/output/files/data-package.ts';
import { setDownloads } from '../../../../src/output/files/set-downloads.ts';
import { readInput } from '../../csv-sets.ts';
import { revisedSite } from '../../revised.ts';

type Field = {
  name: string;
  type: string;
  title?: string;
  description: string;
  constraints?: { required?: boolean; enum?: string[] };
};
type Key = { fields: string; reference: { resource: string; fields: string } };
type Resource = {
  name: string;
  path: string;
  profile: string;
  bytes: number;
  hash: string;
  schema?: { fields: Field[]; primaryKey?: string; foreignKeys?: Key[] };
};

const site = await revisedSite();
const [raids] = [...site.datasets.values()];
if (raids === undefined) throw new Error('no dataset');

const read = (input: object, id: string): Dataset => {
  const checked = checkDataset(JSON.stringify(input), `data/${id}.json`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};
const input = readInput('data/syria-2016-09-05.json');
const called = (id: string) => read({ ...input, dataset: { ...input.dataset, id } }, id);
const syria = called('syria');

const resourcesOf = (dataset: Dataset): Resource[] => JSON.parse(dataPackageText(site, dataset)).resources;

const schemaFile = (name: string) => {
  const text = readFileSync(`tests/fixtures/data-package/${name}.json`, 'utf8');
  // Ajv knows no draft 4; the two files use nothing of it that means another thing in draft 7.
  const { $schema: _, ...schema } = JSON.parse(text);
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
};
const isPackage = schemaFile('data-package');
const isTable = schemaFile('tabular-data-resource');

/** What a cell of each type of Table Schema may be. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /(?:)/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

type Row = Readonly<Record<string, string>>;

/** The rows of a file, read as its schema says; what the schema says wrongly. */
function readWith(dataset: Dataset) {
  const files = setDownloads(dataset);
  const faults: string[] = [];
  const tables = new Map<string, { rows: Row[]; resource: Resource }>();
  for (const resource of resourcesOf(dataset)) {
    const [text, { schema }] = [files.get(resource.path) ?? '', resource];
    if (Buffer.byteLength(text) !== resource.bytes) faults.push(`${resource.path}: bytes`);
    if (`sha256:${createHash('sha256').update(text).digest('hex')}` !== resource.hash)
      faults.push(`${resource.path}: hash`);
    if (schema === undefined) continue;
    const rows: Row[] = parse(text, { bom: true, columns: true });
    tables.set(resource.name, { rows, resource });
    expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    for (const { name, type, constraints } of schema.fields)
      for (const row of rows) {
        const cell = row[name] ?? '';
        const isWrong =
          cell === ''
            ? constraints?.required === true
            : forms[type]?.test(cell) !== true || constraints?.enum?.includes(cell) === false;
        if (isWrong) faults.push(`${resource.path}: ${name} ${cell}`);
      }
  }
  for (const [table, { rows, resource }] of tables) {
    const { primaryKey, foreignKeys = [] } = resource.schema ?? {};
    if (primaryKey !== undefined && new Set(rows.map(row => row[primaryKey])).size !== rows.length)
      faults.push(`${table}: primary key`);
    for (const { fields, reference } of foreignKeys) {
      const other = tables.get(reference.resource || table)?.rows ?? [];
      const keys = new Set(other.map(row => row[reference.fields]));
      for (const row of rows) if (row[fields] && !keys.has(row[fields])) faults.push(`${table}: ${fields}`);
    }
  }
  return { faults, tables };
}

describe('the Data Package of a dataset', () => {
  test('is what its published JSON Schema asks for', () => {
    for (const dataset of [raids, syria]) {
      expect(isPackage(dataPackage(site, dataset)), JSON.stringify(isPackage.errors)).toBe(true);
      const tables = resourcesOf(dataset).filter(({ profile }) => profile === 'tabular-data-resource');
      expect(tables.length).toBeGreaterThan(3);
      for (const table of tables) expect(isTable(table), JSON.stringify(isTable.errors)).toBe(true);
    }
    const [events] = resourcesOf(syria).filter(({ name }) => name === 'events');
    expect(isTable({ ...events, schema: { fields: [{ name: 'id', type: 'text' }] } })).toBe(false);
  });

  test('names the dataset, its version, its day, its licence and its sources', () => {
    const found = dataPackage(site, raids);
    expect(found).toMatchObject({
      profile: 'data-package',
      name: 'raids',
      title: 'Raids in Exampleland',
      version: '1.5.0',
      created: '2024-04-01T00:00:00Z',
      homepage: 'https://desk.example/data/raids/',
      licenses: [{ path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    expect(found['sources']).toHaveLength(raids.sources.size);
    const closed = dataPackage(site, { ...raids, licence: { name: { en: 'Ask us' }, redistribute: true } });
    expect(closed).not.toHaveProperty('licenses');
    expect(closed['description']).toMatch(/ Licence: Ask us$/);
  });

  test('describes every file of the set, by which its CSV can be read', () => {
    for (const dataset of [raids, syria]) {
      expect(resourcesOf(dataset).map(({ path }) => path)).toEqual([...setDownloads(dataset).keys()]);
      expect(readWith(dataset).faults).toEqual([]);
    }
  });

  test('says what columns hold, and which rows belong together', () => {
    const { tables } = readWith(syria);
    const fields = (table: string) => tables.get(table)?.resource.schema?.fields ?? [];
    const field = (table: string, name: string) => fields(table).find(one => one.name === name);
    expect(field('events', 'date')).toEqual({
      name: 'date',
      type: 'date',
      description: 'The day, or the first of several days.',
      constraints: { required: true },
    });
    expect(field('accounts', 'event')).toMatchObject({ constraints: { required: true } });
    expect(field('accounts', 'killed')).toMatchObject({
      type: 'string',
      description: expect.stringMatching(/^People killed\. .*7\+/),
    });
    expect(field('places', 'lat')).toMatchObject({ type: 'number' });
    expect(field('places', 'level')?.constraints?.enum).toContain('admin1');
    const { primaryKey, foreignKeys } = tables.get('places')?.resource.schema ?? {};
    expect(primaryKey).toBe('id');
    expect(foreignKeys).toEqual([{ fields: 'in', reference: { resource: '', fields: 'id' } }]);
    expect(tables.get('accounts')?.resource.schema?.primaryKey).toBeUndefined();
    expect(fields('events').every(({ description }) => description !== '')).toBe(true);
  });

  test('has a column of its own for each language and each facet', () => {
    const [first, ...others] = input.events;
    const dataset = read(
      {
        ...input,
        facets: { school: { name: 'School' } },
        events: [{ ...first, title: { en: 'A', ar: 'أ' }, facets: { school: 'yes' } }, ...others],
      },
      input.dataset.id,
    );
    const { faults, tables } = readWith(dataset);
    expect(faults).toEqual([]);
    expect(tables.get('events')?.resource.schema?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'title:ar', type: 'string', description: 'A short title.' }),
        expect.objectContaining({ name: 'facet_school', title: 'School' }),
      ]),
    );
  });

  test('is left out where rows may not be passed on, or a file of the dataset has its name', () => {
    expect(hasDataPackage(syria)).toBe(true);
    expect(hasDataPackage({ ...syria, licence: { name: { en: 'Closed' }, redistribute: false } })).toBe(
      false,
    );
    expect(hasDataPackage(called('datapackage'))).toBe(false);
  });
});
