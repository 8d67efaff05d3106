import { basename } from 'node:path';
import { parseDateFormat } from './date-format.ts';
import { cellOf, type Field, type FieldSource, type Fields, fieldNames } from './fields.ts';
import { createHeader, missingColumns } from './header.ts';
import { slug } from './ids.ts';
import type { ImportMap } from './map-schema.ts';
import { type FacetSource, takeFields } from './take-fields.ts';
import type { Importer, Reading } from './types.ts';

const listOf = (from: string | readonly string[]): readonly string[] =>
  typeof from === 'string' ? [from] : from;

function fieldOf(map: ImportMap, field: Field): FieldSource | undefined {
  const column = map.columns[field];
  const constant = map.constants[field];
  if (column === undefined && constant === undefined) return undefined;
  const { from, format, unknown, separator } =
    typeof column === 'object'
      ? column
      : { from: column ?? [], format: undefined, unknown: undefined, separator: undefined };
  const form = format === undefined ? undefined : parseDateFormat(format);
  return {
    columns: listOf(from),
    constant: constant === undefined ? undefined : String(constant),
    format: form === undefined || 'unknown' in form ? undefined : form,
    unknown: unknown ?? map.unknown,
    separator,
  };
}

const facetsOf = (map: ImportMap): FacetSource[] =>
  Object.entries(map.facets).map(([id, facet]) => {
    const { from, name, unknown } =
      typeof facet === 'object' ? facet : { from: facet, name: undefined, unknown: undefined };
    return {
      id,
      column: from,
      called: typeof name === 'string' ? name : from,
      unknown: unknown ?? map.unknown,
    };
  });

const summed = [
  'killed',
  'killedMin',
  'killedMax',
  'injured',
  'injuredMin',
  'injuredMax',
  'casualties',
] as const;

/** A CSV file of any make, with a map that says what its columns mean. @param file its path. */
export function mappedCsv(map: ImportMap, file: string): Importer {
  const fields: Fields = Object.fromEntries(
    fieldNames.flatMap(field => {
      const source = fieldOf(map, field);
      return source === undefined ? [] : [[field, source]];
    }),
  );
  const facets = facetsOf(map);
  const columns = [
    ...Object.values(fields).flatMap(source => source?.columns ?? []),
    ...facets.map(({ column }) => column),
  ];
  const needed = [...new Set(columns)].map(name => [name]);
  const compiler = map.compiler ?? { name: basename(file) };
  const speaker = slug(compiler.name) || 'compiler';
  const isByAccount = fields.id !== undefined && fields.source !== undefined;
  const open = (): Reading => ({
    sums: summed.flatMap(field => {
      const [column, ...others] = fields[field]?.columns ?? [];
      return column === undefined || others.length > 0 ? [] : [column];
    }),
    idOf: row => (fields.id === undefined ? undefined : cellOf(row, fields.id)),
    second: isByAccount ? 'merge' : 'refuse',
    take: (row, books) => takeFields(row, books, { fields, facets, speaker, isByAccount }),
    about(books) {
      books.setSource(speaker, { kind: 'compiler', ...compiler });
      const { killedMeans, title, language, timezone, licence, units, notes } = map;
      return {
        title: title ?? basename(file),
        killedMeans,
        notes,
        ...(fields.source === undefined ? { compiler: speaker } : {}),
        ...(language === undefined ? {} : { language }),
        ...(timezone === undefined ? {} : { timezone }),
        ...(licence === undefined ? {} : { licence }),
        ...(units === undefined ? {} : { units }),
      };
    },
  });
  return {
    name: 'csv',
    called: 'the map',
    recognise: cells => (missingColumns(cells, needed).length === 0 ? createHeader(cells) : undefined),
    missing: cells => missingColumns(cells, needed),
    isBlank: () => false,
    open,
  };
}
