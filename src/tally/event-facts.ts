import { countryOf, regionOf } from '../dataset/region-of.ts';
import { createShare, type Share } from '../dataset/shared-values.ts';
import { statementsOn } from '../dataset/statements-on.ts';
import type { ClaimKind, Dataset, Event, Part, PartOfFigure } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { type Sides, sidesOf } from './sides-of.ts';
import { type DateSpan, spanOf } from './time.ts';
import { whoWords } from './who-words.ts';

export const claimKinds = [
  'claimed',
  'attributed',
  'suspected',
  'denied',
] as const satisfies readonly ClaimKind[];

/** What questions ask of an event, worked out once. */
export type EventFacts = {
  readonly event: Event;
  /** Its number in the dataset's order. */
  readonly order: number;
  readonly region: string;
  readonly country: string;
  /** The weapon of each part, or `not-stated`. */
  readonly partWeapons: readonly string[];
  /** The set of these as one key, `car-bomb+suicide-belt` (rule 15). */
  readonly weapon: string;
  readonly control: string;
  readonly status: string;
  readonly sides: Sides;
  /** Actors by the kind of claim (rule 16). */
  readonly claimants: Readonly<Record<ClaimKind, ReadonlySet<string>>>;
  /** Actors and roles that current accounts name as parts of a figure, as `who=` takes them. */
  readonly who: ReadonlySet<string>;
  /** First speakers of current accounts, and of parts that carry figures. */
  readonly speakers: ReadonlySet<string>;
  readonly span: DateSpan;
};

/** A set of weapons as one key, whatever order they are named in. */
export const weaponKey = (weapons: Iterable<string>): string =>
  [...new Set(weapons)].sort(byCodePoint).join('+');

const named = (parts: readonly PartOfFigure[]): string[] =>
  parts.flatMap(part => [...whoWords(part), ...named(part.of)]);

const nobody: ReadonlySet<string> = Object.freeze(new Set<string>());
const noClaims = { claimed: nobody, attributed: nobody, suspected: nobody, denied: nobody };

/** What many events have in common, kept once. */
type Common = {
  readonly sets: Share<ReadonlySet<string>>;
  readonly sides: Share<Sides>;
  /** Weapons by the list of parts, which events that say the same share. */
  readonly weapons: Map<readonly Part[], Pick<EventFacts, 'partWeapons' | 'weapon'>>;
};

function weaponsOf(parts: readonly Part[], { weapons }: Common) {
  const known = weapons.get(parts);
  if (known !== undefined) return known;
  const partWeapons = parts.map(({ weapon }) => weapon ?? 'not-stated');
  const found = { partWeapons, weapon: weaponKey(partWeapons) };
  weapons.set(parts, found);
  return found;
}

function factsOf(
  dataset: Dataset,
  { event, order }: { event: Event; order: number },
  common: Common,
): EventFacts {
  const setOf = (words: readonly string[]): ReadonlySet<string> =>
    words.length === 0 ? nobody : common.sets(words.join('\0'), () => new Set(words));
  const current = event.accounts.filter(({ status }) => status === 'current');
  const stated = statementsOn(dataset, event).filter(({ status }) => status === 'current');
  const claims = [...event.claims, ...[...current, ...stated].flatMap(({ claim }) => claim ?? [])];
  const actors = (kind: ClaimKind) =>
    setOf(claims.filter(claim => claim.kind === kind).map(claim => claim.actor));
  return {
    event,
    order,
    region: regionOf(dataset, event.place)?.id ?? 'not-stated',
    country: countryOf(dataset, event.place)?.id ?? 'not-stated',
    ...weaponsOf(event.parts, common),
    control: event.control?.by ?? 'not-stated',
    status: event.assessment?.status ?? 'not-stated',
    sides: sidesOf(event, common.sides),
    claimants:
      claims.length === 0
        ? noClaims
        : {
            claimed: actors('claimed'),
            attributed: actors('attributed'),
            suspected: actors('suspected'),
            denied: actors('denied'),
          },
    who: setOf(current.flatMap(({ of }) => named(of))),
    speakers: setOf([
      ...current.map(({ source }) => source),
      ...event.parts.flatMap(part => ((part.killed ?? part.injured) && part.source ? part.source : [])),
    ]),
    span: spanOf(event),
  };
}

const allFacts = memoizeByDataset((dataset: Dataset, _all: 'all'): readonly EventFacts[] => {
  const common: Common = { sets: createShare(), sides: createShare(), weapons: new Map() };
  return [...dataset.events.values()]
    .filter(event => event.assessment?.status !== 'retracted')
    .map((event, order) => factsOf(dataset, { event, order }, common));
});

/** The events that count, in the dataset's order. Retracted ones leave every total (rule 17). */
export const eventFacts = (dataset: Dataset): readonly EventFacts[] => allFacts(dataset, 'all');
