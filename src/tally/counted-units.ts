import { createShare, type Share } from '../dataset/shared-values.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Dataset, Part } from '../dataset/types.ts';
import type { StatedField } from '../grammar/stated-people.ts';
import { byOrder, type EventFacts } from './event-facts.ts';
import { type EventFigure, eventFigure, type FigureQuery, figuresOfParts, unknown } from './event-figure.ts';
import { figuresOfStated, notStated } from './figures-of-stated.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import type { Counted } from './plan.ts';
import { speaks } from './sources.ts';
import type { PeopleMeasure } from './types.ts';
import { beforeLeavingOut } from './without-sources.ts';

/**
 * The smallest thing that a question counts: an attack, an explosion, or the people of one event or one part.
 * Filters and rows divide units and never cut one, so what a filter takes and what its negation takes add up
 * to the whole, and so do rows that do not overlap.
 */
export type CountedUnit = {
  readonly facts: EventFacts;
  /** The weapon, or set of weapons, whose row contains it (rule 15). */
  readonly weapon: string;
  /** Of people who are divided by what sources state of them: the word, or `not-stated` (rule 27). */
  readonly stated?: string;
  readonly low: number;
  readonly high: number;
  readonly outer: number;
  readonly best: number | undefined;
  /** It was given as "about", or rests on a figure that was. */
  readonly about: boolean;
  /** How many units its event has been divided into. */
  readonly siblings: number;
  /** The figure of the whole event; undefined for counts. */
  readonly figure: EventFigure | undefined;
};

const counted = (facts: EventFacts, weapon: string, n: number): CountedUnit => ({
  facts,
  weapon,
  low: n,
  high: n,
  outer: n,
  best: undefined,
  about: false,
  siblings: 1,
  figure: undefined,
});

type Units = readonly CountedUnit[];

const isOf = (units: Units | undefined, facts: EventFacts): units is Units => units?.[0]?.facts === facts;

/**
 * Remembers the units of each event that counts, by its number. Those of events of which sources are left out are made
 * again only where the facts are not those with all sources, nor those that were last left.
 * @param make what makes the units of one event.
 */
function memoizeUnits<Key>(make: (dataset: Dataset, key: Key) => (facts: EventFacts) => Units) {
  const lastLeft = memoizeByDataset((_whole: Dataset, _key: Key) => [] as (Units | undefined)[]);
  const units = memoizeByDataset((dataset: Dataset, key: Key): readonly Units[] => {
    const unitsOf = make(dataset, key);
    const whole = beforeLeavingOut(dataset);
    if (whole === undefined) return byOrder(dataset, unitsOf);
    const [known, last] = [units(whole, key), lastLeft(whole, key)];
    return byOrder(dataset, facts => {
      const [before, left] = [known[facts.order], last[facts.order]];
      if (isOf(before, facts)) return before;
      if (isOf(left, facts)) return left;
      const made = unitsOf(facts);
      last[facts.order] = made;
      return made;
    });
  });
  return units;
}

/** Explosions and devices are counted by part, everything else by event (rules 14 and 15). */
const unitsOfThings = memoizeUnits(
  (_dataset, kind: 'events' | 'parts' | 'devices') => facts =>
    kind === 'events'
      ? [counted(facts, facts.weapon, 1)]
      : facts.event.parts.map(part =>
          counted(facts, part.weapon ?? 'not-stated', kind === 'devices' ? part.devices : 1),
        ),
);

/** What is left of an end when the parts' ends are taken off. Of an open end an open end is left. */
const left = (whole: number, parts: number): number =>
  whole === Number.POSITIVE_INFINITY ? whole : whole - parts;

type Ends = Pick<CountedUnit, 'low' | 'high' | 'outer'>;

/** What the parts leave of an event's figure; undefined where they do not fit it. */
function restOf(figure: EventFigure, parts: readonly (readonly [Part, Figure])[]): Ends | undefined {
  const los = parts.reduce((sum, [, { lo }]) => sum + lo, 0);
  const his = parts.reduce((sum, [, { hi }]) => sum + hi, 0);
  // The event's open end is that of its parts: nobody speaks of anyone else.
  if (figure.isSumOfParts && his === Number.POSITIVE_INFINITY) return { low: 0, high: 0, outer: 0 };
  const low = figure.low - los;
  const high = left(figure.high, his);
  const outer = left(figure.outer, his);
  return low < 0 || high < low || outer < high ? undefined : { low, high, outer };
}

/**
 * An event's people divided among its parts, as far as the parts carry figures and these fit the event's: what
 * is left, if anything, stays with the set of weapons. A best figure on which sources agree is divided along, if
 * every part's figure is exact; what the editor settles on is for the whole event. Undefined where they cannot be
 * divided.
 */
