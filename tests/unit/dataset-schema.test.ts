import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { csvDoc } from '../../scripts/format-doc/csv-doc.ts';
import { formatDoc } from '../../scripts/format-doc/format-doc.ts';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { jsonSchema, jsonSchemaText } from '../../src/dataset/schema/json-schema.ts';

test('public/schema/events-1.json matches the schema', () => {
  expect(readFileSync('public/schema/events-1.json', 'utf8')).toBe(jsonSchemaText());
});

test('docs/format.md matches the schema', () => {
  expect(readFileSync('docs/format.md', 'utf8')).toBe(formatDoc());
  expect(readFileSync('docs/csv-sets.md', 'utf8')).toBe(csvDoc());
});

const validate = new Ajv({ strict: false, formats: { date: true, uri: true } }).compile(jsonSchema());
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('an editor accepts what the reader accepts', () => {
  const folder = 'tests/fixtures/data/valid';
  for (const file of [
    'data/syria-2016-09-05.json',
    ...readdirSync(folder).map(name => `${folder}/${name}`),
  ]) {
    validate(json(file));
    expect(validate.errors, file).toBeNull();
  }
});

test.for([
  'missing-field',
  'unknown-field',
  'wrong-type',
  'unknown-word',
  'empty',
  'bad-number',
  'bad-figure',
  'bad-date',
  'bad-time',
  'bad-url',
  'bad-id',
  'bad-version',
  'bad-language',
  'bad-timezone-offset',
  'coordinate-range',
  'unit-name',
])('an editor marks %s', name => {
  expect(validate(json(`tests/fixtures/data/broken/${name}.json`))).toBe(false);
});

test('every field has a description, and every example of an entry is valid', () => {
  const { definitions } = jsonSchema();
  for (const [name, definition] of Object.entries(definitions ?? {})) {
    expect(definition, name).toHaveProperty('description');
    const { properties } = Object(definition);
    for (const [field, part] of Object.entries(properties ?? {})) {
      const partText = JSON.stringify(part);
      expect(partText, `${name}.${field}`).toMatch(/"description"|"\$ref"/);
    }
  }
});

test('the example on the format’s page is a dataset', () => {
  const text = /```json\n(\{\n {2}"\$schema"[\s\S]*?)\n```/.exec(formatDoc())?.[1] ?? '';
  expect(checkDataset(text, 'data/shootings-2020.json').ok).toBe(true);
});
