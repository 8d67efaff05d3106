import type { RuleBook } from '../../problems/rule-book.ts';
import { datasetRules } from '../rules.ts';

/** What is refused of a CSV set, beyond what is refused of every dataset. */
export const csvRules = {
  'csv/two-datasets': {
    severity: 'error',
    description: 'A dataset exists both as a JSON file and as a folder of CSV files.',
    fix: 'Keep the one that is up to date, and move the other out of the folder.',
    example: 'data/syria.json beside data/syria/dataset.json',
  },
  'csv/missing-file': {
    severity: 'error',
    description: 'A folder with a dataset in CSV files lacks a required file.',
    fix: 'Add the file: a set needs dataset.json, events.csv and accounts.csv, as docs/csv-sets.md describes.',
    example: 'data/syria/ with dataset.json and events.csv, and no accounts.csv',
  },
  'csv/unknown-file': {
    severity: 'error',
    description:
      "A CSV file in a set's folder has a name that the format does not define, so its rows would be lost.",
    fix: 'Fix the name, or move the file out of the folder.',
    example: 'data/syria/event.csv',
  },
  'csv/told-twice': {
    severity: 'error',
    description: 'A set defines the same thing in two places, so one of them would be lost.',
    fix: 'Keep the correct one and remove the other.',
    example: '"places" in dataset.json, and a file places.csv',
  },
  'csv/empty-file': {
    severity: 'error',
    description: 'A CSV file has no header row.',
    fix: 'Name the columns in the first row, or delete the file if it has no rows.',
    example: 'an accounts.csv of 0 bytes',
  },
  'csv/unknown-column': {
    severity: 'error',
    description: 'A column has a name that the file does not define, so its cells would be lost.',
    fix: 'Fix the name in the first row, or remove the column.',
    example: 'event,source,kiled',
  },
  'csv/missing-column': {
    severity: 'error',
    description: 'A required column is missing.',
    fix: 'Add the column and fill it in; docs/csv-sets.md says what it takes.',
    example: 'source,killed   (accounts.csv without "event")',
  },
  'csv/duplicate-column': {
    severity: 'error',
    description: 'Two columns have the same name.',
    fix: 'Keep the correct one and remove the other.',
    example: 'event,source,killed,killed',
  },
  'csv/cell-count': {
    severity: 'error',
    description: 'A row has more or fewer cells than the header row.',
    fix: 'Put a cell that contains a comma or a line break into double quotes; add a comma for each empty cell.',
    example: 'homs,sohr,4,officers, not soldiers   (below four columns)',
  },
  'csv/quote': {
    severity: 'error',
    description: 'A double quote is never closed, or is not allowed where it is.',
    fix: 'Put a cell that contains quotes into double quotes, and double each quote inside it: "5"" gun".',
    example: 'homs,sohr,"four officers',
  },
  'csv/no-key': {
    severity: 'error',
    description: 'A row does not name the event or the id that it belongs to.',
    fix: 'Fill in the cell, or delete the row.',
    example: ',sohr,4   (below event,source,killed)',
  },
  'csv/bad-number': {
    severity: 'error',
    description: 'A cell that takes a number contains something else.',
    fix: 'Write it in plain digits with a decimal point, or leave the cell empty.',
    example: '34° 43′   in the column "lat"',
  },
  'csv/bad-flag': {
    severity: 'error',
    description: 'A cell that takes true or false contains something else.',
    fix: 'Write true or false.',
    example: 'no   in the column "checked"',
  },
  'csv/bad-list': {
    severity: 'error',
    description: 'A cell with a list begins with a square bracket, like JSON, but is not valid JSON.',
    fix: 'Separate the entries with |, as in: reuters | afp.',
    example: '[reuters, afp]   in the column "via"',
  },
} as const satisfies RuleBook;

export type CsvRuleId = keyof typeof csvRules;

/** Everything that is refused of a set: what is refused of every dataset, and of CSV files. */
export const setRules = { ...datasetRules, ...csvRules };

export type SetRuleId = keyof typeof setRules;
