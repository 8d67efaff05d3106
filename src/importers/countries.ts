import { sameName } from './ids.ts';

/** Names that publishers use and the list of regions does not have. */
const others: Readonly<Record<string, string>> = {
  BA: 'Bosnia-Herzegovina|Bosnia and Herzegovina',
  BO: 'Plurinational State of Bolivia',
  BS: 'The Bahamas',
  CD: 'Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|DRC|Zaire|Congo, DR',
  CG: 'Republic of Congo|Republic of the Congo|Congo|People’s Republic of the Congo',
  CI: 'Ivory Coast|Cote d’Ivoire',
  CV: 'Cabo Verde',
  CZ: 'Czech Republic',
  GB: 'UK|Great Britain|United Kingdom of Great Britain and Northern Ireland',
  GM: 'The Gambia',
  HK: 'Hong Kong',
  IR: 'Islamic Republic of Iran|Iran, Islamic Republic of',
  KP: 'DPRK|Democratic People’s Republic of Korea',
  KR: 'Republic of Korea',
  LA: 'Lao PDR|Lao People’s Democratic Republic',
  MD: 'Republic of Moldova',
  MK: 'Macedonia|Macedonia, FYR|FYR Macedonia',
  MM: 'Myanmar|Burma',
  MO: 'Macau|Macao',
  PS: 'Palestine|State of Palestine|West Bank and Gaza Strip|Occupied Palestinian Territory|oPt',
  RU: 'Russian Federation',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland|Kingdom of eSwatini',
  TL: 'East Timor',
  TR: 'Turkey|Türkiye',
  TZ: 'United Republic of Tanzania',
  US: 'United States of America|USA|US',
  VE: 'Bolivarian Republic of Venezuela',
  VN: 'Viet Nam',
  XK: 'Kosovo',
};

const plain = (name: string): string => sameName(name.replaceAll('&', ' and ').replace(/^the\s+/i, ''));

/** Codes that stand for no country. */
const none = ['AC', 'CP', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];

function readNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of alphabet.flatMap(first => alphabet.map(second => first + second))) {
    const name = display.of(code);
    // A code that was given up (BU) reads as the one that took its place (MM).
    const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    if (name !== undefined && isCurrent && !none.includes(code)) names.set(plain(name), code);
  }
  for (const [code, more] of Object.entries(others)) {
    for (const name of more.split('|')) names.set(plain(name), code);
  }
  return names;
}

let known: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 code of a country by an English name, `Yemen (North Yemen)` too; undefined where none is known. */
export function countryCode(name: string): string | undefined {
  known ??= readNames();
  return known.get(plain(name)) ?? known.get(plain(name.replace(/\([^)]*\)/g, ' ')));
}
