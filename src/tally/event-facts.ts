import { countryOf, regionOf } from '../dataset/region-of.ts';
import { createShare, type Share } from '../dataset/shared-values.ts';
import { statementsOn } from '../dataset/statements-on.ts';
import type { Account, Claim, ClaimKind, Dataset, Event, Part, PartOfFigure } from '../dataset/types.ts';
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

/** Of what questions ask of an event, that which follows from who speaks of it. */
type Spoken = {
  /** Actors by the kind of claim (rule 16). */
  readonly claimants: Readonly<Record<ClaimKind, ReadonlySet<string>>>;
  /** The people whom current accounts name as parts of a figure, each by all words of `who=` that hold of them. */
  readonly people: readonly ReadonlySet<string>[];
  /** First speakers of current accounts, and of parts that carry figures. */
  readonly speakers: ReadonlySet<string>;
  /** How many independent sources current accounts have (rule 13). */
  readonly sourceCount: number;
};

/** What questions ask of an event, worked out once. */
export type EventFacts = Spoken & {
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
  if (accounts.every(({ of }) => of.length === 0)) return noPeople;
  const words = accounts.flatMap(({ of }) => named(of));
  if (words.length === 0) return noPeople;
  const keys = [...new Set(words.map(each => each.join('\0')))];
  return people(keys.join('\n'), () => keys.map(key => sets(key, () => new Set(key.split('\0')))));
}

const isCurrent = ({ status }: Account): boolean => status === 'current';

const makeCommon = (): Common => ({
  sets: createShare(),
  people: createShare(),
  sides: createShare(),
  weapons: new Map(),
});

/** The claims of an event, of its current accounts, and of statements that cover it. */
function claimsIn(event: Event, accounts: readonly Account[]): readonly Claim[] {
  if (accounts.every(({ claim }) => claim === undefined)) return event.claims;
  return [...event.claims, ...accounts.flatMap(({ claim }) => claim ?? [])];
}

function spokenOf(dataset: Dataset, event: Event, common: Common): Spoken {
  const setOf = (words: readonly string[]): ReadonlySet<string> =>
    words.length === 0 ? nobody : common.sets(words.join('\0'), () => new Set(words));
  const current = event.accounts.filter(isCurrent);
  const stated = statementsOn(dataset, event).filter(isCurrent);
  const claims = claimsIn(event, stated.length === 0 ? current : [...current, ...stated]);
  const actors = (kind: ClaimKind) =>
    setOf(claims.filter(claim => claim.kind === kind).map(claim => claim.actor));
  const speakers = current.map(({ source }) => source);
  for (const { killed, injured, source } of event.parts)
    if ((killed ?? injured) && source) speakers.push(source);
  return {
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
    speakers: setOf(speakers),
    sourceCount: countIndependent(dataset, current),
  };
}

function factsOf(dataset: Dataset, event: Event, order: number, common: Common): EventFacts {
  const { partWeapons, weapon } = weaponsOf(event.parts, common);
  const { claimants, people, speakers, sourceCount } = spokenOf(dataset, event, common);
  return {
    event,
    order,
    region: regionOf(dataset, event.place)?.id ?? 'not-stated',
    country: countryOf(dataset, event.place)?.id ?? 'not-stated',
    partWeapons,
    weapon,
    control: event.control?.by ?? 'not-stated',
    status: event.assessment?.status ?? 'not-stated',
    sides: sidesOf(event, common.sides),
    claimants,
    people,
    speakers,
    sourceCount,
    span: spanOf(event),
  };
}

type AllFacts = {
  readonly facts: readonly EventFacts[];
  /** With all sources: of the events of which only those speak that are left out. */
  readonly unheard: readonly EventFacts[];
};

const allFacts = memoizeByDataset((dataset: Dataset, _all: 'all'): AllFacts => {
  const whole = beforeLeavingOut(dataset);
  if (whole !== undefined) return factsLeft(dataset, whole);
  const common = makeCommon();
  const counted = [...dataset.events.values()].filter(event => event.assessment?.status !== 'retracted');
  return { facts: counted.map((event, order) => factsOf(dataset, event, order, common)), unheard: [] };
});

/** What was last made of each event without some sources, by its number, and what these have in common. */
const lastLeft = memoizeByDataset((_whole: Dataset, _all: 'all') => ({
  facts: [] as (EventFacts | undefined)[],
  common: makeCommon(),
}));

/** The facts of a dataset without some sources: of most events, what was known before holds. */
function factsLeft(dataset: Dataset, whole: Dataset): AllFacts {
  const last = lastLeft(whole, 'all');
  const left: EventFacts[] = [];
  const unheard: EventFacts[] = [];
  for (const before of eventFacts(whole)) {
    const { order } = before;
    const event = dataset.events.get(before.event.id);
    const known = event === before.event ? before : last.facts[order];
    if (event === undefined) unheard.push(before);
    else if (known?.event === event) left.push(known);
    else {
      const { claimants, people, speakers, sourceCount } = spokenOf(dataset, event, last.common);
      const facts = { ...before, event, claimants, people, speakers, sourceCount };
      last.facts[order] = facts;
      left.push(facts);
    }
  }
  return { facts: left, unheard };
}

/** What is made of each event that counts, by its number. */
export function byOrder<Value>(dataset: Dataset, make: (facts: EventFacts) => Value): readonly Value[] {
  const all = eventFacts(dataset);
  const list = new Array<Value>((all.at(-1)?.order ?? -1) + 1);
  for (const facts of all) list[facts.order] = make(facts);
  return list;
}

/** The events that count, in the dataset's order. Retracted ones leave every total (rule 17). */
export const eventFacts = (dataset: Dataset): readonly EventFacts[] => allFacts(dataset, 'all').facts;

/** The events of which nobody speaks but the sources that were left out, as they are with these (rule 34). */
export const unheardFacts = (dataset: Dataset): readonly EventFacts[] => allFacts(dataset, 'all').unheard;
