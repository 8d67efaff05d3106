import { countryHint, isShippedCountry } from '../../geo/known-countries.ts';
import { countryName } from '../../geo/shipped-countries.ts';
import { unitByName } from '../../geo/unit-by-name.ts';
import { sentence } from '../../problems/sentence.ts';
import { buildText } from '../build-text.ts';
import { encloser } from '../enclosing-places.ts';
import { type Fault, fault, quote } from '../fault.ts';
import type { SettledCountries, Unsettled } from '../settle-countries.ts';
import { textIn } from '../text-in.ts';
import type { Check, CheckContext } from './check-context.ts';
import type { FindBoundaries } from './check-places.ts';

type File = CheckContext['file'];

/** The codes that the header lists. */
function listedFaults({ dataset, places }: File, find: FindBoundaries): Fault[] {
  const seen = new Set<string>();
  return (dataset.countries ?? []).flatMap((code, i): Fault[] => {
    const path = ['dataset', 'countries', i];
    const isCountry = /^[a-z]{2}$/.test(code) && (isShippedCountry(code) || find(code) !== undefined);
    if (!isCountry) {
      const what = `${quote(code)} is not the code of a country.`;
      return [fault('dataset/unknown-country', path, what, () => sentence(countryHint(code)))];
    }
    if (seen.has(code)) {
      const what = `The country ${quote(code)} is repeated.`;
      return [fault('dataset/unknown-country', path, what, 'Remove one of the two.')];
    }
    seen.add(code);
    const iso = code.toUpperCase();
    const isThere = Object.values(places).some(
      ({ level, codes }) => level === 'country' && codes.iso === iso,
    );
    if (isThere) return [];
    const what = `The place "${code}" is not ${countryName(code)}, which "countries" lists.`;
    return [{ ...fault('dataset/country-id', ['places', code], what), atKey: true }];
  });
}

/** Why nothing says which country a place is in. */
function reasonOf(found: Unsettled): string {
  const names = 'countries' in found ? found.countries.map(iso => countryName(iso)).join(' and ') : '';
  switch (found.why) {
    case 'codes':
      return `its codes, and those of what is in it, are of ${names}`;
    case 'points':
      return `places in it are in ${names}`;
    case 'border':
      return 'its coordinates are within 2 kilometres of a border';
    case 'outside':
      return 'its coordinates are in none of the countries of the data';
    case 'nothing':
      return 'it has no "in", no code and no coordinates of its own';
  }
}

/** As many places are named; an imported set may have thousands. */
const namedAtMost = 20;

/** What names of a place may be matched by. */
const namesOf = ({ name, aliases }: File['places'][string], language: string): string[] => [
  ...Object.values(buildText(name, language)),
  ...aliases,
];

/** Countries that events are in and that the header does not list, or the map of countries does not have. */
function usedFaults({ dataset, places, events }: File, find: FindBoundaries): Fault[] {
  const { language } = dataset;
  const countryOf = encloser((id: string) => places[id], 'country');
  const used = new Set(events.map(({ place }) => countryOf(place)));
  const listed = new Set(dataset.countries);
  const world = find('world');
  return Object.entries(places).flatMap(([id, place]): Fault[] => {
    if (!used.has(place)) return [];
    const { iso } = place.codes;
    const name = textIn(buildText(place.name, language), 'en');
    const faults: Fault[] = [];
    if (dataset.countries !== undefined && !listed.has(iso?.toLowerCase() ?? '')) {
      const code = iso === undefined ? ', which has no ISO code' : ` ("${iso.toLowerCase()}")`;
      const what = `Events are in ${name}${code}, but "countries" does not list it.`;
      faults.push(fault('dataset/unlisted-country', ['dataset', 'countries'], what));
    }
    const codes = iso === undefined ? {} : { iso };
    if (world !== undefined && !unitByName(world, { ...codes, names: namesOf(place, language) })) {
      const what = `${name} is not on the map of countries.`;
      faults.push(fault('dataset/country-not-on-map', ['places', id, 'name'], what));
    }
    return faults;
  });
}

/** Events of which nothing says in which country they happened. */
function openFaults({ dataset, places, events }: File, { unsettled, rootOf }: Settled): Fault[] {
  const counts = new Map<string, number>();
  for (const { place } of events) {
    const root = rootOf(place);
    if (root !== undefined && unsettled.has(root)) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const faults = [...counts].flatMap(([root, count]): Fault[] => {
    const [found, place] = [unsettled.get(root), places[root]];
    if (found === undefined || place === undefined) return [];
    const name = textIn(buildText(place.name, dataset.language), 'en');
    const many = count === 1 ? '1 event' : `${count} events`;
    const what = `The country of ${name} (${many}) is not known: ${reasonOf(found)}.`;
    return [fault('dataset/no-country', ['places', root, 'name'], what)];
  });
  const [next, ...rest] = faults.slice(namedAtMost);
  if (next === undefined) return faults;
  const what = `The country of ${rest.length + 1} more places of events is not known.`;
  return [...faults.slice(0, namedAtMost), fault('dataset/no-country', next.path, what)];
}

type Settled = Pick<SettledCountries, 'unsettled' | 'rootOf'>;

/** The countries of a dataset: those that its header lists and, if there are several, those of its events. */
export const checkCountries =
  (find: FindBoundaries, settled: Settled): Check =>
  ({ file, refused }) => {
    const faults = refused(['dataset', 'countries']) ? [] : listedFaults(file, find);
    const countries = Object.values(file.places).filter(({ level }) => level === 'country');
    if (countries.length < 2) return faults;
    return [...faults, ...usedFaults(file, find), ...openFaults(file, settled)];
  };
