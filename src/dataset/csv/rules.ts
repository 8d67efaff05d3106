import type { RuleBook } from '../../problems/rule-book.ts';
import { datasetRules } from '../rules.ts';

/** What is refused of a CSV set, beyond what is refused of every dataset. */
export const csvRules = {
  'csv/two-datasets': {
    severity: 'error',
    description: 'A dataset stands there both as a JSON file and as a folder of CSV files.',
    fix: 'Keep the one that is up to date, and move the other out of the folder.',
    example: 'data/syria.json beside data/syria/dataset.json',
  },
  'csv/missing-file': {
    severity: 'error',
    description: 'A folder with a dataset in CSV files lacks one that every dataset needs.',
    fix: 'A set needs dataset.json, events.csv and accounts.csv; docs/csv-sets.md tells what they hold.',
    example: 'data/syria/ with dataset.json and events.csv, and no accounts.csv',
  },
  'csv/unknown-file': {
    severity: 'error',
    description:
      "A CSV file in a set's folder has a name that the format does not know, so it would be lost.",
    fix: 'Mend the name, or move the file out of the folder.',
    example: 'data/syria/event.csv',
  },
  'csv/told-twice': {
    severity: 'error',
    description: 'The same thing stands in two places of a set, so that one of them would be lost.',
    fix: 'Keep the one that is right.',
    example: '"places" in dataset.json, and a file places.csv',
  },
  'csv/empty-file': {
    severity: 'error',
    description: 'A CSV file has no first row that names its columns.',
    fix: 'Name the columns in the first row; without any row to come, delete the file.',
    example: 'an accounts.csv of 0 bytes',
  },
  'csv/unknown-column': {
    severity: 'error',
    description: 'A column has a name that the file does not know, so its cells would be lost.',
    fix: 'Mend the name in the first row, or take the column out.',
    example: 'event,source,kiled',
  },
  'csv/missing-column': {
    severity: 'error',
    description: 'A column is missing that every row needs.',
    fix: 'Add the column and fill it in; docs/csv-sets.md tells what it takes.',
    example: 'source,killed   (accounts.csv without "event")',
  },
  'csv/duplicate-column': {
    severity: 'error',
    description: 'Two columns have the same name.',
    fix: 'Keep the one that is right.',
    example: 'event,source,killed,killed',
  },
  'csv/cell-count': {
    severity: 'error',
    description: 'A row has more or fewer cells than the first row names columns.',
    fix: 'Put a cell that holds a comma or a line break into double quotes; add a comma for an empty cell.',
    example: 'homs,sohr,4,officers, not soldiers   (below four columns)',
  },
  'csv/quote': {
    severity: 'error',
    description: 'A double quote is never closed, or stands where none can.',
    fix: 'A cell with quotes in it is wrapped in quotes, and each of its own is doubled: "5"" gun".',
    example: 'homs,sohr,"four officers',
  },
  'csv/no-key': {
    severity: 'error',
    description: 'A row does not say what it belongs to: its event, or its id.',
    fix: 'Fill the cell in, or delete the row.',
    example: ',sohr,4   (below event,source,killed)',
  },
  'csv/bad-number': {
    severity: 'error',
    description: 'A cell that takes a number holds something else.',
    fix: 'Write it in plain digits, with a point before a fraction, and leave it empty where there is none.',
    example: '34° 43′   in the column "lat"',
  },
  'csv/bad-flag': {
    severity: 'error',
    description: 'A cell that takes true or false holds something else.',
    fix: 'Write true or false.',
    example: 'no   in the column "checked"',
  },
  'csv/bad-list': {
    severity: 'error',
    description: 'A cell with a list begins with a square bracket, as JSON does, and is no JSON.',
    fix: 'Part the entries with |, as in: reuters | afp.',
    example: '[reuters, afp]   in the column "via"',
  },
} as const satisfies RuleBook;

export type CsvRuleId = keyof typeof csvRules;

/** Everything that is refused of a set: what is refused of every dataset, and of CSV files. */
export const setRules = { ...datasetRules, ...csvRules };

export type SetRuleId = keyof typeof setRules;
