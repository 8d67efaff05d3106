import type { Path } from '../dataset/fault.ts';
import { statedFieldNames } from '../grammar/stated-people.ts';
import { parseDateFormat } from './date-format.ts';
import type { ImportMap } from './map-schema.ts';
import { peopleKey } from './parts-of-row.ts';

/** Adds what is wrong with a map, at a path in it. */
export type AddMapFault = (path: Path, what: string, fix?: string) => void;

/** What no schema can say of the parts of a map. */
export function checkParts({ parts }: ImportMap, add: AddMapFault): void {
  const seen = new Set<string>();
  for (const [i, part] of parts.entries()) {
    const path = ['parts', i];
    const { from, min, max, measure, who } = part;
    if (who === undefined && statedFieldNames.every(field => part[field] === undefined))
      add(path, 'The part does not say who its people are.', 'Add "role", "sex", "age", "cause" or "who".');
    if (from === undefined && min === undefined && max === undefined)
      add(path, 'The part does not say which column contains it.', 'Add "from", or "min" and "max".');
    const key = `${measure} ${peopleKey(part)}`;
    if (seen.has(key)) {
      const fix = 'Remove one of them, or tell them apart with "who".';
      add(path, `The map has two parts of the same people who were ${measure}.`, fix);
    }
    seen.add(key);
  }
}

/** What no schema can say of the columns of a wide table. */
export function checkWide({ wide, columns, constants, parts }: ImportMap, add: AddMapFault): void {
  if (wide === undefined) return;
  const { field, measure, format } = wide;
  for (const one of [field, measure, `${measure}Min`, `${measure}Max`]) {
    const where = Object.hasOwn(columns, one)
      ? 'columns'
      : Object.hasOwn(constants, one)
        ? 'constants'
        : undefined;
    if (where !== undefined)
      add([where, one], `"${one}" is given by "wide", too.`, 'Remove it here, or from "wide".');
  }
  if (parts.length > 0) {
    const what = '"parts" has no effect beside "wide", whose cells are figures of everyone.';
    add(['parts'], what, 'Remove "parts", or import the file in two steps.');
  }
  if (format === undefined) return;
  const read = parseDateFormat(format);
  if (field !== 'date')
    add(['wide', 'format'], `"format" has no effect on "${field}", which is not a date.`, 'Remove "format".');
  else if ('unknown' in read)
    add(['wide', 'format'], `The format "${format}" cannot be read.`, 'Compose it of yyyy, MM and dd.');
}

/** In a file without a header, columns are known by their numbers. */
export function checkNumbers(map: ImportMap, add: AddMapFault): void {
  if (map.header) return;
  const check = (name: string | undefined, path: readonly (string | number)[]) => {
    if (name === undefined || /^[1-9]\d*$/.test(name)) return;
    const what = `"${name}" is not a column of a file without a header, whose columns are numbered.`;
    add(path, what, 'Write the number of the column, from 1: "3". Or remove "header": false.');
  };
  for (const [field, column] of Object.entries(map.columns)) {
    const from = typeof column === 'object' ? column.from : column;
    for (const name of typeof from === 'string' ? [from] : from) check(name, ['columns', field]);
    if (typeof column === 'object' && column.nth !== undefined)
      add(['columns', field, 'nth'], '"nth" has no effect in a file without a header.', 'Remove "nth".');
  }
  for (const [id, facet] of Object.entries(map.facets))
    check(typeof facet === 'object' ? facet.from : facet, ['facets', id]);
  for (const [i, part] of map.parts.entries())
    for (const end of ['from', 'min', 'max'] as const) check(part[end], ['parts', i, end]);
  const wide = map.wide?.columns ?? [];
  for (const name of Array.isArray(wide) ? wide : Object.keys(wide)) check(name, ['wide', 'columns']);
}
