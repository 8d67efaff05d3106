import type { SourceRegion } from './read-regions.ts';

/** What a region, or the row of a table, says besides a shape. */
export type WithProperties = Pick<SourceRegion, 'properties'>;

/** What a unit of a boundary file says besides its shape. */
export type UnitProperties = {
  readonly iso?: string;
  readonly pcode?: string;
  readonly name: string | Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
};

/** Where publishers write what: Natural Earth, geoBoundaries, GADM and OCHA among them; in small letters. */
const nameProperties = ['name', 'shapename', 'name_1', 'adm1_name', 'admin1name'];
const isoProperties = ['iso', 'iso_3166_2', 'shapeiso', 'iso_1'];
const pcodeProperties = ['pcode', 'adm1_pcode', 'admin1pcode'];

/** `ADM1_AR`, `name_ar`: a name in one language. */
const inLanguage = /^(?:adm1|name)_([a-z]{2})$/i;

/** A property as a key or a name; undefined where it says nothing. */
export function propertyText({ properties }: WithProperties, property: string): string | undefined {
  const value = properties?.[property];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function firstOf(region: WithProperties, wanted: readonly string[]): string | undefined {
  const own = Object.keys(region.properties ?? {});
  return wanted
    .flatMap(each => own.filter(property => property.toLowerCase() === each))
    .map(property => propertyText(region, property))
    .find(text => text !== undefined);
}

const isNames = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.values(value).every(name => typeof name === 'string' && name !== '');

function nameOf(region: WithProperties, property: string | undefined): UnitProperties['name'] | undefined {
  if (property !== undefined) return propertyText(region, property);
  const given = region.properties?.['name'];
  if (isNames(given)) return given;
  const names = Object.keys(region.properties ?? {}).flatMap(each => {
    const [, language] = inLanguage.exec(each) ?? [];
    const name = propertyText(region, each);
    return language === undefined || name === undefined ? [] : [[language.toLowerCase(), name] as const];
  });
  const single = firstOf(region, nameProperties);
  if (names.length === 0) return single;
  return { ...(single === undefined ? {} : { en: single }), ...Object.fromEntries(names) };
}

/**
 * What a region's own properties say of it; undefined where it has no name.
 * @param property the one that holds the name; else the names that publishers use are tried.
 */
export function regionProperties(
  region: WithProperties,
  property: string | undefined,
): UnitProperties | undefined {
  const name = nameOf(region, property);
  if (name === undefined) return undefined;
  const iso = firstOf(region, isoProperties);
  const pcode = firstOf(region, pcodeProperties);
  const given = region.properties?.['aliases'];
  const aliases = Array.isArray(given)
    ? given.filter((alias): alias is string => typeof alias === 'string' && alias !== '')
    : [];
  return {
    ...(iso !== undefined && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(iso) ? { iso } : {}),
    ...(pcode === undefined ? {} : { pcode }),
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}
