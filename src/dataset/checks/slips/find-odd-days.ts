import { dayNumber } from '../../dates.ts';
import type { Path } from '../../fault.ts';
import { dayOfMoment } from '../../moment.ts';
import type { FileEvent } from '../../schema/event.ts';
import type { FindSlips, Slip, SlipContext } from './slip.ts';

const year = 365;

/** The day of an account's moment, where it has one. */
const dayIn = (moment: string | undefined, zone: string): string | undefined =>
  moment === undefined ? undefined : dayOfMoment(moment, zone);

/** An event that lasts longer than its year is typed wrongly, or is a period. */
const longest = year + 1;
/** So many days from every other event, a date is probably of another century than it was meant to be. */
const loneliest = 20 * year;
/** In a smaller set, any event may be alone. */
const fewestEvents = 5;

/** Sources that speak before the event: the account's own day, or that of the document in which it was read. */
function spokeBefore({ file: { dataset, events, sources } }: SlipContext): Slip[] {
  const slips: Slip[] = [];
  const rule = 'dataset/speaks-before';
  for (const [i, { id, date, accounts }] of events.entries()) {
    for (const [j, account] of accounts.entries()) {
      const read = account.in ?? account.source;
      const published = dayIn(account.published, dataset.timezone) ?? sources[read]?.published;
      if (published === undefined || published >= date) continue;
      const at = ['events', i, 'accounts', j];
      if (account.published !== undefined) {
        const what = `The account was published on ${published}, but the event began on ${date}.`;
        slips.push({ rule, path: [...at, 'published'], what, about: [id] });
        continue;
      }
      const what = `"${read}" was published on ${published}, but the event began on ${date}.`;
      const field = account.in === undefined ? 'source' : 'in';
      slips.push({ rule, path: [...at, field], what, about: [id, read] });
    }
  }
  return slips;
}

/** Accounts that were read before they were given, or before the event. */
function readBefore({ file: { dataset, events } }: SlipContext): Slip[] {
  const slips: Slip[] = [];
  for (const [i, { id, date, accounts }] of events.entries()) {
    for (const [j, { accessed, ...account }] of accounts.entries()) {
      const published = dayIn(account.published, dataset.timezone);
      if (accessed === undefined || accessed >= (published ?? date)) continue;
      const what =
        published === undefined
          ? `The account was read on ${accessed}, but the event began on ${date}.`
          : `The account was read on ${accessed}, but published on ${published}.`;
      const path = ['events', i, 'accounts', j, 'accessed'];
      slips.push({ rule: 'dataset/speaks-before', path, what, about: [id] });
    }
  }
  return slips;
}

/** Days that have not come. */
function ahead({ file, today }: SlipContext): Slip[] {
  if (today === undefined) return [];
  // Where the event was, the next day may have begun.
  const last = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const slips: Slip[] = [];
  const look = (day: string | undefined, path: () => Path, about: string) => {
    if (day === undefined || day <= last) return;
    const what = `${day} is in the future; today is ${today}.`;
    slips.push({ rule: 'dataset/future-day', path: path(), what, about: [about] });
  };
  for (const [i, { id, date, dateEnd, accounts }] of file.events.entries()) {
    look(date, () => ['events', i, 'date'], id);
    if (date <= last) look(dateEnd, () => ['events', i, 'dateEnd'], id);
    for (const [j, { published, accessed }] of accounts.entries()) {
      look(dayIn(published, file.dataset.timezone), () => ['events', i, 'accounts', j, 'published'], id);
      look(accessed, () => ['events', i, 'accounts', j, 'accessed'], id);
    }
  }
  for (const [id, { published }] of Object.entries(file.sources))
    look(published, () => ['sources', id, 'published'], id);
  look(file.dataset.updated, () => ['dataset', 'updated'], file.dataset.id);
  for (const [i, { date, version }] of file.revisions.entries())
    look(date, () => ['revisions', i, 'date'], version);
  return slips;
}

function tooLong(event: FileEvent, i: number): Slip[] {
  const { id, date, dateEnd, timePrecision } = event;
  if (dateEnd === undefined || timePrecision === 'year') return [];
  const days = dayNumber(dateEnd) - dayNumber(date);
  if (days <= longest) return [];
  const what = `The event lasts from ${date} to ${dateEnd}, longer than a year.`;
  return [{ rule: 'dataset/long-event', path: ['events', i, 'dateEnd'], what, about: [id] }];
}

/** The number of the event that comes first in an order. */
function firstOf(
  events: readonly FileEvent[],
  isBefore: (one: FileEvent, other: FileEvent) => boolean,
): number {
  let [found, at]: [FileEvent | undefined, number] = [undefined, 0];
  for (const [i, event] of events.entries())
    if (found === undefined || isBefore(event, found)) [found, at] = [event, i];
  return at;
}

/** From when to when all events but one are dated. */
function spanOfOthers(events: readonly FileEvent[], but: number): readonly [first: string, last: string] {
  let [first, last] = ['9999-12-31', '0000-01-01'];
  for (const [i, { date }] of events.entries()) {
    if (i === but) continue;
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return [first, last];
}

/** Events decades away from all others, as a mistyped year is: 1925 for 2025. Only the first and the last can be. */
function alone(events: readonly FileEvent[]): Slip[] {
  if (events.length < fewestEvents) return [];
  const edges = [firstOf(events, (a, b) => a.date < b.date), firstOf(events, (a, b) => a.date > b.date)];
  return edges.flatMap((i): Slip[] => {
    const { id = '', date = '' } = events[i] ?? {};
    const [first, last] = spanOfOthers(events, i);
    const day = dayNumber(date);
    const gap = Math.max(dayNumber(first) - day, day - dayNumber(last));
    if (gap < loneliest || gap <= dayNumber(last) - dayNumber(first)) return [];
    const what = `The event is dated ${date}, but all others are from ${first} to ${last}.`;
    return [{ rule: 'dataset/date-alone', path: ['events', i, 'date'], what, about: [id] }];
  });
}

/** Days that cannot be, or can hardly be. */
export const findOddDays: FindSlips = context => {
  const { events } = context.file;
  const late = ahead(context);
  const isAhead = new Set(late.map(({ path }) => path.join()));
  return [
    ...spokeBefore(context),
    ...readBefore(context),
    ...late,
    ...events.flatMap(tooLong),
    ...alone(events).filter(({ path }) => !isAhead.has(path.join())),
  ];
};
