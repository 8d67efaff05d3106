import { isObject } from '../json/is-object.ts';
import type { FieldPath, PrivateTable } from './private-fields.ts';

/** Fields that say one thing together: half a point is none, and what a point rests on would tell of it. */
const together: readonly { readonly of: string; readonly fields: readonly string[] }[] = [
  { of: 'places', fields: ['lat', 'lon', 'basis', 'checked'] },
  { of: 'events.site', fields: ['lat', 'lon', 'checked'] },
];

function drop(object: object, field: string): boolean {
  if (!Object.hasOwn(object, field)) return false;
  return Reflect.deleteProperty(object, field);
}

/**
 * Takes a field out of an entry of a data file, with what cannot be there without it.
 * @returns whether the entry had it.
 */
export function dropField(table: PrivateTable, entry: object, [field, within]: FieldPath): boolean {
  const holder: unknown = within === undefined ? entry : Reflect.get(entry, field);
  if (!isObject(holder)) return false;
  const name = within ?? field;
  const of = within === undefined ? table : `${table}.${field}`;
  const group = together.find(one => one.of === of && one.fields.includes(name))?.fields ?? [name];
  const had = group.map(one => drop(holder, one)).includes(true);
  // An object without fields would tell that there was one.
  if (had && within !== undefined && Object.keys(holder).length === 0) drop(entry, field);
  // A precision of minutes needs the time.
  const precision: unknown = table === 'events' && name === 'time' ? Reflect.get(entry, 'timePrecision') : '';
  if (had && (precision === 'minute' || precision === 'part-of-day')) drop(entry, 'timePrecision');
  return had;
}
