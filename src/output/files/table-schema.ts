import { keyMeaning, type readMeanings } from '../../dataset/csv/column-meaning.ts';
import { byteOrderMark } from '../../dataset/csv/safe-cell.ts';
import { type CellKind, type Column, isPrefix, type TableName, tables } from '../../dataset/csv/tables.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { setDownloadNames } from './set-downloads.ts';

/** The properties of a descriptor without what is not said. */
export const described = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** A figure may be open or a word, and a list is text: no narrower type holds for every cell. */
const types: Readonly<Partial<Record<CellKind, 'integer' | 'number' | 'boolean'>>> = {
  whole: 'integer',
  years: 'integer',
  degrees: 'number',
  flag: 'boolean',
};

/** How cells of a kind are to be read, where their type does not say. */
const readAs: Readonly<Partial<Record<CellKind, string>>> = {
  figure: 'A figure as its source gives it: 35, 3-5, 7+, <=7, ~40 or a word; null is not known.',
  address: 'none: it has no URL.',
  list: 'Entries are separated by vertical bars.',
  participants: 'Entries are separated by vertical bars; a role follows a colon.',
  'parts-of-figure': 'Entries are separated by vertical bars; their fields are in brackets.',
};

/** Columns whose cells are keys of another table. */
const references: Readonly<Record<TableName, Readonly<Record<string, 'events' | 'places' | 'sources'>>>> = {
  events: { place: 'places', control_source: 'sources' },
  accounts: { event: 'events', source: 'sources', in: 'sources' },
  parts: { event: 'events', source: 'sources' },
  claims: { event: 'events', by: 'sources' },
  places: { in: 'places' },
  sources: { partOf: 'sources' },
};

/** What columns mean, and the language that texts of the dataset are wanted in. */
export type SchemaWording = { readonly meanings: ReturnType<typeof readMeanings>; readonly language: string };

/** The column that a name in a file's first row stands for; its key has none where no field is written for it. */
const columnOf = (table: TableName, name: string): Column | undefined =>
  tables[table].columns.find(column =>
    isPrefix(column.kind) ? name.startsWith(column.name) : column.name === name.replace(/:.*$/s, ''),
  );

function fieldOf(dataset: Dataset, table: TableName, name: string, { meanings, language }: SchemaWording) {
  const column = columnOf(table, name);
  if (column === undefined)
    return {
      name,
      type: 'string',
      description: keyMeaning(tables[table].key),
      constraints: { required: true },
    };
  const { kind } = column;
  const { description, schema } = meanings(table, column);
  const facet = kind === 'facets' ? dataset.facets.get(name.slice(column.name.length)) : undefined;
  const isDate = schema.format === 'date';
  const constraints = described({
    // A text may be in a column of another language instead.
    required: column.needed === true && kind !== 'text' ? true : undefined,
    enum: kind === 'plain' ? schema.enum : undefined,
  });
  return described({
    name,
    title: facet && textIn(facet.name, language),
    type: isDate ? 'date' : (types[kind] ?? 'string'),
    description: [description, readAs[kind] ?? []].flat().join(' '),
    constraints: Object.keys(constraints).length === 0 ? undefined : constraints,
  });
}

/**
 * The Table Schema of a CSV file of a dataset: its columns, and how its rows belong to those of other files.
 * @param text of the file.
 */
export function tableSchema(dataset: Dataset, table: TableName, text: string, wording: SchemaWording) {
  // Names of columns are ids and language tags: none is in quotes.
  const names = text.slice(byteOrderMark.length, text.indexOf('\r\n')).split(',');
  const files = setDownloadNames(dataset);
  const foreignKeys = Object.entries(references[table])
    .filter(([name, to]) => names.includes(name) && files.includes(`${to}.csv`))
    .map(([name, to]) => ({
      fields: name,
      reference: { resource: to === table ? '' : to, fields: tables[to].key },
    }));
  return described({
    fields: names.map(name => fieldOf(dataset, table, name, wording)),
    primaryKey: tables[table].key === 'id' ? 'id' : undefined,
    foreignKeys: foreignKeys.length === 0 ? undefined : foreignKeys,
    missingValues: [''],
  });
}
