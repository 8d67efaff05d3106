import { plainWord } from '../dataset/find-id.ts';
import { bareName, plainNames } from '../dataset/pairs/event-traits.ts';
import { regionOf } from '../dataset/region-of.ts';
import type { Dataset, Place } from '../dataset/types.ts';
import { isRowKey } from '../grammar/row-keys.ts';
import type { By } from './types.ts';

/** The key of one row in each of several sets; undefined where a set has no row that means the same. */
export type AlignedRow = readonly (string | undefined)[];

type KeyedSet = { readonly dataset: Dataset; readonly keys: readonly string[] };

/** Names and codes of a region or a country. */
const areaIdentities = (place: Place): string[] => [
  ...plainNames(place).map(bareName),
  ...Object.values(place.codes ?? {}).map(code => `code ${plainWord(`${code}`)}`),
];

/** What two rows of different sets have in common if they mean the same: names, in any language, and codes. */
function identitiesOf(dataset: Dataset, by: By, key: string): string[] {
  const { places, actors, weapons, facets } = dataset;
  if (isRowKey(key)) return [`= ${key}`];
  switch (by.word) {
    case 'day':
    case 'week':
    case 'month':
    case 'year':
    case 'event':
    case 'source':
    case 'pair':
      return [`= ${key}`];
    case 'place': {
      const place = places.get(key);
      const region = regionOf(dataset, key);
      const names = place === undefined ? [key] : plainNames(place).map(bareName);
      if (region === undefined || region === place) return names;
      return names.flatMap(name => areaIdentities(region).map(each => `${name} in ${each}`));
    }
    case 'region':
    case 'country': {
      const place = places.get(key);
      return place === undefined ? [plainWord(key)] : areaIdentities(place);
    }
    case 'claimant':
    case 'participant':
    case 'control': {
      const actor = actors.get(key);
      return actor === undefined ? [key] : [key, ...plainNames(actor)];
    }
    case 'weapon': {
      const used = key.split('+').map(id => weapons.get(id));
      const names = used.map(weapon => (weapon === undefined ? [] : plainNames(weapon)));
      // Of a set, each weapon by its first name.
      return used.length === 1
        ? [key, ...names.flat()]
        : [
            key,
            names
              .map(([first = '']) => first)
              .sort()
              .join('+'),
          ];
    }
    case 'facet': {
      const name = facets.get(by.facet)?.values?.[key];
      return [plainWord(key), ...Object.values(name ?? {}).map(plainWord)];
    }
    default:
      return [`= ${key}`];
  }
}

/** Keys by what they have in common; what two keys of one set share says nothing. */
function keysByIdentity({ dataset, keys }: KeyedSet, by: By): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const key of keys) {
    for (const identity of new Set(identitiesOf(dataset, by, key)))
      found.set(identity, found.has(identity) ? undefined : key);
  }
  return found;
}

/**
 * Rows of several sets, those that mean the same as one: the same span of time, the same region or country by name or
 * code, a place of the same name in the same region, an actor, a weapon or a value of the same id or name. In the order
 * of the first set, then what only the others have.
 */
export function alignRows(sets: readonly KeyedSet[], by: By): AlignedRow[] {
  const indexes = sets.map(set => keysByIdentity(set, by));
  const taken = sets.map(() => new Set<string>());
  return sets.flatMap(({ dataset, keys }, at) =>
    keys.flatMap((key): AlignedRow[] => {
      if (taken[at]?.has(key) === true) return [];
      const own = identitiesOf(dataset, by, key).filter(identity => indexes[at]?.get(identity) === key);
      const row = sets.map((_, i) => {
        if (i === at) return key;
        const known = own.map(identity => indexes[i]?.get(identity)).find(one => one !== undefined);
        return i < at || known === undefined || taken[i]?.has(known) === true ? undefined : known;
      });
      for (const [i, one] of row.entries()) if (one !== undefined) taken[i]?.add(one);
      return [row];
    }),
  );
}
