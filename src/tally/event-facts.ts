import { countryOf, regionOf } from '../dataset/region-of.ts';
import { createShare, type Share } from '../dataset/shared-values.ts';
import { statementsOn } from '../dataset/statements-on.ts';
import type { Account, ClaimKind, Dataset, Event, Part, PartOfFigure } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { type Sides, sidesOf } from './sides-of.ts';
import { countIndependent } from './sources.ts';
import { type DateSpan, spanOf } from './time.ts';
import { whoWords } from './who-words.ts';
import { beforeLeavingOut } from './without-sources.ts';

export const claimKinds = [
  'claimed',
  'attributed',
  'suspected',
  'denied',
] as const satisfies readonly ClaimKind[];

/** What questions ask of an event, worked out once. */
export type EventFacts = {
  readonly event: Event;
  /** Its number in the dataset's order; without some sources, that which it has with all of them. */
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
  /** The people whom current accounts name as parts of a figure, each by all words of `who=` that hold of them. */
  readonly people: readonly ReadonlySet<string>[];
  /** First speakers of current accounts, and of parts that carry figures. */
  readonly speakers: ReadonlySet<string>;
  /** How many independent sources current accounts have (rule 13). */
  readonly sourceCount: number;
  readonly span: DateSpan;
};

/** A set of weapons as one key, whatever order they are named in. */
export const weaponKey = (weapons: Iterable<string>): string =>
  [...new Set(weapons)].sort(byCodePoint).join('+');

/** The words of every part at any depth, with those of the parts around it. */
const named = (parts: readonly PartOfFigure[], within: readonly string[] = []): string[][] =>
  parts.flatMap(part => {
    const words = [...within, ...whoWords(part)];
    return [words, ...named(part.of, words)];
  });

const nobody: ReadonlySet<string> = Object.freeze(new Set<string>());
const noClaims = { claimed: nobody, attributed: nobody, suspected: nobody, denied: nobody };

/** What many events have in common, kept once. */
type Common = {
  readonly sets: Share<ReadonlySet<string>>;
  readonly people: Share<EventFacts['people']>;
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

const noPeople: EventFacts['people'] = Object.freeze([]);

function peopleIn(accounts: readonly Account[], { sets, people }: Common): EventFacts['people'] {
  const words = accounts.flatMap(({ of }) => named(of));
  if (words.length === 0) return noPeople;
  const keys = [...new Set(words.map(each => each.join('\0')))];
  return people(keys.join('\n'), () => keys.map(key => sets(key, () => new Set(key.split('\0')))));
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
    people: peopleIn(current, common),
    speakers: setOf([
      ...current.map(({ source }) => source),
      ...event.parts.flatMap(part => ((part.killed ?? part.injured) && part.source ? part.source : [])),
    ]),
    sourceCount: countIndependent(dataset, current),
    span: spanOf(event),
  };
}

const allFacts = memoizeByDataset((dataset: Dataset, _all: 'all'): readonly EventFacts[] => {
  const common: Common = {
    sets: createShare(),
    people: createShare(),
    sides: createShare(),
    weapons: new Map(),
  };
  const make = (event: Event, order: number) => factsOf(dataset, { event, order }, common);
  const whole = beforeLeavingOut(dataset);
  if (whole === undefined)
    return [...dataset.events.values()].filter(event => event.assessment?.status !== 'retracted').map(make);
  // Of most events nothing was left out: what is known of them holds.
  const left: EventFacts[] = [];
  for (const facts of eventFacts(whole)) {
    const event = dataset.events.get(facts.event.id);
    if (event === undefined) continue;
    const isSame = event === facts.event && isStatedAlike(dataset, whole, event);
    left.push(isSame ? facts : make(event, facts.order));
  }
  return left;
});

/** Whether the same statements cover an event in both datasets. */
function isStatedAlike(dataset: Dataset, whole: Dataset, event: Event): boolean {
  if (whole.statements.size === 0) return true;
  const [left, all] = [statementsOn(dataset, event), statementsOn(whole, event)];
  return left.length === all.length && left.every((statement, i) => statement === all[i]);
}

/** What is made of each event that counts, by its number. */
export function byOrder<Value>(dataset: Dataset, make: (facts: EventFacts) => Value): readonly Value[] {
  const all = eventFacts(dataset);
  const list = new Array<Value>((all.at(-1)?.order ?? -1) + 1);
  for (const facts of all) list[facts.order] = make(facts);
  return list;
}

/** The events that count, in the dataset's order. Retracted ones leave every total (rule 17). */
export const eventFacts = (dataset: Dataset): readonly EventFacts[] => allFacts(dataset, 'all');
