import type { CountedUnit } from './counted-units.ts';
import type { EventFigure } from './event-figure.ts';
import type { Support } from './types.ts';

/**
 * The events that some units count, and what their figures rest on: ids, in the dataset's order. Things that are counted
 * rest on nobody's figure: there is nothing of them but `events`.
 */
export type Evidence = {
  readonly events: readonly string[];
  /** Nobody gave a figure. */
  readonly unknown: readonly string[];
  /** Two sources differ, or a source and a mixed figure. */
  readonly disputed: readonly string[];
  /** Accounts differ, but those of one source, or of none that is known. */
  readonly varied: readonly string[];
  /** A mixed figure bounds what is counted of the event above its high. */
  readonly mixed: readonly string[];
  /** The figure rests on one source, or on parties to the conflict, and nothing disputes it: as in `support`, without `disputed`. */
  readonly singleUndisputed: readonly string[];
  readonly partiesUndisputed: readonly string[];
  /** At least two sources gave a figure for one of the events. */
  readonly isCompared: boolean;
  readonly support: Support;
};

/** One event after another, in the dataset's order, in which most units already are. */
function inOrder(units: readonly CountedUnit[]): readonly CountedUnit[] {
  let last = -1;
  for (const { facts } of units) {
    if (facts.order < last) return units.toSorted((a, b) => a.facts.order - b.facts.order);
    last = facts.order;
  }
  return units;
}

/** Whether it is not one source's own figures that differ. */
const isDisputed = ({ differ, single, mixedExceeds }: EventFigure): boolean =>
  differ && (!single || mixedExceeds);

const idList = (): string[] => [];

const none: readonly string[] = Object.freeze(idList());

/**
 * Lists of ids as a site keeps them for every row of its charts: without the room that an array has for more, and one
 * list where two say the same.
 * @returns the list of all events, and what makes such a list of some of them, which are in the same order.
 */
function packed(all: readonly string[]): [readonly string[], (some: readonly string[]) => readonly string[]] {
  const events = all.length === 0 ? none : all.slice();
  return [events, some => (some.length === 0 ? none : some.length === events.length ? events : some.slice())];
}

/** @param units in any order. Each unit of an event has the figure of the whole event. */
export function evidenceOf(units: readonly CountedUnit[]): Evidence {
  const [events, unknown, disputed, varied, mixed] = [idList(), idList(), idList(), idList(), idList()];
  const [differ, single, partiesOnly, withAttackers] = [idList(), idList(), idList(), idList()];
  const [singleUndisputed, partiesUndisputed] = [idList(), idList()];
  let isCompared = false;
  for (const { facts, figure, high, outer } of inOrder(units)) {
    const { id } = facts.event;
    if (outer > high && mixed.at(-1) !== id) mixed.push(id);
    if (events.at(-1) === id) continue;
    events.push(id);
    if (figure === undefined) continue;
    if (!figure.known) {
      unknown.push(id);
      continue;
    }
    const isInDispute = isDisputed(figure);
    if (figure.differ) {
      differ.push(id);
      (isInDispute ? disputed : varied).push(id);
    }
    if (figure.single) {
      single.push(id);
      if (!isInDispute) singleUndisputed.push(id);
    } else isCompared = true;
    if (figure.partiesOnly) {
      partiesOnly.push(id);
      if (!isInDispute) partiesUndisputed.push(id);
    }
    if (figure.withAttackers) withAttackers.push(id);
  }
  const [all, keep] = packed(events);
  const support = {
    differ: keep(differ),
    single: keep(single),
    partiesOnly: keep(partiesOnly),
    withAttackers: keep(withAttackers),
  };
  const within = (some: readonly string[], list: readonly string[]) =>
    some.length === list.length ? list : keep(some);
  return {
    events: all,
    unknown: keep(unknown),
    disputed: keep(disputed),
    varied: keep(varied),
    mixed: keep(mixed),
    singleUndisputed: within(singleUndisputed, support.single),
    partiesUndisputed: within(partiesUndisputed, support.partiesOnly),
    isCompared,
    support,
  };
}
