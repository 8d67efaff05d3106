import type { z } from 'zod';
import type { datasetFile } from '../schema/dataset-file.ts';
import type { event } from '../schema/event.ts';
import { type CsvRow, rowOf } from './row-of.ts';
import { type TableName, tables } from './tables.ts';

/** An event in the shape of the JSON file. */
export type EventInput = z.input<typeof event>;

/** A whole JSON file. */
export type DatasetInput = z.input<typeof datasetFile>;

/** Everything of a JSON file but its events. */
export type SetRest = Omit<DatasetInput, 'events'>;

export type TableRow = readonly [table: TableName, row: CsvRow];

/** Is given an object that is a row. @param key the cell of the table's key column, where the object itself has none. */
type TakeObject = (table: TableName, object: object, key?: string) => void;

/** Gives the objects of an event that are rows of its files, itself among them. */
export function takeObjects(event: EventInput, take: TakeObject): void {
  take('events', event);
  for (const account of event.accounts) take('accounts', account, event.id);
  if (Array.isArray(event.parts)) for (const part of event.parts) take('parts', part, event.id);
  for (const claim of event.claims ?? []) take('claims', claim, event.id);
}

/** The rows that an event is, in all files. */
export function eventRows(event: EventInput): TableRow[] {
  const rows: TableRow[] = [];
  takeObjects(event, (table, object, key) => rows.push([table, rowOf(tables[table], object, key)]));
  return rows;
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
