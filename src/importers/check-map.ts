import type { Fault } from '../dataset/fault.ts';
import { parseFigure } from '../dataset/parse-figure.ts';
import { figureString } from '../dataset/schema/figure.ts';
import { sourceKinds } from '../dataset/schema/registries.ts';
import { reservedWords } from '../grammar/reserved-words.ts';
import { hint } from '../problems/nearest.ts';
import { type AddMapFault, checkNumbers, checkParts, checkWide } from './check-map-parts.ts';
import { importedClaimKinds } from './claims-of-row.ts';
import { formatWords, parseDateFormat } from './date-format.ts';
import { dayFields, degreeFields, type Field, figureFields, listFields } from './fields.ts';
import { numberOf } from './figures.ts';
import type { ImportMap } from './map-schema.ts';
import { readDay } from './read-day.ts';
import { importRules } from './rules.ts';

export type MapFault = Pick<Fault, 'what' | 'fix' | 'path' | 'atKey'>;

const isIn = (fields: readonly Field[], field: string): boolean => fields.some(one => one === field);
const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** What a field needs beside it to have an effect. */
const needs: readonly (readonly [field: Field, other: Field])[] = [
  ['claimKind', 'claimant'],
  ['sourceKind', 'source'],
  ['lat', 'lon'],
  ['lon', 'lat'],
];

function checkFormat(add: AddMapFault, field: string, typed: string | readonly string[]): void {
  const path = ['columns', field, 'format'];
  if (!isIn(dayFields, field)) {
    add(path, `"format" has no effect on "${field}", which is not a date.`, 'Remove "format".');
    return;
  }
  for (const [i, form] of asList(typed).entries()) {
    const format = parseDateFormat(form);
    if (!('unknown' in format)) continue;
    const why =
      format.unknown === '' ? 'lacks the year, the month or the day' : `contains "${format.unknown}"`;
    const at = typeof typed === 'string' ? path : [...path, i];
    add(at, `The format "${form}" ${why}.`, `Compose the format of these: ${formatWords}.`);
  }
}

/** Options of a column that do nothing, or cannot be read. */
function checkColumns({ columns }: ImportMap, add: AddMapFault): void {
  for (const [field, column] of Object.entries(columns)) {
    if (typeof column !== 'object') continue;
    const { from, nth, format, separator } = column;
    if (format !== undefined) checkFormat(add, field, format);
    if (separator !== undefined && !isIn(listFields, field)) {
      const what = `"separator" has no effect on "${field}", which holds one entry.`;
      add(
        ['columns', field, 'separator'],
        what,
        `Remove "separator". It works with ${listFields.join(', ')}.`,
      );
    }
    if (nth !== undefined && typeof from !== 'string') {
      const what = `"nth" has no effect on a list of columns, because it does not say which of them it means.`;
      add(['columns', field, 'nth'], what, 'Remove "nth", or name one column in "from".');
    }
  }
}

/** Why a constant cannot be what its field holds; undefined where it can. */
function whyNotConstant(field: string, value: string | number): string | undefined {
  const text = String(value);
  if (field === 'claimKind' || field === 'sourceKind') {
    const known: readonly string[] = field === 'claimKind' ? importedClaimKinds : sourceKinds;
    return known.includes(text) ? undefined : hint(text, known, 'kinds');
  }
  if (isIn(dayFields, field)) return readDay(text) === undefined ? 'Write it as YYYY-MM-DD.' : undefined;
  if (isIn(degreeFields, field))
    return numberOf(text) === undefined ? 'Write it in decimal degrees: 34.73.' : undefined;
  if (!isIn(figureFields, field)) return undefined;
  const isFigure = figureString.safeParse(text).success && parseFigure(text) !== undefined;
  return isFigure || /^\d+$/.test(text) ? undefined : 'Write it as a figure: 3, 3-5, 7+.';
}

function checkConstants({ columns, constants, compiler }: ImportMap, add: AddMapFault): void {
  for (const [field, value] of Object.entries(constants)) {
    const path = ['constants', field];
    if (isIn(Object.keys(columns) as Field[], field)) {
      const what = `"${field}" has both a column and a constant.`;
      add(path, what, 'Remove one of them. Empty cells of a column must be filled in the file itself.');
    } else if (field === 'id') {
      add(path, '"id" is a constant, so all rows would be one event.', 'Remove it.');
    } else {
      const fix = whyNotConstant(field, value);
      if (fix !== undefined) add(path, `"${value}" is not a valid "${field}" for every row.`, fix);
    }
  }
  if (compiler !== undefined && constants.source !== undefined) {
    const what =
      '"compiler" has no effect when "source" is a constant, because it is for rows without a source.';
    add(['compiler'], what, 'Remove one of the two.');
  }
}

/** What no schema can say of a map. */
export function mapFaults(map: ImportMap): MapFault[] {
  const { columns, constants } = map;
  const faults: MapFault[] = [];
  const add: AddMapFault = (path, what, fix = importRules['import/bad-map'].fix) =>
    void faults.push({ path, what, fix });
  const isGiven = (field: Field) =>
    columns[field] !== undefined || constants[field] !== undefined || map.wide?.field === field;
  if (!isGiven('date')) {
    const fix = 'Add "date": "…", with the name of the date column.';
    add(['columns'], 'The map does not say which column contains the date.', fix);
  }
  const places = ['place', 'district', 'region', 'regionCode', 'country', 'countryCode', 'lat'] as const;
  if (!places.some(isGiven)) {
    const fix = 'Add "place", "region" or "country".';
    add(['columns'], 'The map does not say where the events happened.', fix);
  }
  for (const [field, other] of needs) {
    if (!isGiven(field) || isGiven(other)) continue;
    const path = [columns[field] === undefined ? 'constants' : 'columns', field];
    add(path, `"${field}" has no effect without "${other}".`, `Add "${other}", or remove "${field}".`);
  }
  for (const id of Object.keys(map.facets).filter(each => reservedWords.has(each))) {
    const what = `The facet id "${id}" is a reserved word of questions.`;
    add(['facets', id], what, `Rename it, for example to "${id}-kind".`);
  }
  checkColumns(map, add);
  checkConstants(map, add);
  checkParts(map, add);
  checkWide(map, add);
  checkNumbers(map, add);
  return faults;
}
