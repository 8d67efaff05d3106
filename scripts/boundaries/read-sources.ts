import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { plainName } from '../../src/geo/unit-by-name.ts';
import type { SourceUnit } from './derive.ts';

const text = z.string().nullish();
const geometry = z.custom<Polygon | MultiPolygon>(
  shape =>
    z
      .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
      .safeParse(shape).success,
);
const sourceSchema = z.object({
  features: z.array(
    z.object({
      properties: z.looseObject({
        adm1_code: z.string(),
        iso_3166_2: text,
        adm0_a3: z.string(),
        type_en: text,
        name: text,
        name_en: text,
        name_alt: text,
        gn_name: text,
        woe_name: text,
      }),
      geometry,
    }),
  ),
});

/** What ISO 3166-2 calls each code, as the package iso-3166 lists it. */
export type IsoNames = ReadonlyMap<string, string>;

const correctionsSchema = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string().optional(),
    iso: z.string().optional(),
    aliases: z.array(z.string()).default([]),
    why: z.string(),
  }),
);
export type Correction = z.infer<typeof correctionsSchema>[number];
export const readCorrections = (json: unknown): ReadonlyMap<string, Correction> =>
  new Map(correctionsSchema.parse(json).map(each => [each.key, each]));

export type Source = SourceUnit & {
  /** The country of Natural Earth's `iso_3166_2`, which may be an invented code; empty for none. */
  readonly home: string;
  readonly type: string;
};

type Properties = z.infer<typeof sourceSchema>['features'][number]['properties'];

/** The language most spoken in a country, by likely subtags: for one more name beside English and Arabic. */
const languageOf = (country: string): string => new Intl.Locale(`und-${country}`).maximize().language;

function namesOf(p: Properties, iso: string): { name: Record<string, string>; aliases: string[] } {
  const own = (language: string) => {
    const found = p[`name_${language}`];
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const local = /^[A-Z]{2}-/.test(iso) ? languageOf(iso.slice(0, 2)) : 'en';
  const en = own('en') ?? (p.name || p.adm1_code);
  const name: Record<string, string> = { en };
  for (const language of ['ar', local]) {
    const found = own(language);
    if (found !== undefined) name[language] = found;
  }
  const others = [p.name, p.woe_name, p.gn_name, ...(p.name_alt ?? '').split('|')];
  return { name, aliases: others.flatMap(other => other?.trim() || []) };
}

/** Aliases that say more than the names do. */
function furtherNames(names: readonly string[], aliases: readonly string[]): string[] {
  const seen = new Set(names.map(plainName));
  return aliases.filter(alias => {
    const plain = plainName(alias);
    if (plain === '' || seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

/**
 * The code that ISO gives a unit now. Natural Earth repeats 60 codes and has old ones, some of which mean another unit
 * today (Iran's). A code is taken from ISO's list if one entry alone has the unit's name; an invented code (`~`) is none.
 */
function codeOf(iso: string, names: readonly string[], isoNames: IsoNames): string {
  const wanted = new Set(names.map(plainName));
  const listed = isoNames.get(iso);
  if (listed !== undefined && wanted.has(plainName(listed))) return iso;
  const country = iso.slice(0, 3);
  const found = [...isoNames].filter(
    ([code, name]) => code.startsWith(country) && wanted.has(plainName(name.replace(/\s*\([^)]*\)$/, ''))),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only[0];
  return iso.includes('~') ? '' : iso;
}

/** Codes that Natural Earth has right though ISO's name for them differs. */
const right = new Set(['UA-32', 'BG-22', 'UG-118']);

/** Each name once in its country: the local one, or one with the kind of unit, where the English one is repeated. */
function withUniqueNames(units: readonly Source[]): Source[] {
  const countOf = new Map<string, number>();
  const keyOf = ({ home, country }: Source, name: string) => `${home || country} ${name}`;
  for (const unit of units) {
    const key = keyOf(unit, unit.name['en'] ?? '');
    countOf.set(key, (countOf.get(key) ?? 0) + 1);
  }
  const taken = new Set(countOf.keys());
  return units.map(unit => {
    const en = unit.name['en'] ?? '';
    if ((countOf.get(keyOf(unit, en)) ?? 0) < 2) return unit;
    const candidates = [
      ...(unit.aliases ?? []),
      `${en} (${unit.type.toLowerCase()})`,
      `${en} (${unit.adm1})`,
    ];
    const found = candidates.find(name => !taken.has(keyOf(unit, name))) ?? en;
    taken.add(keyOf(unit, found));
    return { ...unit, name: { ...unit.name, en: found } };
  });
}

/** Natural Earth's admin-1 features with their names and codes put right. Nameless islets (`+99?`) are left out. */
export function readSources(
  json: unknown,
  isoNames: IsoNames,
  corrections: ReadonlyMap<string, Correction>,
): { readonly units: readonly Source[]; readonly recoded: ReadonlyMap<string, string> } {
  const recoded = new Map<string, string>();
  const units = sourceSchema.parse(json).features.flatMap(({ properties: p, geometry: shape }): Source[] => {
    if (/\+99\?$/.test(p.adm1_code)) return [];
    const given = p.iso_3166_2 ?? '';
    const put = corrections.get(p.adm1_code);
    const { name, aliases } = namesOf(p, given);
    const known = [...Object.values(name), ...aliases];
    const iso = put?.iso ?? (right.has(given) ? given : codeOf(given, known, isoNames));
    if (iso !== given && iso !== '') recoded.set(p.adm1_code, given);
    const all = put?.name === undefined ? name : { ...name, en: put.name };
    const more = furtherNames(Object.values(all), [...(put?.aliases ?? []), ...known]);
    const home = /^[A-Z]{2}-/.test(given) ? given.slice(0, 2) : '';
    const adm1 = p.adm1_code;
    return [{ adm1, iso, home, country: p.adm0_a3, name: all, aliases: more, shape, type: p.type_en ?? '' }];
  });
  return { units: withUniqueNames(withUniqueCodes(units, isoNames, given => right.has(given))), recoded };
}

/** A code that several units have stays with the one that ISO names so; the others have none. */
function withUniqueCodes(
  units: readonly Source[],
  isoNames: IsoNames,
  isRight: (iso: string) => boolean,
): Source[] {
  const byCode = Map.groupBy(units, unit => unit.iso);
  return units.map(unit => {
    const { iso } = unit;
    const alike = byCode.get(iso) ?? [];
    if (iso === '' || alike.length < 2 || isRight(iso)) return unit;
    const listed = plainName(isoNames.get(iso) ?? '');
    const holders = alike.filter(one =>
      [...Object.values(one.name), ...(one.aliases ?? [])].some(name => plainName(name) === listed),
    );
    return holders.length === 1 && holders[0] === unit ? unit : { ...unit, iso: '' };
  });
}
