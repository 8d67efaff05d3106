import { coordinatesOfRow } from './field-values.ts';
import { cellOf, columnOfField, type Fields } from './fields.ts';
import type { ImportRow } from './import-row.ts';
import type { PlaceSpec } from './place-spec.ts';
import type { Registries } from './registries.ts';
import type { DraftEvent } from './types.ts';

const pcode = /^[A-Z]{2,3}[0-9A-Z]*$/;

/** The ISO code of a row's country; reported where it is none and the row has a name as well. */
function isoOf(row: ImportRow, typed: string | undefined, name: string | undefined, column: string) {
  if (typed === undefined || /^[a-z]{2}$/i.test(typed)) return typed?.toUpperCase();
  if (name !== undefined)
    row.change('import/bad-code', column, `"${typed.slice(0, 60)}" is not a two-letter ISO code.`);
  return undefined;
}

/** The place of a row whose columns are known by what they mean; undefined, and the row refused, where it has none. */
export function placeOf(
  row: ImportRow,
  registries: Registries,
  fields: Fields,
): Pick<DraftEvent, 'place' | 'site'> | undefined {
  const [country, typedIso, region, code, district, place] = (
    ['country', 'countryCode', 'region', 'regionCode', 'district', 'place'] as const
  ).map(field => cellOf(row, fields[field]) || undefined);
  const point = coordinatesOfRow(row, fields);
  const spot = point === undefined ? undefined : `${point.lat}, ${point.lon}`;
  const name = place ?? district ?? spot;
  const isArea = place === undefined && district !== undefined;
  if (isArea && point !== undefined) {
    const why = `${spot} may be the centre of "${district}", because the row names no place; taken without coordinates.`;
    row.change('import/point-of-area', columnOfField(fields.lat), why, spot);
  }
  const spec: PlaceSpec = {
    country: country ?? typedIso,
    countryIso: isoOf(row, typedIso, country, columnOfField(fields.countryCode)),
    region,
    pcode: code !== undefined && pcode.test(code) ? code : undefined,
    code: code !== undefined && !pcode.test(code) ? code : undefined,
    district: place === undefined ? undefined : district,
    name,
    isDistrict: isArea,
    level: place !== undefined ? 'town' : district !== undefined ? 'admin2' : 'site',
    point: isArea ? undefined : point,
  };
  const put = registries.places.put(spec, row, columnOfField(fields.lat));
  if (put === undefined) {
    const column = columnOfField(fields.place ?? fields.region ?? fields.country);
    return row.refuse('import/no-place', column, 'The row names no place, no region and no country.');
  }
  const { otherDistrict, ...found } = put;
  if (otherDistrict !== undefined) {
    const why = `"${name}" is in "${otherDistrict}" in an earlier row, which is kept.`;
    row.change('import/place-differs', columnOfField(fields.district), why);
  }
  return found;
}
