import type { Match } from '../dataset/pairs/read-matches.ts';
import type { Dataset } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';
import { tally } from './tally.ts';
import type { Question, Range } from './types.ts';

/** Two events, one of each set. */
export type MatchedPair = { readonly one: string; readonly other: string };

/** What two sets have in common, of the events that a question selects in each. Nothing is added over the two. */
export type MatchedSets = {
  /** ISO dates of the first and the last day on which both sets have events; undefined where there is none. */
  readonly days: { readonly from: string; readonly to: string } | undefined;
  /** By the verdicts the same, in the order of the first set. */
  readonly both: readonly MatchedPair[];
  /** Pairs on which nobody can decide: their events are neither in both nor in one alone. */
  readonly unsure: readonly MatchedPair[];
  /** Events of one set alone, on the days that both have. */
  readonly only: { readonly one: readonly string[]; readonly other: readonly string[] };
  /** How many events are of days on which the other set has none. */
  readonly outside: { readonly one: number; readonly other: number };
};

/** The first and the last day of the events of a set that a question selects. */
function daysOf(dataset: Dataset, ids: readonly string[]): { from: string; to: string } | undefined {
  let [from, to] = ['', ''];
  for (const id of ids) {
    const event = dataset.events.get(id);
    if (event === undefined) continue;
    const last = event.dateEnd ?? event.date;
    if (from === '' || event.date < from) from = event.date;
    if (last > to) to = last;
  }
  return from === '' ? undefined : { from, to };
}

/** Days that two spans share. */
function common(one: ReturnType<typeof daysOf>, other: ReturnType<typeof daysOf>): ReturnType<typeof daysOf> {
  if (one === undefined || other === undefined) return undefined;
  const [, from = ''] = [one.from, other.from].sort(byCodePoint);
  const [to = ''] = [one.to, other.to].sort(byCodePoint);
  return from <= to ? { from, to } : undefined;
}

/** A set, and the question as it is asked of it. */
export type AskedSet = { readonly dataset: Dataset; readonly question: Question };

/**
 * Which events both sets have, by the verdicts, which only one has, and on which nobody can decide (rule 33).
 * @param one the set of the first column of the verdicts.
 */
export function matchSets(one: AskedSet, other: AskedSet, { rows }: Pick<Match, 'rows'>): MatchedSets {
  const selected = [one, other].map(({ dataset, question }) => {
    const { events } = tally(dataset, { ...question, by: [] });
    return { dataset, events, ids: new Set(events), days: daysOf(dataset, events) };
  });
  const [a, b] = selected;
  if (a === undefined || b === undefined) throw new RangeError('two sets are matched');
  const place = new Map(a.events.map((id, i) => [id, i]));
  const pairs = rows
    .filter(row => a.ids.has(row.one) && b.ids.has(row.other))
    .toSorted((x, y) => (place.get(x.one) ?? 0) - (place.get(y.one) ?? 0));
  const both = pairs.filter(({ verdict }) => verdict === 'same');
  const matched = { one: new Set(both.map(row => row.one)), other: new Set(both.map(row => row.other)) };
  // What is matched for certain is not unsure because of a second candidate.
  const unsure = pairs.filter(
    row => row.verdict === 'unsure' && !matched.one.has(row.one) && !matched.other.has(row.other),
  );
  const days = common(a.days, b.days);
  const rest = (side: 'one' | 'other', { dataset, events }: typeof a) => {
    const judged = new Set([...matched[side], ...unsure.map(row => row[side])]);
    const free = events.filter(id => !judged.has(id));
    const inside = free.filter(id => {
      const event = dataset.events.get(id);
      return (
        event !== undefined &&
        days !== undefined &&
        event.date <= days.to &&
        (event.dateEnd ?? event.date) >= days.from
      );
    });
    return { inside, outside: free.length - inside.length };
  };
  const [mine, theirs] = [rest('one', a), rest('other', b)];
  const pair = ({ one: x, other: y }: MatchedPair): MatchedPair => ({ one: x, other: y });
  return {
    days,
    both: both.map(pair),
    unsure: unsure.map(pair),
    only: { one: mine.inside, other: theirs.inside },
    outside: { one: mine.outside, other: theirs.outside },
  };
}

/** How the figures of two events differ: neither is more right than the other. */
export type FigureGap =
  | 'same'
  /** The ranges overlap, or one lies in the other. */
  | 'overlap'
  | 'one-higher'
  | 'other-higher'
  /** A figure is missing in one of the two, or in both. */
  | 'unknown';

const isGiven = (sum: Range | undefined): sum is Range => sum !== undefined && sum.unknown < sum.events;

export function gapOf(one: Range | undefined, other: Range | undefined): FigureGap {
  if (!isGiven(one) || !isGiven(other)) return 'unknown';
  if (one.low === other.low && one.high === other.high) return 'same';
  if (one.low > other.high) return 'one-higher';
  if (other.low > one.high) return 'other-higher';
  return 'overlap';
}