function divided(facts: EventFacts, figure: EventFigure, asked: FigureQuery): Units | undefined {
  const parts = figuresOfParts(facts.event, asked);
  if (parts.length === 0) return undefined;
  const rest = restOf(figure, parts);
  if (rest === undefined) return undefined;
  const siblings = parts.length + (rest.outer > 0 ? 1 : 0);
  const about = parts.some(([, part]) => part.about);
  const exact = !about && parts.every(([, { lo, hi }]) => lo === hi);
  const isAgreed = figure.best !== undefined && !figure.isSettled;
  const bestOf = (low: number) => (siblings === 1 ? figure.best : isAgreed && exact ? low : undefined);
  const units = parts.map(([part, { lo, hi, about: isAbout }]) => ({
    facts,
    weapon: part.weapon ?? 'not-stated',
    low: lo,
    high: hi,
    outer: hi,
    best: bestOf(lo),
    about: siblings === 1 ? figure.about : isAbout,
    siblings,
    figure,
  }));
  if (rest.outer === 0) return units;
  const unit = { facts, weapon: facts.weapon, ...rest, best: bestOf(rest.low), siblings, figure };
  return [...units, { ...unit, about: about || figure.about }];
}

/** The people of an event as one. */
function undivided(facts: EventFacts, figure: EventFigure): CountedUnit {
  const { low, high, outer, best, about } = figure;
  return { facts, weapon: facts.weapon, low, high, outer, best, about, siblings: 1, figure };
}

/** Events of which nobody says anything, for any measure and whoever is asked. */
const silent = memoizeUnits((_dataset, _all: 'all') => facts => [undivided(facts, unknown)]);

const unitsOfSilence = (dataset: Dataset, { order }: EventFacts): Units =>
  silent(dataset, 'all')[order] ?? [];

/**
 * The people of an event by what sources state of them: those of each word whom an account states, and the others, of
 * whom it is not stated (rule 27). Each is a unit of its own: no best of the whole is divided.
 */
function unitsByField(dataset: Dataset, facts: EventFacts, asked: FigureQuery, field: StatedField): Units {
  const whole = eventFigure(dataset, facts.event, asked);
  const stated = figuresOfStated(dataset, facts.event, asked, field);
  if (stated.length === 0) return [{ ...undivided(facts, whole), stated: 'not-stated' }];
  const units = stated.map(({ word, figure }) => ({ ...undivided(facts, figure), stated: word }));
  const rest = notStated(facts.event, whole, stated, asked);
  return rest.outer === 0 ? units : [...units, { ...undivided(facts, rest), stated: 'not-stated' }];
}

/** A short text that is the same for equal figures. */
function figureKey(figure: EventFigure): string {
  const { low, high, outer, best, isSettled, isSumOfParts, about, differ } = figure;
  const { mixedExceeds, single, partiesOnly, withAttackers, known } = figure;
  let marks = 0;
  for (const mark of [known, isSettled, isSumOfParts, about, differ, mixedExceeds, single, partiesOnly])
    marks = marks * 2 + (mark ? 1 : 0);
  return `${low} ${high} ${outer} ${best} ${marks * 2 + (withAttackers ? 1 : 0)}`;
}

/** The people of an event: undivided, or by part where the parts carry their own figures (rule 15). */
function peopleUnits(
  dataset: Dataset,
  facts: EventFacts,
  asked: FigureQuery,
  share: Share<EventFigure> = (_, make) => make(),
): Units {
  const found = eventFigure(dataset, facts.event, asked);
  if (found === unknown) return unitsOfSilence(dataset, facts);
  const figure = share(figureKey(found), () => found);
  return (figure.known ? divided(facts, figure, asked) : undefined) ?? [undivided(facts, figure)];
}

/** Everyone's figures from every source, by the event's order: what most questions ask for. */
const everyoneOfAll = memoizeUnits((dataset, measure: PeopleMeasure) => {
  // The figures of most events are alike, and all of them are kept.
  const share = createShare<EventFigure>();
  const asked = { measure, who: undefined, sources: undefined };
  return facts => peopleUnits(dataset, facts, asked, share);
});

/**
 * The units of events, for what is counted.
 * @param sources those whose accounts of people count; undefined means all.
 */
export function unitsOf(
  dataset: Dataset,
  what: Counted,
  sources: ReadonlySet<string> | undefined,
): (facts: EventFacts) => Units {
  if (what.kind !== 'people') {
    const units = unitsOfThings(dataset, what.kind);
    return ({ order }) => units[order] ?? [];
  }
  const { measure, who, dividedBy } = what;
  if (dividedBy !== 'parts') {
    const asked = { measure, who, sources };
    return facts =>
      dividedBy === 'nothing'
        ? [undivided(facts, eventFigure(dataset, facts.event, asked))]
        : unitsByField(dataset, facts, asked, dividedBy);
  }
  if (who === undefined && sources === undefined) {
    const units = everyoneOfAll(dataset, measure);
    return ({ order }) => units[order] ?? [];
  }
  return facts =>
    sources === undefined || speaks(facts, sources)
      ? peopleUnits(dataset, facts, { measure, who, sources })
      : unitsOfSilence(dataset, facts);
}
