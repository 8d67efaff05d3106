import { basename } from 'node:path';
import { claimsIn } from './claims-of-row.ts';
import { parseDateFormat } from './date-format.ts';
import {
  cellOf,
  columnOfField,
  dayFields,
  degreeFields,
  type Field,
  type FieldSource,
  type Fields,
  fieldNames,
  figureFields,
  listFields,
} from './fields.ts';
import { columnKey, createHeader, keyParts, missingImportColumns } from './header.ts';
import { slug } from './ids.ts';
import type { ImportMap } from './map-schema.ts';
import { mappedParts, surveyedParts } from './mapped-parts.ts';
import { columnsOfPart } from './parts-of-row.ts';
import type { EventPart } from './same-event.ts';
import type { Survey } from './survey.ts';
import { type FacetSource, takeFields } from './take-fields.ts';
import type { Importer, Reading } from './types.ts';
import { weaponWords } from './weapon-words.ts';
import { wideColumns } from './wide-columns.ts';

const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const isIn = (fields: readonly Field[], field: Field): boolean => fields.includes(field);

/** The codes for "unknown" of the whole map that hold for a field: a number may be a true latitude. */
const unknownOf = (map: ImportMap, field: Field): readonly string[] =>
  isIn(degreeFields, field)
    ? map.unknown.filter(code => code.trim() === '' || /[^\d.,+-]/.test(code))
    : map.unknown;

function fieldOf(map: ImportMap, field: Field): FieldSource | undefined {
  const column = map.columns[field];
  const constant = map.constants[field];
  if (column === undefined && constant === undefined) return undefined;
  const {
    from = [],
    nth,
    format,
    unknown,
    separator,
  } = typeof column === 'object' ? column : column === undefined ? {} : { from: column };
  const formats = format === undefined ? undefined : asList(format).map(parseDateFormat);
  return {
    columns: asList(from).map(name => columnKey(name, nth)),
    constant: constant === undefined ? undefined : String(constant),
    formats: formats?.flatMap(each => ('unknown' in each ? [] : [each])),
    unknown: unknown ?? unknownOf(map, field),
    separator,
    isBare: isIn([...dayFields, ...degreeFields, ...figureFields], field),
    isCode: field === 'countryCode' || field === 'regionCode',
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

/** The fields with what a survey of the file says of their columns. */
const surveyed = (fields: Fields, { day, style }: Survey): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, source]) => {
      const column = columnOfField(source);
      return [field, source && { ...source, day: day(column), style: style(column) }];
    }),
  );

/** The field of a part of an event. */
const fieldOfPart: Readonly<Record<Exclude<EventPart, `facets.${string}`>, Field>> = {
  ...({ title: 'title', dateEnd: 'dateEnd', time: 'time', site: 'lat', target: 'target' } as const),
  ...({ parts: 'weapon', participants: 'participants', note: 'note' } as const),
};

/** The names of the columns of a file without a header: their numbers, from 1. */
const numbersOf = (cells: readonly string[]): string[] => cells.map((_, i) => String(i + 1));

