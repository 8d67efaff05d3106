import { dayNumber } from '../dates.ts';
import { figureSpan } from '../figure-span.ts';
import { plainWord } from '../find-id.ts';
import { regionOf } from '../region-of.ts';
import { statementsOn } from '../statements-on.ts';
import { textIn } from '../text-in.ts';
import type { Figure, Text } from '../trusted.ts';
import type { Account, Dataset, Event, Place } from '../types.ts';

/** What is said of killed or injured: the lowest and the highest figure; `high` is Infinity where it is open. */
export type Toll = { readonly low: number; readonly high: number };

/** Where an event was, as far as two sets can be compared: they share no ids. */
export type PlaceTraits = {
  /** As it is printed: "Homs". */
  readonly label: string;
  /** Its names and aliases, without "town", "city", "district". */
  readonly names: ReadonlySet<string>;
  /** Names and codes of the region that it lies in, or is. */
  readonly regions: ReadonlySet<string>;
  /** Only a region or a country is known. */
  readonly isCoarse: boolean;
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
};

/** What two events are compared by. Names are plain words in every language, so that two sets can be compared. */
export type EventTraits = {
  readonly id: string;
  /** As they are written, for a sentence. */
  readonly date: string;
  /** Days since 1970; the same where it lasted one day. */
  readonly first: number;
  readonly last: number;
  /** Minutes since midnight, where the hour is known. */
  readonly minute: number | undefined;
  readonly place: PlaceTraits;
  readonly killed: Toll | undefined;
  readonly injured: Toll | undefined;
  /** What each source said of somebody hurt: its name and its figures. */
  readonly said: ReadonlySet<string>;
  /** Names of those who took part or are said to have done it, each with the one that is printed. */
  readonly actors: ReadonlyMap<string, string>;
  readonly weapons: ReadonlyMap<string, string>;
  /** Words of titles, targets and spots that may tell it from others. */
  readonly words: ReadonlySet<string>;
};

type Named = {
  readonly id: string;
  readonly name: Text;
  readonly short?: Text;
  readonly aliases?: readonly string[];
};

export const plainNames = ({ name, short = {}, aliases = [] }: Named): string[] => [
  ...new Set([...Object.values(name), ...Object.values(short), ...aliases].map(plainWord)),
];

/** Words that gazetteers put beside a name: "Homs town" and "Homs" are one place. */
const kinds = new Set(
  'the city town village suburb area district subdistrict governorate province state county region al el'.split(
    ' ',
  ),
);

/** A name without the words that say what kind of place it is; as it is where nothing else is left. */
export const bareName = (name: string): string => {
  const own = name.split('-').filter(word => !kinds.has(word));
  return own.length === 0 ? name : own.join('-');
};

/** Words of fewer letters say little, and none of these tells one event from another. */
const leastLetters = 4;
const common = new Set(
  'attack attacks killed injured people reported after near from with their that this were have been'.split(
    ' ',
  ),
);

const wordsIn = (texts: readonly (Text | undefined)[]): Set<string> =>
  new Set(
    texts
      .flatMap(text => Object.values(text ?? {}))
      .flatMap(text => plainWord(text).split(/[^\p{L}\p{N}]+/u))
      .filter(word => word.length >= leastLetters && !common.has(word)),
  );

function tollOf(figures: readonly (Figure | undefined)[]): Toll | undefined {
  const given = figures.filter(figure => figure !== undefined);
  return given.length === 0 ? undefined : figureSpan(given);
}

/** What a place is compared by; its coordinates, or those of the nearest that it lies in short of a region. */
function placeTraits(dataset: Dataset, place: Place): PlaceTraits {
  const region = regionOf(dataset, place.id);
  const isCoarse = place.level === 'admin1' || place.level === 'country';
  const located = (at: Place | undefined, steps = 0): PlaceTraits['point'] => {
    if (at === undefined || at.level === 'admin1' || at.level === 'country' || steps > 20) return undefined;
    if (at.lat !== undefined && at.lon !== undefined) return { lat: at.lat, lon: at.lon };
    return at.in === undefined ? undefined : located(dataset.places.get(at.in), steps + 1);
  };
  const codes = Object.values(region?.codes ?? {}).map(code => `${code}`.toLowerCase());
  return {
    label: textIn(place.name, 'en'),
    names: new Set(plainNames(place).map(bareName)),
    regions: new Set(region === undefined ? [] : [...plainNames(region).map(bareName), ...codes]),
    isCoarse,
    point: located(place),
  };
}

const minuteOf = (time: string | undefined): number | undefined => {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

const isHurt = ({ figures }: Account): boolean => Object.values(figures).some(figure => figure.hi > 0);

/**
 * What every event of a dataset is compared by, in the dataset's order. Retracted events are left out, as are accounts
 * that do not count.
 */
export function traitsOf(dataset: Dataset): EventTraits[] {
  const { actors, weapons, sources } = dataset;
  const named = (registry: ReadonlyMap<string, Named>) => {
    const known = new Map(
      [...registry].map(([id, entry]) => [
        id,
        plainNames(entry).map(name => [name, textIn(entry.name, 'en')] as const),
      ]),
    );
    return (ids: readonly string[]) => new Map(ids.flatMap(id => known.get(id) ?? []));
  };
  const [actorNames, weaponNames] = [named(actors), named(weapons)];
  const speakers = new Map([...sources].map(([id, source]) => [id, plainWord(textIn(source.name, 'en'))]));
  const places = new Map<string, PlaceTraits>();
  const placeOf = ({ place: id, site }: Event): PlaceTraits => {
    const place = dataset.places.get(id);
    if (place === undefined) throw new RangeError(`no place "${id}" in ${dataset.id}`);
    const traits = places.get(id) ?? placeTraits(dataset, place);
    places.set(id, traits);
    const { lat, lon } = site ?? {};
    return lat === undefined || lon === undefined ? traits : { ...traits, point: { lat, lon } };
  };
  return [...dataset.events.values()].flatMap((event): EventTraits[] => {
    if (event.assessment?.status === 'retracted') return [];
    const accounts = event.accounts.filter(({ status }) => status === 'current');
    const claims = [
      ...event.claims,
      ...[...accounts, ...statementsOn(dataset, event)].flatMap(({ claim }) => claim ?? []),
    ].filter(({ kind }) => kind !== 'denied');
    const partTolls = (measure: 'killed' | 'injured') => event.parts.map(part => part[measure]);
    const toll = (measure: 'killed' | 'injured') =>
      tollOf(accounts.map(({ figures }) => figures[measure])) ?? tollOf(partTolls(measure));
    return [
      {
        id: event.id,
        date: event.date,
        first: dayNumber(event.date),
        last: dayNumber(event.dateEnd ?? event.date),
        minute: minuteOf(event.time),
        place: placeOf(event),
        killed: toll('killed'),
        injured: toll('injured'),
        said: new Set(
          accounts.filter(isHurt).map(({ source, figures }) => {
            const typed = Object.entries(figures).map(([measure, { lo, hi }]) => `${measure} ${lo}-${hi}`);
            return `${speakers.get(source) ?? source}: ${typed.sort().join(', ')}`;
          }),
        ),
        actors: actorNames([...event.participants, ...claims].map(({ actor }) => actor)),
        weapons: weaponNames(event.parts.flatMap(({ weapon }) => weapon ?? [])),
        words: wordsIn([event.title, event.target, event.site?.name]),
      },
    ];
  });
}
