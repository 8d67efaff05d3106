import { findUnit } from '../../geo/find-unit.ts';
import { matchUnit } from '../../geo/match-unit.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import type { Fault, Path } from '../fault.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import { type Check, fault } from './ground.ts';

type FilePlace = DatasetFile['places'][string];

/** The boundaries of a country by its ISO code in small letters; undefined where there are none to check with. */
export type FindBoundaries = (country: string) => Boundaries | undefined;

type Spot = {
  /** As a sentence calls it. */
  readonly called: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly path: Path;
  /** Id of the place that it is, or lies in. */
  readonly place: string;
};

const nameOf = (name: FilePlace['name'] | undefined, id: string): string =>
  (typeof name === 'string'
    ? name
    : name === undefined
      ? undefined
      : (name['en'] ?? Object.values(name)[0])) ?? id;

function spots({ places, events }: DatasetFile): Spot[] {
  return [
    ...Object.entries(places).map(([id, { name, lat, lon }]) => ({
      called: nameOf(name, id),
      lat,
      lon,
      path: ['places', id],
      place: id,
    })),
    ...events.flatMap(({ id, place, site }, i) =>
      site === undefined
        ? []
        : [
            {
              called: nameOf(site.name, id),
              lat: site.lat,
              lon: site.lon,
              path: ['events', i, 'site'],
              place,
            },
          ],
    ),
  ];
}

/** Coordinates are whole and say where they come from; somebody has checked them. */
export const checkCoordinates: Check = ({ file, refused }) => [
  ...spots(file).flatMap(({ lat, lon, path }) => {
    if ((lat === undefined) === (lon === undefined)) return [];
    const [given, missing] = lat === undefined ? ['lon', 'lat'] : ['lat', 'lon'];
    if (refused([...path, missing])) return [];
    return [
      fault('dataset/half-coordinates', [...path, given], `"${given}" stands here without "${missing}".`),
    ];
  }),
  ...Object.entries(file.places).flatMap(([id, { name, lat, lon, basis, checked }]) => {
    const faults: Fault[] = [];
    const located = lat !== undefined || lon !== undefined;
    if (located && basis === undefined && !refused(['places', id, 'basis'])) {
      const what = `The coordinates of "${id}" do not say where they come from.`;
      faults.push(fault('dataset/needs-basis', ['places', id, lat === undefined ? 'lon' : 'lat'], what));
    }
    if (checked === false) {
      const what = `Nobody has checked where ${nameOf(name, id)} lies.`;
      faults.push(fault('dataset/unchecked-place', ['places', id, 'checked'], what));
    }
    return faults;
  }),
];

/** The place of a level that a place lies in, or is. Circles end the walk. */
function around(places: DatasetFile['places'], id: string, level: FilePlace['level']): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at) && places[at]?.level !== level) {
    seen.add(at);
    at = places[at]?.in;
  }
  return at !== undefined && places[at]?.level === level ? at : undefined;
}

const wordsOf = (text: FilePlace['name']) => (typeof text === 'string' ? [text] : Object.values(text));

function unitOf(boundaries: Boundaries, { name, aliases, codes }: FilePlace): Unit | undefined {
  return matchUnit(boundaries, { iso: codes.iso, pcode: codes.pcode, names: [...wordsOf(name), ...aliases] });
}

function misplaced({ places }: DatasetFile, spot: Spot, findBoundaries: FindBoundaries): Fault | undefined {
  const { called, lat, lon, path, place } = spot;
  const regionId = around(places, place, 'admin1');
  const countryId = around(places, place, 'country');
  const region = regionId === undefined ? undefined : places[regionId];
  const country = countryId === undefined ? undefined : places[countryId];
  const iso = (country ?? region)?.codes.iso;
  const level = places[place]?.level;
  if (lat === undefined || lon === undefined || iso === undefined || level === 'country') return undefined;
  const boundaries = findBoundaries(iso.slice(0, 2).toLowerCase());
  if (boundaries === undefined) return undefined;

  const unit = region === undefined ? undefined : unitOf(boundaries, region);
  const found = findUnit(boundaries, lon, lat)?.unit;
  if (found !== undefined && (unit === undefined || found === unit)) return undefined;

  const swapped = findUnit(boundaries, lat, lon)?.unit;
  if (found === undefined && swapped !== undefined && (unit === undefined || swapped === unit)) {
    const what = `${called} lies at latitude ${lat}, longitude ${lon}; the other way round it is in ${swapped.name['en'] ?? swapped.key}.`;
    return fault('dataset/swapped-coordinates', [...path, 'lat'], what);
  }
  const [stated, statedId] =
    region === undefined ? [country?.name, countryId ?? ''] : [region.name, regionId ?? ''];
  const where = found === undefined ? 'in no region of that country' : `in ${found.name['en'] ?? found.key}`;
  const what = `${called} is said to be in ${nameOf(stated, statedId)}, but ${lat}, ${lon} lies ${where}.`;
  return fault('dataset/outside-region', [...path, 'lat'], what);
}

/** Every place and site lies where it is said to lie. */
export const checkRegions =
  (findBoundaries: FindBoundaries): Check =>
  ({ file }) =>
    spots(file).flatMap(spot => misplaced(file, spot, findBoundaries) ?? []);