/** A CSV file of any make, with a map that says what its columns mean. @param file its path. */
export function mappedCsv(map: ImportMap, file: string): Importer {
  const fields: Fields = Object.fromEntries(
    fieldNames.flatMap(field => {
      const source = fieldOf(map, field);
      return source === undefined ? [] : [[field, source]];
    }),
  );
  const facets = facetsOf(map);
  const parts = mappedParts(map);
  const wide = wideColumns(map);
  const partColumns = [...new Set(parts.flatMap(columnsOfPart))];
  const reads = [
    ...new Set([
      ...partColumns,
      ...(wide?.columns ?? []),
      ...Object.values(fields).flatMap(source => source?.columns ?? []),
      ...facets.map(({ column }) => column),
    ]),
  ];
  const needed = [...new Set(reads.map(key => keyParts(key).name))].map(name => [name]);
  const compiler = map.compiler ?? { name: basename(file) };
  const speaker = slug(compiler.name) || 'compiler';
  const isByAccount =
    fields.id !== undefined &&
    (fields.source !== undefined || map.wide?.field === 'source') &&
    wide === undefined;
  const columnsOf = (names: readonly Field[]) =>
    names.flatMap(field => {
      const [column, ...others] = fields[field]?.columns ?? [];
      return column === undefined || others.length > 0 ? [] : [column];
    });
  const figureColumns = [...new Set([...columnsOf(figureFields), ...partColumns, ...(wide?.columns ?? [])])];
  const open = (survey: Survey): Reading => {
    const read = surveyed(fields, survey);
    const readParts = surveyedParts(parts, survey);
    const readIn = new Map(wide?.columns.map(column => [column, wide.fieldsIn(read, column, survey)]));
    let hasSpoken = false;
    let hasSets = false;
    // Lists without a separator in the map: a comma in them may be one.
    const commaColumns = listFields.flatMap(field =>
      read[field]?.separator === undefined ? (read[field]?.columns ?? []) : [],
    );
    const withCommas = new Set<string>();
    const speak = () => {
      hasSpoken = true;
      return speaker;
    };
    return {
      sums: figureColumns.map(column => ({ column, style: survey.style(column) })),
      idOf: row => {
        if (read.id === undefined) return undefined;
        const id = cellOf(row, read.id);
        return id === '' || wide === undefined ? id : `${id} ${wide.standsFor(row.wide)}`;
      },
      ...(wide === undefined ? {} : { wideIn: wide.filledIn }),
      second: isByAccount ? 'merge' : 'refuse',
      columnOfPart: part =>
        part.startsWith('facets.')
          ? (facets.find(({ id }) => `facets.${id}` === part)?.column ?? '')
          : columnOfField(read[fieldOfPart[part as keyof typeof fieldOfPart]]),
      ...(read.claimant === undefined ? {} : { claimsIn: row => claimsIn(row, read) }),
      take(row, registries) {
        for (const column of commaColumns) if (row.raw(column).includes(',')) withCommas.add(column);
        const inRow = readIn.get(row.wide) ?? read;
        const reading = { fields: inRow, facets, parts: readParts, speaker: speak, isByAccount };
        const draft = takeFields(row, registries, reading);
        if (Array.isArray(draft?.parts) && draft.parts.length > 1) hasSets = true;
        return draft;
      },
      about(registries) {
        if (hasSpoken) registries.setSource(speaker, { kind: 'compiler', ...compiler });
        const { killedMeans, title, language, timezone, licence, notes } = map;
        const units =
          hasSets && map.units?.part === undefined ? { ...map.units, part: weaponWords } : map.units;
        return {
          title: title ?? basename(file),
          killedMeans,
          notes,
          ...(fields.source === undefined && map.wide?.field !== 'source' ? { compiler: speaker } : {}),
          ...(language === undefined ? {} : { language }),
          ...(timezone === undefined ? {} : { timezone }),
          ...(licence === undefined ? {} : { licence }),
          ...(units === undefined ? {} : { units }),
          hints: [
            ...(wide === undefined
              ? []
              : [`wide: each figure of ${wide.columns.length} columns is counted as a row, and is an event`]),
            ...[...withCommas].map(
              column =>
                `${keyParts(column).name}: some cells contain commas. If they separate entries, add "separator": "," to the map`,
            ),
          ],
          unused:
            map.compiler !== undefined && !hasSpoken ? ['"compiler" of the map: every row has a source'] : [],
        };
      },
    };
  };
  return {
    name: 'csv',
    called: 'the map',
    isHeaderless: !map.header,
    recognise: cells => {
      const names = map.header ? cells : numbersOf(cells);
      if (missingImportColumns(names, needed).length > 0) return undefined;
      return createHeader(map.header ? cells : names.map(name => `column ${name}`), names);
    },
    missing: cells => missingImportColumns(map.header ? cells : numbersOf(cells), needed),
    isBlank: () => false,
    reads: () => reads,
    surveys: () => ({
      days: columnsOf(dayFields).filter(column =>
        dayFields.some(
          field => columnOfField(fields[field]) === column && fields[field]?.formats === undefined,
        ),
      ),
      figures: figureColumns,
      degrees: columnsOf(degreeFields),
      zone: map.timezone,
    }),
    open: (_header, _above, survey) => open(survey),
  };
}
