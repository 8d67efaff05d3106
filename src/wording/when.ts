import type { Event } from '../dataset/types.ts';
import { dateFormat } from '../i18n/date-format.ts';
import { type Locale, noonUTC } from '../i18n/locale.ts';

const monthOf = (iso: string, locale: Locale) =>
  dateFormat(locale.code, { month: 'long', year: 'numeric' }).format(noonUTC(iso));

/** The day or days of an event, as exactly as it is known and no more: `5 September 2016`, `in September 2016`. */
export function dayOf({ date, dateEnd, timePrecision }: Event, locale: Locale): string {
  const { time } = locale.strings.pages;
  if (dateEnd !== undefined && dateEnd !== date) return time.span(locale.date(date), locale.date(dateEnd));
  switch (timePrecision) {
    case 'week':
      return time.week(locale.date(date));
    case 'month':
      return time.month(monthOf(date, locale));
    case 'year':
      return time.year(date.slice(0, 4));
    default:
      return locale.date(date);
  }
}

/** The day with its hour or part of day: `5 September 2016, in the morning`. */
export function whenOf(event: Event, locale: Locale): string {
  const { time: words } = locale.strings.pages;
  const day = dayOf(event, locale);
  const { time } = event;
  switch (time) {
    case undefined:
      return day;
    case 'morning':
    case 'noon':
    case 'afternoon':
    case 'evening':
    case 'night':
      return `${day}, ${words[time]}`;
    default:
      return `${day}, ${words.at(time)} ${words.local}`;
  }
}

/** A day, or a minute of it: `5 September 2016`, `5 September 2016, 12:00`. @param moment in the zone that is meant. */
export function wordMoment(moment: string, locale: Locale): string {
  const [day = '', time] = moment.split('T');
  return time === undefined ? locale.date(day) : locale.strings.pages.time.minute(locale.date(day), time);
}
