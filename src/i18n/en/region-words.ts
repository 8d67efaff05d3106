import type { RegionKind } from '../../grammar/region-kinds.ts';

type Category = Intl.LDMLPluralRule;

const words =
  (one: string, other = `${one}s`) =>
  (category: Category) =>
    category === 'one' ? one : other;

/** What regions are called, by what their country calls them. */
export const regionWords: Readonly<Record<RegionKind, (category: Category) => string>> = {
  atoll: words('atoll'),
  canton: words('canton'),
  county: words('county', 'counties'),
  department: words('department'),
  district: words('district'),
  division: words('division'),
  emirate: words('emirate'),
  governorate: words('governorate'),
  municipality: words('municipality', 'municipalities'),
  oblast: words('oblast'),
  parish: words('parish', 'parishes'),
  prefecture: words('prefecture'),
  province: words('province'),
  quarter: words('quarter'),
  region: words('region'),
  state: words('state'),
  territory: words('territory', 'territories'),
  voivodeship: words('voivodeship'),
};
