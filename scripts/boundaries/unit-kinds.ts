/** What the first-level units of countries are called in English, where Natural Earth's `type_en` is wrong or missing. */
const named: Readonly<Record<string, string>> = {
  AD: 'parish',
  BH: 'governorate',
  EE: 'county',
  EG: 'governorate',
  ES: 'province',
  FI: 'region',
  GB: 'district',
  GL: 'municipality',
  GR: 'region',
  HK: 'district',
  IE: 'county',
  IQ: 'governorate',
  IT: 'province',
  JO: 'governorate',
  KW: 'governorate',
  LB: 'governorate',
  LI: 'municipality',
  LT: 'county',
  LV: 'municipality',
  MA: 'region',
  MK: 'municipality',
  MM: 'region',
  NZ: 'region',
  OM: 'governorate',
  PL: 'voivodeship',
  PS: 'territory',
  PT: 'district',
  RU: 'region',
  SI: 'municipality',
  SM: 'municipality',
  SY: 'governorate',
  TN: 'governorate',
  TR: 'province',
  TW: 'county',
  UA: 'oblast',
  UG: 'district',
  VN: 'province',
  YE: 'governorate',
};

/** Words that the site has plurals for. */
const known = new Set(
  'atoll canton county department district division emirate governorate municipality oblast parish prefecture province quarter region state territory voivodeship'.split(
    ' ',
  ),
);

/** The word for a country's units: what most of them are called; undefined where no one word is right, for "region". */
export function unitKind(country: string, types: readonly string[]): string | undefined {
  const own = named[country];
  if (own !== undefined) return own;
  const counts = new Map<string, number>();
  for (const type of types) {
    const word = type.toLowerCase().split('|')[0] ?? '';
    const last = word.split(' ').at(-1) ?? '';
    const kind = known.has(word) ? word : known.has(last) ? last : '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined || most[0] === '' || most[1] <= types.length / 2 ? undefined : most[0];
}
