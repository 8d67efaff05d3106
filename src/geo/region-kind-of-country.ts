import type { RegionKind } from '../grammar/region-kinds.ts';

/** ISO 3166-1 codes, in small letters, of the countries whose regions are called so, as the shipped boundaries have it. */
const countries: Readonly<Record<Exclude<RegionKind, 'region'>, string>> = {
  atoll: 'mv',
  canton: 'ba ch',
  county: 'al ee hr hu ie lr lt no ro se tw',
  department: 'bj bo ci co fr gf gp gt hn ht mq ne ni pe py re sv uy yt',
  district: 'ai az bn bs bt bw bz cy gb hk il lk ls lu md mw pt rs sr sz tl ug xk',
  division: 'bd fj gm',
  emirate: 'ae',
  governorate: 'bh eg iq jo kw lb om sy tn ye',
  municipality: 'bq gl li lv ly me mk qa si sm',
  oblast: 'ua',
  parish: 'ad ag bb dm gd jm kn ms vc',
  prefecture: 'cf gn jp td',
  province:
    'af am ao ar be bf bg bi ca cc cd cm cn cr cu do dz ec es ga gq id ir it ke kh kp la mg mn mz nc nl pa pg ph rw sb sl th tm tr vn vu za zm zw',
  quarter: 'lc',
  state: 'at br de et in mx my ng sd ss us ve',
  territory: 'ps sj',
  voivodeship: 'pl',
};

const kinds = new Map(
  Object.entries(countries).flatMap(([kind, codes]) =>
    codes.split(' ').map(code => [code, kind as RegionKind] as const),
  ),
);

/**
 * What the first-level divisions of a country are called; "region" where no one word is right.
 * @param code its ISO 3166-1 code, in any case.
 */
export const regionKindOfCountry = (code: string): RegionKind => kinds.get(code.toLowerCase()) ?? 'region';
