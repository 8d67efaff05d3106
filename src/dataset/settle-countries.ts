import { type CountryAtPoint, countryAtPoint } from '../geo/country-at-point.ts';
import { countryName } from '../geo/shipped-countries.ts';
import type { FindBoundaries } from './checks/check-places.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import type { PlaceLevel } from './types.ts';

type Places = DatasetFile['places'];
type FilePlace = Places[string];

/** Why a place that lies in no other is in no country: nothing says it, or what does says several, or not clearly. */
export type Unsettled =
  | { readonly why: 'codes' | 'points'; readonly countries: readonly string[] }
  | { readonly why: 'border' | 'outside' | 'nothing' };

export type SettledCountries = {
  /** As the file has them, and the countries without an entry of their own; each in its country, where one is known. */
  readonly places: Places;
  /** Ids of the countries that the file has no entry for. */
  readonly added: ReadonlySet<string>;
  /** Places that lie in no other and in no country, by id. */
  readonly unsettled: ReadonlyMap<string, Unsettled>;
  /** The place that a place lies in and that lies in no other itself; undefined where it is in a stated country. */
  readonly rootOf: (id: string) => string | undefined;
};

/** The coordinates of an area are its middle. */
const pointed: readonly PlaceLevel[] = ['city', 'town', 'village', 'site'];

/** The ISO 3166-1 code, in capitals, that a place's codes begin with. */
const codeOf = ({ codes: { iso, pcode } }: FilePlace): string | undefined =>
  iso?.slice(0, 2) ?? /^[A-Z]{2}(?=\d|$)/.exec(pcode ?? '')?.[0];

/** Finds the place that a place lies in and that lies in no other itself; none on the way up is a country. */
function rootFinder(places: Places): (id: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return id => {
    const walked: string[] = [];
    let root: string | undefined;
    for (let at: string | undefined = id; at !== undefined; ) {
      if (known.has(at)) {
        root = known.get(at);
        break;
      }
      const place: FilePlace | undefined = places[at];
      known.set(at, undefined);
      walked.push(at);
      if (place === undefined || place.level === 'country') break;
      if (place.in === undefined) root = at;
      at = place.in;
    }
    for (const passed of walked) known.set(passed, root);
    return root;
  };
}

function fromPoints(
  members: readonly FilePlace[],
  countries: ReadonlyMap<string, string>,
  find: FindBoundaries,
): { readonly iso: string } | Unsettled {
  const sets = new Map(
    [...countries.keys()].flatMap(iso => {
      const set = find(iso.toLowerCase());
      return set === undefined ? [] : [[iso, set] as const];
    }),
  );
  const found = members.flatMap(({ level, lat, lon }): CountryAtPoint[] =>
    lat === undefined || lon === undefined || !pointed.includes(level)
      ? []
      : [countryAtPoint(sets, lon, lat)],
  );
  const codes = [...new Set(found.flatMap(at => (at.kind === 'inside' ? [at.country] : [])))];
  const [iso, ...others] = codes;
  if (iso === undefined) {
    const why = found.some(({ kind }) => kind === 'border') ? 'border' : 'outside';
    return { why: found.length === 0 ? 'nothing' : why };
  }
  return others.length === 0 ? { iso } : { why: 'points', countries: codes };
}

/**
 * Puts every place in its country. What the data say comes first: `in`, then a code of the place or of anything in it;
 * then coordinates, where the boundaries of the dataset's countries leave no doubt. Nothing else is concluded.
 */
export function settleCountries(
  { dataset, places: given }: Pick<DatasetFile, 'dataset' | 'places'>,
  find: FindBoundaries,
): SettledCountries {
  const places: Places = { ...given };
  const added = new Set<string>();
  /** Ids of countries by their ISO codes. */
  const countries = new Map<string, string>();
  for (const [id, { level, codes }] of Object.entries(given)) {
    const iso = level === 'country' && codes.iso?.length === 2 ? codes.iso : undefined;
    if (iso !== undefined && !countries.has(iso)) countries.set(iso, id);
  }
  /** The id of a country; undefined where its code is the id of another place. */
  const put = (iso: string): string | undefined => {
    const known = countries.get(iso);
    if (known !== undefined) return known;
    const id = iso.toLowerCase();
    const place = places[id];
    if (place === undefined) {
      const languages = [...new Set(['en', dataset.language])];
      const name = Object.fromEntries(languages.map(language => [language, countryName(iso, language)]));
      places[id] = { name, aliases: [], level: 'country', codes: { iso } };
      added.add(id);
    } else if (place.level === 'country' && place.codes.iso === undefined) {
      places[id] = { ...place, codes: { ...place.codes, iso } };
    } else return undefined;
    countries.set(iso, id);
    return id;
  };
  for (const code of dataset.countries ?? []) if (/^[a-z]{2}$/.test(code)) put(code.toUpperCase());

  const rootOf = rootFinder(places);
  const groups = new Map<string, FilePlace[]>();
  for (const [id, place] of Object.entries(given)) {
    const root = place.level === 'country' ? undefined : rootOf(id);
    if (root === undefined) continue;
    const members = groups.get(root);
    if (members === undefined) groups.set(root, [place]);
    else members.push(place);
  }
  const unsettled = new Map<string, Unsettled>();
  const settle = (root: string, found: { readonly iso: string } | Unsettled) => {
    const country = 'iso' in found ? put(found.iso) : undefined;
    const place = places[root];
    if (country !== undefined && place !== undefined) places[root] = { ...place, in: country };
    else unsettled.set(root, 'iso' in found ? { why: 'nothing' } : found);
  };
  // Codes name countries in which coordinates are looked for then.
  const withoutCode = [...groups].filter(([root, members]) => {
    const codes = [...new Set(members.flatMap(place => codeOf(place) ?? []))];
    const [iso, ...others] = codes;
    if (iso !== undefined) settle(root, others.length === 0 ? { iso } : { why: 'codes', countries: codes });
    return iso === undefined;
  });
  for (const [root, members] of withoutCode) settle(root, fromPoints(members, countries, find));
  return { places, added, unsettled, rootOf };
}
