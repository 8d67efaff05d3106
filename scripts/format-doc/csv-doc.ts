import type { z } from 'zod';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import {
  type CellKind,
  type Column,
  type TableName,
  tableNames,
  tables,
} from '../../src/dataset/csv/tables.ts';
import { jsonSchema } from '../../src/dataset/schema/json-schema.ts';
import { exampleText } from './format-doc.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The object of the JSON file that a row is, and what the file is for. */
const about: Readonly<Record<TableName, readonly [definition: string, what: string]>> = {
  events: ['Event', 'One row for each event. Needed.'],
  accounts: ['Account', 'One row for each account: what one source said of one event. Needed.'],
  parts: [
    'Part',
    'One row for each explosion, shooting … of an event of which more is known than how many it had. For all others, write their number into the column `parts` of events.csv.',
  ],
  claims: ['Claim', 'One row for each claim about an event that is not part of an account.'],
  places: ['Place', 'One row for each place. In its stead, `places` may stand in dataset.json.'],
  sources: ['Source', 'One row for each source. In its stead, `sources` may stand in dataset.json.'],
};

/** What a cell holds. */
const kinds: Readonly<Record<CellKind, string>> = {
  plain: 'text',
  text: 'text, or one column for each language',
  figure: 'figure',
  whole: 'whole number',
  degrees: 'degrees',
  flag: 'true or false',
  paragraph: 'number or text',
  address: 'address, or null',
  list: 'list',
  participants: 'list of participants',
  'parts-of-figure': 'list of parts',
  facets: 'text, a column for each facet',
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The description of a field, at its path in an object of the format. */
function whatIs(definition: string, path: readonly string[]): string {
  const definitions = new Map(Object.entries(jsonSchema().definitions ?? {}));
  let schema: unknown = definitions.get(definition);
  let text = '';
  for (const step of path) {
    const fields = isSchema(schema) ? new Map(Object.entries(schema.properties ?? {})) : new Map();
    const field: unknown = fields.get(step);
    if (!isSchema(field)) throw new Error(`${definition} has no field ${path.join('.')}.`);
    text = field.description ?? '';
    const [first] = Array.isArray(field.allOf) ? field.allOf : [];
    const ref = field.$ref ?? (isSchema(first) ? first.$ref : undefined);
    schema = ref === undefined ? field : definitions.get(ref.split('/').at(-1) ?? '');
  }
  return text.replaceAll('|', '\\|');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function columnRow(name: TableName, { name: column, path, kind, needed }: Column): string {
  const [definition] = about[name];
  const shown = kind === 'facets' ? `${column}…` : column;
  return row([`\`${shown}\`${needed ? ' **needed**' : ''}`, kinds[kind], whatIs(definition, path)]);
}

function section(name: TableName): string[] {
  const { key, columns } = tables[name];
  const keyRow = row([
    `\`${key}\` **needed**`,
    'text',
    key === 'event' ? 'The id of the event that it belongs to.' : 'Its id.',
  ]);
  return [
    '',
    `## ${name}.csv`,
    '',
    about[name][1],
    '',
    row(['Column', 'Holds', 'What']),
    row(['---', '---', '---']),
    ...(columns.some(column => column.name === key) ? [] : [keyRow]),
    ...columns.map(column => columnRow(name, column)),
  ];
}

/** Two files of the example, without what only programs see. */
const example = () => {
  const files = csvSetOf(JSON.parse(exampleText()));
  return ['events.csv', 'accounts.csv'].flatMap(name => [
    '',
    `\`${name}\`:`,
    '',
    '```csv',
    (files.get(name) ?? '').replace('\ufeff', '').replaceAll('\r\n', '\n').trimEnd(),
    '```',
  ]);
};

/** The text of docs/csv-sets.md, with the columns that the reader knows. */
export function csvDoc(): string {
  const lines = [
    '# A dataset in CSV files',
    '',
    '<!-- Written by `npm run docs` from src/dataset/csv/tables.ts and the schema. Change it there. -->',
    '',
    'A dataset may be a folder `data/<dataset>/` in place of the file `data/<dataset>.json`: for people who work in a spreadsheet, and for imports. It says the same and is checked in the same way; [format.md](format.md) tells what each field means. The name of the folder is the id of the dataset.',
    '',
    '- `dataset.json` has everything that is in no CSV file: `format`, `dataset`, `actors`, `weapons`, `facets`, `statements`, `facts`, `revisions`, `accepted`. A folder without it is not a dataset.',
    ...tableNames.map(name => `- \`${name}.csv\`: ${about[name][1]}`),
    '',
    'The site offers every dataset as such a set, whatever form it has in `data/`. `sourceline convert data/<dataset>.json` writes the folder beside the file, and `sourceline convert data/<dataset>` the file beside the folder; then delete the one that you do not go on with.',
    '',
    '## How cells are written',
    '',
    '- Files are UTF-8, with or without a byte order mark; the first row names the columns, in any order. Cells are parted by commas; semicolons and tabs are read as well, and with semicolons a comma may begin the fraction of a coordinate. Line ends are those of Windows or of Unix. Rows without a filled cell are skipped.',
    '- An empty cell is a field that is not there. `null` is written only where the JSON file says it: in a figure (not known, as an empty cell is), and for the address of a source (it has none).',
    '- A **figure** is `35`, `3-5`, `7+`, `<=7`, `~40`, or `dozens`. Spreadsheets like to make dates of `3-5` and of days such as 2016-09-05: give these columns the format “Text” before you type.',
    '- A **text** in several languages has a column for each: `name:en`, `name:ar` in place of `name`. Within one row it is the one form or the other.',
    '- A **list** is parted by upright strokes: `reuters | afp`. A participant may have a role: `isil:attacker | army`.',
    '- **Parts of a figure** (`of`) are a list, each with its fields in brackets: `Asayish (actor=asayish, role=security-force, killed=3) | others (killed=2)`.',
    '- A list that cannot be written so (an entry that holds an upright stroke, a part of a part) is JSON in one cell, and begins with `[`.',
    "- A text that a spreadsheet would run, because it begins with `=`, `+`, `-`, `@` or a tab, begins with an apostrophe: `'=1+1`. Sourceline takes this one apostrophe away when it reads, and only there: `'tis` stays `'tis`. If a text really begins with an apostrophe and then such a sign, it has two.",
    '',
    'Problems name the cell as a spreadsheet does, `Cell B17`, and the line and column of the file: where cells hold line breaks, the two differ.',
    ...tableNames.flatMap(section),
    '',
    '## A small example',
    '',
    'The example of [format.md](format.md) in two of its files:',
    ...example(),
  ];
  return `${lines.join('\n')}\n`;
}
