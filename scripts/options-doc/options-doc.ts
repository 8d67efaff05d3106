import type { z } from 'zod';
import { docOf } from '../../src/options/documented.ts';
import { innerOptions, optionsSchema } from '../../src/options.ts';

export type DocumentedOption = {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly description: string;
  readonly example: string;
};

/** The options of an object, in the order of the schema. @throws where one has no documentation. */
export function documentedOptions(shape: Readonly<Record<string, z.core.$ZodType>>): DocumentedOption[] {
  return Object.entries(shape).map(([name, schema]) => {
    const doc = docOf(schema);
    if (doc === undefined) throw new Error(`the option "${name}" has no documentation`);
    return { name, schema, ...doc };
  });
}

/** What an option is where nothing is said, as one would write it; undefined where it must be said. */
function defaultOf(schema: z.core.$ZodType): string | undefined {
  const parsed = schemaOf(schema).safeParse(undefined);
  if (!parsed.success) return undefined;
  const value: unknown = parsed.data;
  if (value === undefined) return 'not set';
  if (typeof value === 'string') return `\`'${value}'\``;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `\`${JSON.stringify(value)}\``;
  const fields = Object.entries(value).map(([name, one]) =>
    `${name}: ${JSON.stringify(one)}`.replaceAll('"', "'"),
  );
  return fields.length === 0 ? '`{}`' : `\`{ ${fields.join(', ')} }\``;
}

const isSchema = (schema: z.core.$ZodType): schema is z.ZodType => 'safeParse' in schema;

function schemaOf(schema: z.core.$ZodType): z.ZodType {
  if (!isSchema(schema)) throw new Error('an option is not a schema of zod');
  return schema;
}

const innerTable = (schema: z.ZodObject): string[] => [
  '',
  '| inside | what it does | default | example |',
  '| --- | --- | --- | --- |',
  ...documentedOptions(schema.shape).map(
    ({ name, schema: one, description, example }) =>
      `| \`${name}\` | ${description} | ${defaultOf(one) ?? 'must be set'} | \`${example}\` |`,
  ),
];

function section({ name, schema, description, example }: DocumentedOption): string[] {
  const inner = innerOptions[name];
  const usual = defaultOf(schema);
  return [
    '',
    `## ${name}`,
    '',
    description,
    '',
    `Default: ${usual ?? 'none; it must be set'}.`,
    '',
    '```js',
    `${example},`,
    '```',
    ...(inner === undefined ? [] : innerTable(inner)),
  ];
}

/** The text of docs/options.md, written from the schema of the options. */
export function optionsDoc(): string {
  const options = documentedOptions(optionsSchema.shape);
  const lines = [
    '# Options',
    '',
    '<!-- Written by `npm run docs` from src/options.ts. Change it there. -->',
    '',
    'A newsroom sets these in `astro.config.mjs`. Paths are relative to the project’s root. An option that does not exist is an error, with the nearest name and the list of all.',
    '',
    '```js',
    "import { defineConfig } from 'astro/config';",
    "import sourceline from 'sourceline';",
    '',
    'export default defineConfig({',
    "  site: 'https://ledger.example',",
    '  integrations: [',
    '    sourceline({',
    "      name: 'The Ledger Desk',",
    "      tagline: 'Events on which sources disagree, counted in the open.',",
    "      brandColour: { light: '#7a1f5c', dark: '#e08cc4' },",
    '    }),',
    '  ],',
    '});',
    '```',
    '',
    '`site` is Astro’s own: the address of the site. Feeds, embed codes and social cards need it; `base` is the path below it, if there is one.',
    '',
    `All options: ${options.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(', ')}.`,
    ...options.flatMap(section),
  ];
  return `${lines.join('\n')}\n`;
}
