import { parseDateFormat } from './date-format.ts';
import { cellOf, type FieldSource, type Fields } from './fields.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportMap } from './map-schema.ts';
import type { Survey } from './survey.ts';

/** A wide table: a column for each place, or whatever the field is, whose cells are figures. */
export type WideColumns = {
  readonly columns: readonly string[];
  /** The columns in which a row has something: each is an event of its own. */
  readonly filledIn: (row: ImportRow) => string[];
  /** What a column stands for. */
  readonly standsFor: (column: string) => string;
  /** The fields as one column of the table has them. */
  readonly fieldsIn: (fields: Fields, column: string, survey: Survey) => Fields;
};

/** The wide columns of a map; undefined where a row is one event. */
export function wideColumns({ wide, unknown }: ImportMap): WideColumns | undefined {
  if (wide === undefined) return undefined;
  const { field, measure, columns, format, unknown: own = unknown } = wide;
  const values = new Map(
    Array.isArray(columns) ? columns.map(name => [name, name]) : Object.entries(columns),
  );
  const form = format === undefined ? undefined : parseDateFormat(format);
  const formats = form === undefined || 'unknown' in form ? undefined : [form];
  const figureOf = (column: string): FieldSource => ({ columns: [column], unknown: own, isBare: true });
  const standsFor = (column: string): string => values.get(column) ?? column;
  return {
    columns: [...values.keys()],
    filledIn: row => [...values.keys()].filter(column => cellOf(row, figureOf(column)) !== ''),
    standsFor,
    fieldsIn: (fields, column, { style }) => ({
      ...fields,
      [measure]: { ...figureOf(column), style: style(column) },
      [field]: {
        columns: [],
        constant: standsFor(column),
        unknown: [],
        formats,
        isCode: field === 'countryCode' || field === 'regionCode',
      },
    }),
  };
}
