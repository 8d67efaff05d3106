import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { jsonSchema } from '../../src/dataset/schema/json-schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Sections, in the order in which an author of a data file needs them. */
const sections: readonly (readonly [definition: string, title: string])[] = [
  ['Header', 'dataset'],
  ['Source', 'sources'],
  ['Actor', 'actors'],
  ['Place', 'places'],
  ['Weapon', 'weapons'],
  ['Facet', 'facets'],
  ['Event', 'events'],
  ['Part', 'parts of an event'],
  ['Account', 'accounts of an event'],
  ['PartOfFigure', 'of: parts of a figure'],
  ['Claim', 'claims'],
  ['Assessment', 'assessment of an event'],
  ['Statement', 'statements'],
  ['Fact', 'facts'],
  ['Revision', 'revisions'],
  ['Accepted', 'accepted'],
];

/** Values that many fields take, described once. */
const basics = ['Id', 'Reference', 'Text', 'Figure', 'Date', 'Language', 'WebAddress'] as const;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ /g, '-');

/** The definition that a field refers to, with or without its own description. */
function definitionOf(schema: Schema): string | undefined {
  const [first] = listOf(schema.allOf);
  const ref = schema.$ref ?? (isSchema(first) ? first.$ref : undefined);
  return ref?.split('/').at(-1);
}

const code = (value: unknown) => `\`${JSON.stringify(value)}\``;

/** The values that a field takes, in a few words. */
function takes(schema: Schema): string {
  const definition = definitionOf(schema);
  const section = sections.find(([name]) => name === definition);
  if (section !== undefined) return `[${section[1]}](#${anchor(section[1])})`;
  if (definition !== undefined) return `[${definition}](#${anchor(definition)})`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return listOf(schema.enum).map(code).join(', ');
  const branches = listOf(schema.anyOf).filter(isSchema);
  if (branches.length > 0) return branches.map(takes).join(' or ');
  const { items, additionalProperties: values } = schema;
  if (schema.type === 'array') return `list of ${isSchema(items) ? takes(items) : 'values'}`;
  if (schema.type === 'object' && isSchema(values)) {
    const keys = schema.propertyNames;
    return `object: ${isSchema(keys) ? takes(keys) : 'key'} to ${takes(values)}`;
  }
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'whole number',
    boolean: '`true` or `false`',
  };
  return words[String(schema.type)] ?? String(schema.type);
}

function fieldLines(schema: Schema, indent = ''): string[] {
  const required = listOf(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (!isSchema(field)) return [];
    const needed = required.includes(name) ? '**required**, ' : '';
    const plain = typeof field.default === 'string' || typeof field.default === 'number';
    const initial = plain ? ` Default: ${code(field.default)}.` : '';
    const [example] = listOf(field.examples);
    const shown = example === undefined ? '' : ` Example: ${code(example)}.`;
    const about = field.description === undefined ? '' : `: ${field.description}`;
    return [
      `${indent}- \`${name}\` (${needed}${takes(field)})${about}${initial}${shown}`,
      ...fieldLines(field, `${indent}  `),
    ];
  });
}

const block = (value: unknown) => ['```json', JSON.stringify(value, null, 2), '```'];

/** A complete file, as in `data/`, that the tests read too. */
export const exampleText = (): string =>
  readFileSync(
    new URL('../../tests/fixtures/data/valid/shootings-2020.json', import.meta.url),
    'utf8',
  ).replace(/"\$schema": "[^"]*"/, '"$schema": "../public/schema/events-1.json"');

/** The text of docs/format.md, written from the JSON Schema of data files. */
export function formatDoc(): string {
  const schema = jsonSchema();
  const definition = (name: string): Schema => {
    const found: unknown = new Map(Object.entries(schema.definitions ?? {})).get(name);
    if (!isSchema(found)) throw new Error(`The schema has no definition "${name}".`);
    return found;
  };
  const lines = [
    '# The event dataset: format `events/1`',
    '',
    '<!-- Written by `npm run docs` from src/dataset/schema/. Change it there. -->',
    '',
    'A death toll is a claim by a source, not a fact. A data file stores what each source said about each event, and every number on a page is computed from that.',
    '',
    'A dataset is one file, `data/<dataset>.json`, and its name is the id of the dataset. Begin it with `"$schema": "../public/schema/events-1.json"`, and an editor such as VS Code completes and checks it while you type. `npm run check` lists all its problems, with line and column; [problems.md](problems.md) describes each rule and how to fix a problem. If you work in a spreadsheet, a dataset can be a folder of CSV files instead: [csv-sets.md](csv-sets.md).',
    '',
    'Registries (`sources`, `actors`, `places`, `weapons`, `facets`) and `facts` are objects keyed by id. Everything else refers to their entries by these ids. An unknown field is an error.',
    '',
    '## The file',
    '',
    ...fieldLines(schema),
    '',
    '## Values',
  ];
  for (const name of basics) {
    const { description, examples } = definition(name);
    const shown = listOf(examples).map(code).join(', ');
    lines.push('', `### ${name}`, '', `${description ?? ''} For example: ${shown}.`);
  }
  for (const [name, title] of sections) {
    const part = definition(name);
    const [entry] = listOf(part.examples);
    lines.push('', `## ${title}`, '', part.description ?? '', '', ...fieldLines(part));
    if (entry !== undefined) lines.push('', ...block(entry));
  }
  lines.push('', '## A whole small file', '', '```json', exampleText().trimEnd(), '```');
  return `${lines.join('\n')}\n`;
}
