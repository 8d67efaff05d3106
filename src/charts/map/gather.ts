import { type DegreeBox, isInBox } from '../../geo/frame-land.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { MapChart } from './chart.ts';

type Disc = MapChart['discs'][number];
type Group = Pick<MapChart['gathered'][number], 'places' | 'lat' | 'lon' | 'state'>;

/** So many places have a disc each, however near they are; of more, those with the highest figures. */
export const mostApart = 60;
/** A map bears so many discs. */
export const mostDiscs = 400;
/** Part of a map that has a scale of its own: its main frame, or an inset. */
export type DrawnFrame = {
  /** Of its land; east is more than 180 where it runs on across the antimeridian. */
  readonly box: DegreeBox;
  /** Degrees of latitude that are drawn as wide as a page. */
  readonly side: number;
};

/** Of what is drawn as wide as a page: discs nearer to each other than this cannot be told apart. */
const nearest = 1 / 110;
/** If there still are too many, those that are further from each other are gathered, by so much each time. */
const growth = 1.15;

/** The figure by which discs are ordered. */
export const lowOf = ({ sum }: Pick<Disc, 'sum'>): number => (isKnown(sum) ? sum.low : -1);

const narrowing = (lat: number): number => Math.max(0.05, Math.cos((lat * Math.PI) / 180));

/** Degrees of latitude between two places that are not far from each other. */
const between = (a: Disc, b: Disc): number =>
  Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing((a.lat + b.lat) / 2));

/** Places around which others are gathered, found by where they are. */
class Neighbours {
  readonly #cells = new Map<string, Disc[][]>();
  readonly #distance: number;

  constructor(distance: number) {
    this.#distance = distance;
  }

  /** Degrees of longitude of a cell in a row of them. */
  #width(row: number): number {
    return this.#distance / narrowing(row * this.#distance);
  }

  /** The group whose first place is nearest, if one is near enough. */
  find(place: Disc): Disc[] | undefined {
    const middle = Math.floor(place.lat / this.#distance);
    let found: Disc[] | undefined;
    let least = this.#distance;
    for (let row = middle - 1; row <= middle + 1; row++) {
      const column = Math.floor(place.lon / this.#width(row));
      for (let each = column - 2; each <= column + 2; each++) {
        for (const group of this.#cells.get(`${row} ${each}`) ?? []) {
          const away = group[0] === undefined ? least : between(group[0], place);
          if (away < least) [found, least] = [group, away];
        }
      }
    }
    return found;
  }

  add(place: Disc): Disc[] {
    const row = Math.floor(place.lat / this.#distance);
    const key = `${row} ${Math.floor(place.lon / this.#width(row))}`;
    const group = [place];
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), group]);
    return group;
  }
}

/** Places of one state in one frame. */
type Together = { readonly places: readonly Disc[]; readonly side: number };

/** A longitude as the land of a frame has it, which may run on across the antimeridian. */
const runOn = (disc: Disc, { box: [west, , east] }: DrawnFrame): Disc =>
  east > 180 && disc.lon < west ? { ...disc, lon: disc.lon + 360 } : disc;

/** Only places of the same state that are drawn in the same frame may share a disc. */
function splitUp(places: readonly Disc[], frames: readonly [DrawnFrame, ...DrawnFrame[]]): Together[] {
  const [main] = frames;
  const frameOf = ({ lat, lon }: Disc) => frames.find(({ box }) => isInBox(box, lon, lat)) ?? main;
  return [...Map.groupBy(places, frameOf)].flatMap(([frame, inFrame]) =>
    [...Map.groupBy(inFrame, ({ state }) => state).values()].map(same => ({
      places: same.map(place => runOn(place, frame)),
      side: frame.side,
    })),
  );
}

/** Places with those that are nearer than a share of a page's width: each to the nearest that was there first. */
function groupsOf(together: readonly Together[], share: number): Disc[][] {
  const groups: Disc[][] = [];
  for (const { places, side } of together) {
    const neighbours = new Neighbours(side * share);
    for (const place of places) {
      const near = neighbours.find(place);
      if (near === undefined) groups.push(neighbours.add(place));
      else near.push(place);
    }
  }
  return groups;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/**
 * The places that share a disc, as they lie too near to each other to be told apart. Up to sixty places have a disc
 * each, and of more those with the highest figures. None is put together with one of another state: zero is a figure.
 * @param discs the highest figures first
 * @param frames of the map as it is drawn, the main one first
 * @returns groups of two places or more, of which the first has the highest figure
 */
export function gatherPlaces(
  discs: readonly Disc[],
  frames: readonly [DrawnFrame, ...DrawnFrame[]],
): Group[] {
  const next = discs[mostApart];
  if (next === undefined) return [];
  // Of equal figures either all have their own disc or none: which comes first is chance.
  const first = discs.findIndex(disc => lowOf(disc) <= lowOf(next));
  const others = splitUp(discs.slice(first), frames);
  let share = nearest;
  let groups = groupsOf(others, share);
  while (first + groups.length > mostDiscs) {
    share *= growth;
    groups = groupsOf(others, share);
  }
  return groups.flatMap(places => {
    const [highest, ...rest] = places;
    if (highest === undefined || rest.length === 0) return [];
    return [
      {
        places: places.map(({ key }) => key),
        lat: mean(places.map(({ lat }) => lat)),
        lon: mean(places.map(({ lon }) => lon)),
        state: highest.state,
      },
    ];
  });
}
