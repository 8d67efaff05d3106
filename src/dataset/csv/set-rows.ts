import type { z } from 'zod';
import type { datasetFile } from '../schema/dataset-file.ts';
import type { event } from '../schema/event.ts';
import { type CsvRow, rowOf } from './row-of.ts';
import { type Column, type TableName, tables } from './tables.ts';

/** An event in the shape of the JSON file. */
export type EventInput = z.input<typeof event>;

/** A whole JSON file. */
export type DatasetInput = z.input<typeof datasetFile>;

/** Everything of a JSON file but its events. */
export type SetRest = Omit<DatasetInput, 'events'>;

export type TableRow = readonly [table: TableName, row: CsvRow];

/**
 * The rows that an event is, in all files.
 * @param find the columns that a row of a table may fill.
 */
export function* eventRows(
  event: EventInput,
  find: (table: TableName, object: object) => readonly Column[] = table => tables[table].columns,
): Generator<TableRow> {
  const row = (table: TableName, object: object, key?: string): TableRow => [
    table,
    rowOf(tables[table], object, key, find(table, object)),
  ];
  yield row('events', event);
  for (const account of event.accounts) yield row('accounts', account, event.id);
  if (Array.isArray(event.parts)) for (const part of event.parts) yield row('parts', part, event.id);
  for (const claim of event.claims ?? []) yield row('claims', claim, event.id);
}

const isEmpty = (registry: object) => Object.keys(registry).length === 0;

/** The tables in which an event has a row. */
export const tablesOfEvent = ({ accounts, parts, claims = [] }: EventInput): TableName[] => [
  'events',
  ...(accounts.length > 0 ? (['accounts'] as const) : []),
  ...(Array.isArray(parts) && parts.length > 0 ? (['parts'] as const) : []),
  ...(claims.length > 0 ? (['claims'] as const) : []),
];

/** The rows of the registries that are CSV files, and the text of dataset.json with what is left. */
export function restOf({ places, sources, ...rest }: SetRest): {
  readonly rows: readonly TableRow[];
  readonly json: string;
} {
  const rows = [
    ...Object.entries(places).map(([id, place]): TableRow => ['places', rowOf(tables.places, place, id)]),
    ...Object.entries(sources).map(([id, one]): TableRow => ['sources', rowOf(tables.sources, one, id)]),
  ];
  // A registry without entries would be a file without rows, and no file means no registry.
  const left = {
    ...rest,
    ...(isEmpty(sources) ? { sources } : {}),
    ...(isEmpty(places) ? { places } : {}),
  };
  return { rows, json: `${JSON.stringify(left, null, 2)}\n` };
}
