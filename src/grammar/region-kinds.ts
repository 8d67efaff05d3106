/** What first-level divisions of countries are called; the words of each language follow from these. */
export const regionKinds = [
  'atoll',
  'canton',
  'county',
  'department',
  'district',
  'division',
  'emirate',
  'governorate',
  'municipality',
  'oblast',
  'parish',
  'prefecture',
  'province',
  'quarter',
  'region',
  'state',
  'territory',
  'voivodeship',
] as const;
export type RegionKind = (typeof regionKinds)[number];
