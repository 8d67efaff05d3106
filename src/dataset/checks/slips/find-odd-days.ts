import type { FileEvent } from '../../schema/event.ts';
import type { FindSlips, Slip, SlipContext } from './slip.ts';

const year = 365;
const dayNumber = (iso: string): number => Date.parse(iso) / 86_400_000;

/** An event that lasts longer than its year is typed wrongly, or is a period. */
const longest = year + 1;
/** So many days from every other event, a date is probably of another century than it was meant to be. */
const loneliest = 20 * year;
/** In a smaller set, any event may be alone. */
const fewestEvents = 5;

/** Sources that speak before the event: the account's own day, or that of the document in which it was read. */
function spokeBefore({ file: { events, sources } }: SlipContext): Slip[] {
  return events.flatMap(({ id, date, accounts }, i) =>
    accounts.flatMap((account, j): Slip[] => {
      const at = ['events', i, 'accounts', j];
      if (account.published !== undefined && account.published < date) {
        const what = `The account was published on ${account.published}, but the event began on ${date}.`;
        return [{ rule: 'dataset/speaks-before', path: [...at, 'published'], what, about: [id] }];
      }
      const read = account.in ?? account.source;
      const published = sources[read]?.published;
      if (account.published !== undefined || published === undefined || published >= date) return [];
      const what = `"${read}" was published on ${published}, but the event began on ${date}.`;
      const field = account.in === undefined ? 'source' : 'in';
      return [{ rule: 'dataset/speaks-before', path: [...at, field], what, about: [id, read] }];
    }),
  );
}

/** Accounts that were read before they were given, or before the event. */
function readBefore({ file: { events } }: SlipContext): Slip[] {
  return events.flatMap(({ id, date, accounts }, i) =>
    accounts.flatMap(({ accessed, published }, j): Slip[] => {
      const first = published ?? date;
      if (accessed === undefined || accessed >= first) return [];
      const what =
        published === undefined
          ? `The account was read on ${accessed}, but the event began on ${date}.`
          : `The account was read on ${accessed}, but published on ${published}.`;
      return [
        { rule: 'dataset/speaks-before', path: ['events', i, 'accounts', j, 'accessed'], what, about: [id] },
      ];
    }),
  );
}

/** Days that have not come. */
function ahead({ file, today }: SlipContext): Slip[] {
  if (today === undefined) return [];
  // Where the event was, the next day may have begun.
  const last = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const slips: Slip[] = [];
  const look = (day: string | undefined, path: (string | number)[], about: string) => {
    if (day === undefined || day <= last) return;
    const what = `${day} is in the future; today is ${today}.`;
    slips.push({ rule: 'dataset/future-day', path, what, about: [about] });
  };
  for (const [i, { id, date, dateEnd, accounts }] of file.events.entries()) {
    look(date, ['events', i, 'date'], id);
    if (date <= last) look(dateEnd, ['events', i, 'dateEnd'], id);
    for (const [j, { published, accessed }] of accounts.entries()) {
      look(published, ['events', i, 'accounts', j, 'published'], id);
      look(accessed, ['events', i, 'accounts', j, 'accessed'], id);
    }
  }
  for (const [id, { published }] of Object.entries(file.sources))
    look(published, ['sources', id, 'published'], id);
  look(file.dataset.updated, ['dataset', 'updated'], file.dataset.id);
  for (const [i, { date, version }] of file.revisions.entries())
    look(date, ['revisions', i, 'date'], version);
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

/** Events decades away from all others, as a mistyped year is: 1925 for 2025. */
function alone(events: readonly FileEvent[]): Slip[] {
  if (events.length < fewestEvents) return [];
  const days = events
    .map(({ date, id }, i) => ({ day: dayNumber(date), date, id, i }))
    .sort((a, b) => a.day - b.day);
  return days.flatMap(({ day, date, id, i }, n): Slip[] => {
    const [before, after] = [days[n - 1], days[n + 1]];
    const gap = Math.min(
      before === undefined ? Number.POSITIVE_INFINITY : day - before.day,
      after === undefined ? Number.POSITIVE_INFINITY : after.day - day,
    );
    const first = days[n === 0 ? 1 : 0];
    const last = days[n === days.length - 1 ? days.length - 2 : days.length - 1];
    const span = (last?.day ?? 0) - (first?.day ?? 0);
    const isEdge = before === undefined || after === undefined;
    if (!isEdge || gap < loneliest || gap <= span) return [];
    const what = `The event is dated ${date}, but all others are from ${first?.date} to ${last?.date}.`;
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
