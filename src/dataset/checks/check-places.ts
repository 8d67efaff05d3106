import type { Boundaries, Unit } from '../../geo/types.ts';
import { unitAtPoint } from '../../geo/unit-at-point.ts';
import { unitByName } from '../../geo/unit-by-name.ts';
import { onceForEach } from '../../stamped-memo.ts';
import { buildText, type FileText } from '../build-text.ts';
import { encloser } from '../enclosing-places.ts';
import { type Fault, fault, type Path } from '../fault.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import { textIn } from '../text-in.ts';
import type { Check } from './check-context.ts';

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

function spots({ dataset: { language }, places, events }: DatasetFile): Spot[] {
  const nameOf = (name: FileText) => textIn(buildText(name, language), 'en');
  return [
    ...Object.entries(places).map(([id, { name, lat, lon }]) => ({
      called: nameOf(name),
      lat,
      lon,
      path: ['places', id],
      place: id,
    })),
    ...events.flatMap(({ place, site }, i) =>
      site === undefined
        ? []
        : [
            {
              called: nameOf(site.name),
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
    return [fault('dataset/half-coordinates', [...path, given], `"${given}" is given without "${missing}".`)];
  }),
  ...Object.entries(file.places).flatMap(([id, { name, lat, lon, basis, checked }]) => {
    const faults: Fault[] = [];
    const given = lat === undefined ? 'lon' : 'lat';
    if ((lat ?? lon) !== undefined && basis === undefined && !refused(['places', id, 'basis'])) {
      const what = `The coordinates of "${id}" have no "basis".`;
      faults.push(fault('dataset/needs-basis', ['places', id, given], what));
    }
    if (checked === false) {
      const what = `The coordinates of ${textIn(buildText(name, file.dataset.language), 'en')} have not been checked.`;
      faults.push(fault('dataset/unchecked-place', ['places', id, 'checked'], what));
    }
    return faults;
  }),
];

/** What is asked of places and boundaries, each question answered once: many events are at one place. */
type Around = {
  /** What a place is said to lie in. */
  readonly region: (id: string) => FilePlace | undefined;
  readonly country: (id: string) => FilePlace | undefined;
  readonly boundaries: FindBoundaries;
  readonly unitOf: (boundaries: Boundaries, region: FilePlace) => Unit | undefined;
  readonly unitAt: (boundaries: Boundaries, lon: number, lat: number) => Unit | undefined;
};

function findUnit(boundaries: Boundaries, { name, aliases, codes }: FilePlace): Unit | undefined {
  const names = [...Object.values(buildText(name, 'und')), ...aliases];
  return unitByName(boundaries, { iso: codes.iso, pcode: codes.pcode, names });
}

/** Remembers what was found for each set of boundaries and each key. */
function onceForKey<Key, Found>(): (of: Boundaries, key: Key, find: () => Found) => Found {
  const known = new Map<Boundaries, Map<Key, { readonly found: Found }>>();
  return (of, key, find) => {
    const inSet = known.get(of) ?? new Map<Key, { readonly found: Found }>();
    known.set(of, inSet);
    const { found } = inSet.get(key) ?? { found: find() };
    inSet.set(key, { found });
    return found;
  };
}

function lookAround({ places }: DatasetFile, findBoundaries: FindBoundaries): Around {
  const get = (id: string): FilePlace | undefined => places[id];
  const regions = onceForKey<FilePlace, Unit | undefined>();
  const points = onceForKey<string, Unit | undefined>();
  return {
    region: encloser(get, 'admin1'),
    country: encloser(get, 'country'),
    boundaries: onceForEach(findBoundaries),
    unitOf: (boundaries, region) => regions(boundaries, region, () => findUnit(boundaries, region)),
    unitAt: (boundaries, lon, lat) =>
      points(boundaries, `${lon} ${lat}`, () => unitAtPoint(boundaries, lon, lat)?.unit),
  };
}

function misplaced(file: DatasetFile, spot: Spot, around: Around): Fault | undefined {
  const { called, lat, lon, path, place } = spot;
  const region = around.region(place);
  const country = around.country(place);
  const stated = region ?? country;
  const iso = (country ?? region)?.codes.iso;
  if (lat === undefined || lon === undefined || stated === undefined || iso === undefined) return undefined;
  const boundaries = around.boundaries(iso.slice(0, 2).toLowerCase());
  if (boundaries === undefined) return undefined;

  const unit = region === undefined ? undefined : around.unitOf(boundaries, region);
  const fits = (found: Unit) => unit === undefined || found === unit;
  const found = around.unitAt(boundaries, lon, lat);
  if (found !== undefined && fits(found)) return undefined;

  const swapped = around.unitAt(boundaries, lat, lon);
  if (found === undefined && swapped !== undefined && fits(swapped)) {
    const what = `${called} is at latitude ${lat}, longitude ${lon}; with the two swapped, it is in ${textIn(swapped.name, 'en')}.`;
    return fault('dataset/swapped-coordinates', [...path, 'lat'], what);
  }
  const where = found === undefined ? 'in no region of that country' : `in ${textIn(found.name, 'en')}`;
  const said = textIn(buildText(stated.name, file.dataset.language), 'en');
  const what = `${called} is assigned to ${said}, but ${lat}, ${lon} is ${where}.`;
  return fault('dataset/outside-region', [...path, 'lat'], what);
}

/** A set that was imported may have thousands of places that its publisher draws otherwise: so many are named. */
const namedAtMost = 20;

/** The first of many warnings of one kind, and a last one that counts the others. */
function summedUp(faults: readonly Fault[]): Fault[] {
  const outside = faults.filter(({ rule }) => rule === 'dataset/outside-region');
  const others = new Set(outside.slice(namedAtMost));
  const [next] = others;
  if (next === undefined) return [...faults];
  const what = `${others.size} more places are outside the region or the country that they are assigned to.`;
  const kept = faults.filter(each => !others.has(each));
  return [...kept, fault('dataset/outside-region', next.path, what)];
}

/** Every place and site lies where it is said to lie. */
export const checkRegions =
  (findBoundaries: FindBoundaries): Check =>
  ({ file }) => {
    const around = lookAround(file, findBoundaries);
    return summedUp(spots(file).flatMap(spot => misplaced(file, spot, around) ?? []));
  };
