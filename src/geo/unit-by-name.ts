import type { NamedUnit } from './types.ts';

/** How a region is known elsewhere: by code, else by any of its names. */
export type RegionNames = {
  /** Its country, `sy`: a set of several countries may have a region of this name in each. */
  readonly country?: string | undefined;
  readonly iso?: string;
  readonly pcode?: string;
  /** Names and aliases in any language. */
  readonly names: readonly string[];
};

/** Words that say what kind of region it is, not which. */
const kinds =
  /\b(governorate|muhafazat|province|region|state|district|department|oblast|prefecture|county)\b|(^|\s)(محافظة|ولاية|منطقة|إقليم)(?=\s)/gu;

/** Letter case, accents, apostrophes, brackets and the kind of region are free. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}ـ'’‘ʼʻ`´]/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(kinds, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The unit that a region of a dataset is: by ISO code, by OCHA code, else by a name that only one unit has. */
export function unitByName<U extends NamedUnit>(
  { units: all }: { readonly units: readonly U[] },
  region: RegionNames,
): U | undefined {
  const { iso, pcode, country } = region;
  const units = country === undefined ? all : all.filter(unit => unit.country === country);
  if (iso !== undefined) {
    const found = units.find(unit => unit.iso === iso);
    if (found !== undefined) return found;
  }
  if (pcode !== undefined) {
    const found = units.find(unit => unit.pcode === pcode);
    if (found !== undefined) return found;
  }
  const wanted = new Set(region.names.map(plainName).filter(name => name !== ''));
  const named = units.filter(unit =>
    [...Object.values(unit.name), ...unit.aliases].some(name => wanted.has(plainName(name))),
  );
  return named.length === 1 ? named[0] : undefined;
}
