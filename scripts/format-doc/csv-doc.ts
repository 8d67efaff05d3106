import { keyMeaning, readMeanings, tableMeanings } from '../../src/dataset/csv/column-meaning.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import {
  type CellKind,
  type Column,
  isPrefix,
  type TableName,
  tableNames,
  tables,
} from '../../src/dataset/csv/tables.ts';
import { exampleText } from './format-doc.ts';

/** What an author must know of a file besides. */
const duties: Readonly<Partial<Record<TableName, string>>> = {
  events: 'Required.',
  accounts: 'Required.',
  parts: 'Otherwise, write the number in the column `parts` of events.csv.',
  places: 'You can put `places` in dataset.json instead.',
  sources: 'You can put `sources` in dataset.json instead.',
};

const about = (name: TableName) => [tableMeanings[name].rows, duties[name] ?? []].flat().join(' ');

/** What a cell holds. */
const kinds: Readonly<Record<CellKind, string>> = {
  plain: 'text',
  text: 'text, or one column for each language',
  figure: 'figure',
  whole: 'whole number',
  degrees: 'degrees',
  flag: 'true or false',
  paragraph: 'number or text',
  address: 'address, or none',
  list: 'list',
  participants: 'list of participants',
  'parts-of-figure': 'list of parts',
  private: 'true, false, or a list of fields',
  facets: 'text, a column for each facet',
  years: 'whole number, a column for each year',
};

const meaningOf = readMeanings();

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function columnRow(table: TableName, column: Column): string {
  const { name, kind, needed } = column;
  const shown = isPrefix(kind) ? `${name}…` : name;
  const what = meaningOf(table, column).description.replaceAll('|', '\\|');
  return row([`\`${shown}\`${needed ? ' **required**' : ''}`, kinds[kind], what]);
}

function section(name: TableName): string[] {
  const { key, columns } = tables[name];
  const keyRow = row([`\`${key}\` **required**`, 'text', keyMeaning(key)]);
  return [
    '',
    `## ${name}.csv`,
    '',
    about(name),
    '',
    row(['Column', 'Contains', 'Meaning']),
    row(['---', '---', '---']),
    ...(columns.some(column => column.name === key) ? [] : [keyRow]),
    ...columns.map(column => columnRow(name, column)),
  ];
}

/** Two files of the example, without invisible characters. */
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

/** The text of docs/csv-sets.md, with the columns that the reader accepts. */
export function csvDoc(): string {
  const lines = [
    '# A dataset in CSV files',
    '',
    '<!-- Written by `npm run docs` from src/dataset/csv/tables.ts and the schema. Change it there. -->',
    '',
    'A dataset can be a folder `data/<dataset>/` instead of the file `data/<dataset>.json`, for people who work in a spreadsheet and for imports. It contains the same data and is checked in the same way; [format.md](format.md) says what each field means. The name of the folder is the id of the dataset.',
    '',
    '- `dataset.json` has everything that is not in a CSV file: `format`, `dataset`, `actors`, `weapons`, `facets`, `statements`, `facts`, `revisions`, `accepted`. A folder without it is not a dataset.',
    ...tableNames.map(name => `- \`${name}.csv\`: ${about(name)}`),
    '',
    'The site offers every dataset as a set of CSV files, whatever its form in `data/`. `sourceline convert data/<dataset>.json` writes the folder next to the file, and `sourceline convert data/<dataset>` the file next to the folder; then delete the one that you do not want to keep.',
    '',
    '## How cells are written',
    '',
    '- Files are UTF-8, with or without a byte order mark; the first row names the columns, in any order. Cells are separated by commas; semicolons and tabs are read as well, and with semicolons a coordinate may have a decimal comma. Line endings are those of Windows or Unix. Empty rows are skipped.',
    '- An empty cell is a missing field. In a figure, `null` means not known, as an empty cell does. The address of a source that has none is `none`; `null` is read too.',
    '- A **figure** is `35`, `3-5`, `7+`, `<=7`, `~40`, or `dozens`. Spreadsheets tend to reformat `3-5` and days such as 2016-09-05 as dates: set the format of these columns to “Text” before you type.',
    '- A **text** in several languages has a column for each: `name:en`, `name:ar` instead of `name`. Each row uses only one of the two forms.',
    '- The entries of a **list** are separated by vertical bars: `reuters | afp`. A participant may have a role: `isil:attacker | army`.',
    '- **Parts of a figure** (`of`) are a list, each with its fields in brackets: `Asayish (actor=asayish, role=security-force, killed=3) | others (killed=2)`. Where the fields say who they are, nothing need stand before the brackets: `(role=civilian, killed=8) | (role=civilian, age=child, killed=2) | (sex=female, killed=3)`. The second part has the fields of the first and more, so it is within it; the third may be the same people (rules 25 and 26 of [counting.md](counting.md#who-the-dead-were)).',
    '- A list that cannot be written in this way (an entry that contains a vertical bar, a part of a part) is JSON in one cell, and begins with `[`.',
    "- A text that a spreadsheet would run, because it begins with `=`, `+`, `-`, `@` or a tab, gets an apostrophe in front: `'=1+1`. Sourceline removes this one apostrophe when it reads the file, and no other: `'tis` stays `'tis`. If a text itself begins with an apostrophe followed by one of these characters, it has two apostrophes.",
    '',
    'Problems name the cell as a spreadsheet does, `Cell B17`, and the line and column of the file. The two differ if cells contain line breaks.',
    ...tableNames.flatMap(section),
    '',
    '## A small example',
    '',
    'The example of [format.md](format.md) in two of its files:',
    ...example(),
  ];
  return `${lines.join('\n')}\n`;
}
