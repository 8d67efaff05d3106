import { figureSpan } from '../../figure-span.ts';
import { parseFigure } from '../../parse-figure.ts';
import type { FileAccount } from '../../schema/account.ts';
import type { FileEvent } from '../../schema/event.ts';
import type { FindSlips, Slip } from './slip.ts';

/** Everything that an account says, without its id and its notes; what is not said is left out. */
const accountKey = ({ id: _id, note: _note, para: _para, quote: _quote, ...said }: FileAccount): string =>
  JSON.stringify(said);

/** Accounts of one event that say the same, word for word, for the same source. */
function sameAccounts({ id, accounts }: FileEvent, i: number): Slip[] {
  if (accounts.length < 2 || new Set(accounts.map(({ source }) => source)).size === accounts.length)
    return [];
  const seen = new Map<string, number>();
  return accounts.flatMap((account, j): Slip[] => {
    const key = accountKey(account);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, j);
      return [];
    }
    const what = `The account of "${account.source}" is repeated: account ${j + 1} of the event says the same as account ${first + 1}.`;
    return [
      { rule: 'dataset/same-account', path: ['events', i, 'accounts', j, 'source'], what, about: [id] },
    ];
  });
}

/** How many were killed, by all current accounts; undefined where nobody gave a figure, or all said none. */
function tollOf({ accounts }: FileEvent): string | undefined {
  const figures = accounts.flatMap(account =>
    account.status === 'current' ? (parseFigure(account.killed) ?? []) : [],
  );
  if (figures.length === 0) return undefined;
  const { low, high } = figureSpan(figures);
  return high === 0 ? undefined : `${low}-${high}`;
}

/** Who said what, as `diff` compares it when it looks for an event of another id; nothing where nobody was hurt. */
function said({ source, killed, injured, casualties, attackersKilled }: FileAccount): string[] {
  const figures = [killed, injured, casualties, attackersKilled];
  const isHurt = figures.some(figure => (parseFigure(figure)?.hi ?? 0) > 0);
  return isHurt ? [JSON.stringify([source, ...figures])] : [];
}

/** What is stated of both and not the same: then they are two, whatever their figures are. */
function differs(one: FileEvent, other: FileEvent): boolean {
  const differ = (a: unknown, b: unknown) =>
    a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);
  const actors = ({ participants }: FileEvent) =>
    participants.length === 0 ? undefined : participants.map(({ actor }) => actor).sort();
  const weapons = ({ parts }: FileEvent) =>
    typeof parts === 'number' ? undefined : parts.map(({ weapon }) => weapon).sort();
  return (
    differ(one.time, other.time) ||
    differ(actors(one), actors(other)) ||
    differ(weapons(one), weapons(other)) ||
    differ(one.site?.lat, other.site?.lat) ||
    differ(one.site?.lon, other.site?.lon) ||
    Object.keys(one.facets).some(facet => differ(one.facets[facet], other.facets[facet]))
  );
}

/** Numbers of the events of one day and one place, where there are several, in the order of the first of them. */
function sameDayAndPlace(events: readonly FileEvent[]): number[][] {
  const firsts = new Map<string, number>();
  const groups = new Map<number, number[]>();
  for (const [i, { date, dateEnd = '', place, assessment, mergedInto }] of events.entries()) {
    if (assessment?.status === 'retracted' || mergedInto !== undefined) continue;
    const key = `${date} ${dateEnd} ${place}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, i);
      continue;
    }
    const group = groups.get(first) ?? [first];
    groups.set(first, group);
    group.push(i);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The nearest event before of the same day and place, of which nothing says that it is another. */
function sameDay(event: FileEvent, i: number, before: readonly FileEvent[]): Slip[] {
  const twin = before.findLast(other => !differs(other, event));
  if (twin === undefined) return [];
  const what = `"${event.id}" has the same date and place as "${twin.id}"; an event entered twice is counted twice.`;
  return [
    { rule: 'dataset/same-day-and-place', path: ['events', i, 'id'], what, about: [twin.id, event.id] },
  ];
}

/**
 * Two events of one day and one place: of which the same toll is given, or one source says the same; or of which nothing
 * that is stated of both differs apart from their figures.
 */
function sameEvents(events: readonly FileEvent[]): Slip[] {
  return sameDayAndPlace(events).flatMap(group => {
    // The nearest of those before is enough: a hundred alike are a hundred warnings, not five thousand.
    const seen = new Map<string, FileEvent[]>();
    const past: FileEvent[] = [];
    return group.flatMap((i): Slip[] => {
      const event = events[i];
      if (event === undefined) return [];
      const before = past.slice(-5);
      past.push(event);
      const toll = tollOf(event);
      const keys = [...(toll === undefined ? [] : [`toll ${toll}`]), ...event.accounts.flatMap(said)];
      const twin = keys.flatMap(key => seen.get(key) ?? []).find(other => !differs(other, event));
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []).slice(-4), event]);
      if (twin === undefined) return sameDay(event, i, before);
      const what = `"${event.id}" has the same date, place and figures as "${twin.id}"; an event entered twice is counted twice.`;
      return [{ rule: 'dataset/same-event', path: ['events', i, 'id'], what, about: [twin.id, event.id] }];
    });
  });
}

/** What is entered twice. */
export const findDuplicates: FindSlips = ({ file: { events } }) => [
  ...events.flatMap(sameAccounts),
  ...sameEvents(events),
];
