import type { Dataset } from '../dataset/types.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { type Asked, type EventFigure, eventFigure, figuresOfParts, unknown } from './event-figure.ts';
import { once } from './once.ts';
import { speaks } from './sources.ts';
import type { CountMeasure, PeopleMeasure } from './types.ts';

/**
 * The smallest thing that a question counts: an attack, an explosion, or the people of one event or one part.
 * Filters and rows divide units and never cut one, so what a filter takes and what its negation takes add up
 * to the whole, and so do rows that do not overlap.
 */
export type Unit = {
  readonly facts: EventFacts;
  /** The weapon, or set of weapons, in whose row it stands (rule 15). */
  readonly weapon: string;
  readonly low: number;
  readonly high: number;
  readonly outer: number;
  readonly best: number | undefined;
  /** How many units its event has been divided into. */
  readonly siblings: number;
  /** The figure of the whole event; undefined for counts. */
  readonly figure: EventFigure | undefined;
};

const counted = (facts: EventFacts, weapon: string, n: number): Unit => ({
  facts,
  weapon,
  low: n,
  high: n,
  outer: n,
  best: undefined,
  siblings: 1,
  figure: undefined,
});

/** Explosions and devices are counted by part, everything else by event (rules 14 and 15). */
export function countUnits(facts: EventFacts, measure: CountMeasure): readonly Unit[] {
  if (measure !== 'explosions' && measure !== 'devices') return [counted(facts, facts.weapon, 1)];
  return facts.event.parts.map(part =>
    counted(facts, part.weapon ?? 'not-stated', measure === 'devices' ? part.devices : 1),
  );
}

/** What is left of an end when the parts' ends are taken off; an open end that open parts explain leaves `floor`. */
function left(whole: number, parts: number, floor: number): number {
  if (whole !== Number.POSITIVE_INFINITY) return whole - parts;
  return parts === Number.POSITIVE_INFINITY ? floor : whole;
}

/**
 * An event's people divided among its parts, as far as the parts carry figures and these fit the event's: what
 * is left, if anything, stays with the set of weapons. Undefined where they cannot be divided.
 */
function divided(facts: EventFacts, figure: EventFigure, asked: Asked): readonly Unit[] | undefined {
  const parts = figuresOfParts(facts.event, asked);
  if (parts.length === 0) return undefined;
  const los = parts.reduce((sum, [, { lo }]) => sum + lo, 0);
  const his = parts.reduce((sum, [, { hi }]) => sum + hi, 0);
  const low = figure.low - los;
  const high = left(figure.high, his, low);
  const outer = left(figure.outer, his, high);
  if (low < 0 || high < low || outer < high) return undefined;
  const exact = los === his && figure.best !== undefined ? figure.best - los : -1;
  const best = exact >= low && exact <= outer ? exact : undefined;
  const siblings = parts.length + (outer > 0 ? 1 : 0);
  const units = parts.map(([part, { lo, hi }]) => ({
    facts,
    weapon: part.weapon ?? 'not-stated',
    low: lo,
    high: hi,
    outer: hi,
    best: best === undefined ? undefined : lo,
    siblings,
    figure,
  }));
  return outer === 0
    ? units
    : [...units, { facts, weapon: facts.weapon, low, high, outer, best, siblings, figure }];
}

/** The people of an event: undivided, or by part where the parts carry their own figures (rule 15). */
function peopleUnits(dataset: Dataset, facts: EventFacts, asked: Asked): readonly Unit[] {
  const figure = eventFigure(dataset, facts.event, asked);
  const { known, low, high, outer, best } = figure;
  const parts = known ? divided(facts, figure, asked) : undefined;
  return parts ?? [{ facts, weapon: facts.weapon, low, high, outer, best, siblings: 1, figure }];
}

/** Everyone's figures from every source, by the event's order: what most questions ask for. */
const kept = once((dataset: Dataset, measure: PeopleMeasure) =>
  eventFacts(dataset).map(facts =>
    peopleUnits(dataset, facts, { measure, who: undefined, accepts: undefined }),
  ),
);

/** Events of which none of the sources asked for says anything. */
const silent = once((dataset: Dataset, _all: 'all') =>
  eventFacts(dataset).map(facts => {
    const { low, high, outer, best } = unknown;
    return [{ facts, weapon: facts.weapon, low, high, outer, best, siblings: 1, figure: unknown }];
  }),
);

export function figureUnits(dataset: Dataset, facts: EventFacts, asked: Asked): readonly Unit[] {
  const { measure, who, accepts } = asked;
  if (accepts !== undefined && !speaks(facts, accepts)) return silent(dataset, 'all')[facts.order] ?? [];
  const plain = who === undefined && accepts === undefined;
  return (plain ? kept(dataset, measure)[facts.order] : undefined) ?? peopleUnits(dataset, facts, asked);
}
