import type { z } from 'zod';
import { jsonSchema } from '../schema/json-schema.ts';
import type { Column, TableName } from './tables.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** What a table is about. */
type TableMeaning = {
  /** The object of the JSON file that a row stands for, by its name in the JSON Schema. */
  readonly definition: string;
  readonly rows: string;
};

export const tableMeanings: Readonly<Record<TableName, TableMeaning>> = {
  events: { definition: 'Event', rows: 'One row for each event.' },
  accounts: {
    definition: 'Account',
    rows: 'One row for each account: what one source said about one event.',
  },
  parts: {
    definition: 'Part',
    rows: 'One row for each explosion, shooting … of an event, if more is known than their number.',
  },
  claims: {
    definition: 'Claim',
    rows: 'One row for each claim about an event that is not part of an account.',
  },
  places: { definition: 'Place', rows: 'One row for each place.' },
  sources: { definition: 'Source', rows: 'One row for each source.' },
};

/** What the column of a table's key means where the objects of the JSON file have no field for it. */
export const keyMeaning = (key: 'event' | 'id'): string =>
  key === 'event' ? 'The id of the event that it belongs to.' : 'Its id.';

export type ColumnMeaning = {
  readonly description: string;
  /** Of the field, as the JSON Schema of the format defines it. */
  readonly schema: Schema;
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Finds what columns mean in the JSON Schema of the format, which is made once for all of them. */
export function readMeanings(): (table: TableName, column: Column) => ColumnMeaning {
  const definitions = new Map(Object.entries(jsonSchema().definitions ?? {}));
  return (table, { path }) => {
    const { definition } = tableMeanings[table];
    let schema: unknown = definitions.get(definition);
    let description = '';
    for (const step of path) {
      const fields = isSchema(schema) ? new Map(Object.entries(schema.properties ?? {})) : new Map();
      const field: unknown = fields.get(step);
      if (!isSchema(field)) throw new Error(`${definition} has no field ${path.join('.')}.`);
      description = field.description ?? '';
      const [first] = Array.isArray(field.allOf) ? field.allOf : [];
      const ref = field.$ref ?? (isSchema(first) ? first.$ref : undefined);
      schema = ref === undefined ? field : definitions.get(ref.split('/').at(-1) ?? '');
    }
    return { description, schema: isSchema(schema) ? schema : {} };
  };
}
