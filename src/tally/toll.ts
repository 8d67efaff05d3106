import { momentInZone, momentSpan } from '../dataset/moment.ts';
import type { Account, Dataset, Event } from '../dataset/types.ts';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { type EventFigure, eventFigure } from './event-figure.ts';
import {
  accountsAt,
  isNeverCounted,
  isTimeless,
  type Life,
  livesOf,
  momentAsked,
  withoutUndated,
} from './known-at.ts';
import { planOf } from './plan.ts';
import { isParty } from './sources.ts';
import { figureIn, mixedIn } from './stated-part.ts';
import type { Question } from './types.ts';
import { leftOutSources, sourcesNamed } from './without-sources.ts';

/** What a source's figure became at a moment (rule 24). */
export type TollStep = {
  /** The minute from which it was known, since 1970 in UTC: of a day, the one after its end. */
  readonly at: number;
  /** A day, or a minute, in the dataset's zone. */
  readonly moment: string;
  /** What the source's accounts came to from then on; not known where it withdrew all of them. */
  readonly figure: EventFigure;
  /** A total that goes on, a figure of its own, one in place of another that was wrong, or none any more. */
  readonly kind: 'total' | 'figure' | 'correction' | 'withdrawn';
};

/** What one source said, one moment after another. */
export type TollLine = {
  readonly source: string;
  readonly party: boolean;
  readonly steps: readonly TollStep[];
};

/** How the figures for an event evolved. */
export type TollSeries = {
  readonly event: Event;
  /** The sources with the most steps first; then those that spoke first. */
  readonly lines: readonly TollLine[];
  /** Accounts that give a figure, and of which nobody can say when they counted. */
  readonly undated: readonly Account[];
  /** Accounts that only give the dead and the wounded as one number, and have no step for it. */
  readonly mixed: number;
};

type Asked = {
  readonly measure: PeopleMeasure;
  readonly who: readonly string[] | undefined;
  /** The first minute after all that is asked for. */
  readonly end: number;
};

type Changing = { readonly begun: readonly Life[]; readonly ended: readonly Life[] };

/** Whether a source takes back what it said: it says so, or counts fewer than before. */
function isCorrected({ begun, ended }: Changing, before: EventFigure | undefined, now: EventFigure): boolean {
  if (before?.known !== true) return false;
  const isFewer = begun.some(({ account }) => account.cumulative === true) && now.high < before.low;
  return ended.length > 0 || isFewer;
}

function lineOf(
  dataset: Dataset,
  event: Event,
  source: string,
  lives: readonly Life[],
  { end, ...asked }: Asked,
): TollLine {
  const zone = dataset.timezone;
  const times = new Map<number, string>();
  for (const { account, from, to, ended } of lives) {
    if (from !== undefined && account.published !== undefined) times.set(from.end, account.published);
    if (to !== undefined && ended !== undefined && to.end <= end) times.set(to.end, ended);
  }
  const query = { ...asked, sources: new Set([source]) };
  const steps: TollStep[] = [];
  for (const [at, typed] of [...times].sort(([a], [b]) => a - b)) {
    const { stood } = accountsAt(lives, zone, at);
    const figure = eventFigure(dataset, withoutUndated(event, stood), query);
    const begun = lives.filter(({ from }) => from?.end === at);
    const ended = lives.filter(({ to }) => to?.end === at);
    const before = steps.at(-1)?.figure;
    if (!figure.known && before?.known !== true) continue;
    const kind = !figure.known
      ? 'withdrawn'
      : isCorrected({ begun, ended }, before, figure)
        ? 'correction'
        : begun.some(({ account }) => account.cumulative === true)
          ? 'total'
          : 'figure';
    steps.push({ at, moment: momentInZone(typed, zone), figure, kind });
  }
  return { source, party: isParty(dataset, source), steps };
}

/**
 * How the figures that sources gave for an event evolved: what each source’s accounts came to, from one moment at which
 * that changed to the next. Nothing is known between two moments but what was said at the first.
 * @param question of people; `source=`, `without-source=`, `who=` and `as-of=` limit it.
 */
export function tollOf(dataset: Dataset, question: Question, event: Event): TollSeries {
  const zone = dataset.timezone;
  const { selection } = planOf(dataset, question);
  const { counted, sources } = selection;
  if (counted.kind !== 'people') throw new RangeError(`no source gives a figure of ${question.measure}`);
  const { measure, who } = counted;
  const asOf = momentAsked(question);
  const end = asOf === undefined ? Number.POSITIVE_INFINITY : momentSpan(asOf, zone).end;
  const out = sourcesNamed(dataset, leftOutSources(question));
  const isAsked = ({ account, from }: Life) =>
    sources?.includes(account.source) !== false &&
    !out.has(account.source) &&
    (from === undefined || from.first < end);
  const all = livesOf(event.accounts, zone).filter(life => isAsked(life) && !isNeverCounted(life));
  const given = all.filter(({ account }) => figureIn(account, measure, who) !== undefined);
  const isDated = (life: Life) => !isTimeless(life) && (life.from?.end ?? 0) <= end;
  const bySource = Map.groupBy(given.filter(isDated), ({ account }) => account.source);
  const lines = [...bySource]
    .map(([source, lives]) => lineOf(dataset, event, source, lives, { measure, who, end }))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => b.steps.length - a.steps.length || (a.steps[0]?.at ?? 0) - (b.steps[0]?.at ?? 0));
  return {
    event,
    lines,
    undated: given.filter(life => !isDated(life)).map(({ account }) => account),
    mixed: all.filter(({ account }) => mixedIn(account, measure, who) !== undefined).length,
  };
}
