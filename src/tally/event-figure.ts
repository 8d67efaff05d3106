import { figureSpan } from '../dataset/figure-span.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Account, Dataset, Event, Part } from '../dataset/types.ts';
import { isParty, isUnsourced, rootOf } from './sources.ts';
import { figureIn, isOvertaken, mixedIn } from './stated-part.ts';
import type { PeopleMeasure } from './types.ts';

/** Whose figures, and of whom. */
export type FigureQuery = {
  readonly measure: PeopleMeasure;
  /** Actors and roles; undefined means everyone. */
  readonly who: readonly string[] | undefined;
  /** Undefined means every source. */
  readonly sources: ReadonlySet<string> | undefined;
};

/** What the sources' figures for one event come to (rules 2 to 7, 13). */
export type EventFigure = {
  /** Whether anybody gave a figure; if not, low is 0 and high and outer are open (rule 8). */
  readonly known: boolean;
  readonly low: number;
  readonly high: number;
  readonly outer: number;
  readonly best: number | undefined;
  /** The best is the editor's. */
  readonly isSettled: boolean;
  /** No account gives a figure, and every part does: it is what these come to. */
  readonly isSumOfParts: boolean;
  readonly about: boolean;
  readonly differ: boolean;
  /** A mixed figure of dead and wounded exceeds the high (rule 4). */
  readonly mixedExceeds: boolean;
  readonly single: boolean;
  readonly partiesOnly: boolean;
  readonly withAttackers: boolean;
};

/** The parts' own figures of a measure, as far as they may be used: people whom `who` asks for have none (rule 15). */
export function figuresOfParts(event: Event, asked: FigureQuery): readonly (readonly [Part, Figure])[] {
  const { measure, who, sources } = asked;
  if ((measure !== 'killed' && measure !== 'injured') || who !== undefined) return [];
  return event.parts.flatMap(part => {
    const figure = part[measure];
    const wanted = sources === undefined || (part.source !== undefined && sources.has(part.source));
    return figure === undefined || !wanted ? [] : [[part, figure] as const];
  });
}

type Given = { readonly figure: Figure; readonly account: Account };

/** Independent first speakers: `partOf` joins, relays and documents' own unsourced figures do not count (rule 13). */
function support(dataset: Dataset, given: readonly Given[]) {
  const roots = new Set<string>();
  let partiesOnly = true;
  for (const { account } of given) {
    if (isUnsourced(dataset, account)) continue;
    roots.add(rootOf(dataset, account.source));
    partiesOnly &&= isParty(dataset, account.source);
  }
  return { sources: roots.size, partiesOnly: roots.size > 0 && partiesOnly };
}

function fromAccounts(
  dataset: Dataset,
  measure: PeopleMeasure,
  given: readonly Given[],
  mixed: number,
): EventFigure {
  const figures = given.map(({ figure }) => figure);
  const { low, high } = figureSpan(figures);
  const about = figures.some(figure => figure.about);
  const { sources, partiesOnly } = support(dataset, given);
  return {
    known: true,
    low,
    high,
    outer: Math.max(high, mixed),
    best: sources >= 2 && low === high && mixed <= high && !about ? low : undefined,
    isSettled: false,
    isSumOfParts: false,
    about,
    mixedExceeds: mixed > high,
    differ: mixed > high || figures.some(({ lo, hi }) => lo !== figures[0]?.lo || hi !== figures[0]?.hi),
    single: sources <= 1,
    partiesOnly,
    withAttackers: measure === 'killed' && given.some(({ account }) => account.attackers === 'included'),
  };
}

/** An event whose parts carry figures where no account does: their sum, open where a part has none. */
function fromParts(
  dataset: Dataset,
  event: Event,
  parts: readonly (readonly [Part, Figure])[],
  mixed: number,
): EventFigure {
  const whole = parts.length === event.parts.length;
  const high = whole ? parts.reduce((sum, [, { hi }]) => sum + hi, 0) : Number.POSITIVE_INFINITY;
  const speakers = parts.flatMap(([{ source }]) => source ?? []);
  return {
    known: true,
    low: parts.reduce((sum, [, { lo }]) => sum + lo, 0),
    high,
    outer: Math.max(high, mixed),
    best: undefined,
    isSettled: false,
    isSumOfParts: whole,
    about: parts.some(([, { about }]) => about),
    mixedExceeds: mixed > high,
    differ: mixed > high,
    single: true,
    partiesOnly: speakers.length > 0 && speakers.every(source => isParty(dataset, source)),
    withAttackers: false,
  };
}

/** Nobody gave a figure (rule 8). */
export const unknown: EventFigure = {
  known: false,
  low: 0,
  high: Number.POSITIVE_INFINITY,
  outer: Number.POSITIVE_INFINITY,
  best: undefined,
  isSettled: false,
  isSumOfParts: false,
  about: false,
  mixedExceeds: false,
  differ: false,
  single: false,
  partiesOnly: false,
  withAttackers: false,
};

function reported(dataset: Dataset, event: Event, asked: FigureQuery): EventFigure {
  const { measure, who, sources } = asked;
  const given: Given[] = [];
  let mixed = 0;
  for (const account of event.accounts) {
    if (account.status !== 'current' || sources?.has(account.source) === false) continue;
    const figure = isOvertaken(account, measure) ? undefined : figureIn(account, measure, who);
    if (figure !== undefined) given.push({ figure, account });
    if (isOvertaken(account, 'casualties')) continue;
    const bound = mixedIn(account, measure, who)?.hi ?? 0;
    if (bound > mixed) mixed = bound;
  }
  if (given.length > 0) return fromAccounts(dataset, measure, given, mixed);
  const parts = figuresOfParts(event, asked);
  return parts.length > 0 ? fromParts(dataset, event, parts, mixed) : unknown;
}

/** The figure that the editor settles on: for the whole event, never for one source or one group (rule 6). */
function settled(event: Event, { measure, who, sources }: FigureQuery): number | undefined {
  const whole = who === undefined && sources === undefined;
  return whole && (measure === 'killed' || measure === 'injured')
    ? event.assessment?.[measure]?.best
    : undefined;
}

export function eventFigure(dataset: Dataset, event: Event, asked: FigureQuery): EventFigure {
  const figure = reported(dataset, event, asked);
  const best = settled(event, asked);
  return best === undefined ? figure : { ...figure, best, isSettled: true };
}
