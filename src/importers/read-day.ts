import { fullYear, isoDate, monthOf, readingsOf, serialDay } from '../dataset/dates.ts';
import { momentIn, offsetOf } from '../dataset/moment.ts';

/** The day that a cell names, and its hour where it names one. */
export type Day = { readonly date: string; readonly time?: string };

/** What is known of a column of days. */
export type DayRule = {
  /** Whether 05/09/2016 is 5 September or 9 May; undefined: nobody can say. */
  readonly order?: 'day' | 'month' | undefined;
  /** Where the day of a moment in time is wanted; undefined: moments are not taken. */
  readonly zone?: string | undefined;
  /**
   * `real`, or what a database writes beside a day: `none` where all hours of the column are midnight as written,
   * `midnight` where they are midnight in the zone.
   */
  readonly hours?: 'real' | 'midnight' | 'none' | undefined;
};

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const worded = /^(\d{1,2})[\s.-]+(\p{L}+\.?)[\s,-]+(\d{4}|\d{2})$/u;
const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u;
const threeNumbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** The parts of an ISO date with an hour; undefined for a text of another form, or with an hour that no clock has. */
export function clockOf(
  text: string,
): { date: string; time: string; offset: number | undefined } | undefined {
  const found = iso.exec(text);
  if (found?.[4] === undefined) return undefined;
  const date = isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  const offset = found[6] === undefined ? undefined : offsetOf(found[6]);
  if (date === undefined || hour > 23 || minute > 59) return undefined;
  if (found[6] !== undefined && offset === undefined) return undefined;
  return { date, time: `${String(hour).padStart(2, '0')}:${found[5]}`, offset };
}

/** Which order of day and month a text of three numbers proves: 18/04/2025 has its day first. */
export function dayOrderOf(text: string): 'day' | 'month' | undefined {
  const found = threeNumbers.exec(text);
  if (found?.[3]?.length !== 4 || readingsOf(text).length !== 1 || found[1] === found[2]) return undefined;
  return Number(found[1]) > 12 ? 'day' : 'month';
}

function byNumbers(text: string, order: DayRule['order']): string | undefined {
  const found = threeNumbers.exec(text);
  if (found === null) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[2]), fullYear(found[3] ?? '')];
  if (order !== undefined)
    return order === 'day' ? isoDate(year, second, first) : isoDate(year, first, second);
  const [day, other] = readingsOf(text);
  return other === undefined && found[3]?.length === 4 ? day : undefined;
}

/**
 * The day that a cell names in a form that can be read in one way only: 2016-09-05, 5 Sep 2016, 05-September-16,
 * September 5, 2016, 18/04/2025. The day of a moment is the one of the zone. Undefined for any other text.
 */
export function readDay(text: string, { order, zone, hours = 'real' }: DayRule = {}): Day | undefined {
  const clock = clockOf(text);
  if (clock !== undefined) {
    const { date, time, offset } = clock;
    if (hours === 'none') return { date };
    if (offset !== undefined && zone === undefined) return undefined;
    const day =
      offset === undefined || zone === undefined ? { date, time } : momentIn(zone, date, time, offset);
    return hours === 'midnight' ? { date: day.date } : day;
  }
  const plain = iso.exec(text);
  const day = worded.exec(text);
  const month = monthFirst.exec(text);
  const date =
    plain !== null
      ? plain[4] === undefined
        ? isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3]))
        : undefined
      : day !== null
        ? isoDate(fullYear(day[3] ?? ''), monthOf(day[2] ?? ''), Number(day[1]))
        : month !== null
          ? isoDate(Number(month[3]), monthOf(month[1] ?? ''), Number(month[2]))
          : byNumbers(text, order);
  return date === undefined ? undefined : { date };
}

/** Why a text could not be read as a day. */
export function whyNoDay(text: string, { order, zone }: DayRule = {}): string {
  if (text === '') return 'The date is missing.';
  const shown = `"${text.slice(0, 60)}"`;
  const clock = clockOf(text);
  if (clock?.offset !== undefined && zone === undefined)
    return `${shown} is a date and time, whose day depends on the time zone; set the time zone.`;
  const serial = serialDay(text);
  if (serial !== undefined)
    return `${shown} is a spreadsheet’s serial number for ${serial}; format the column as YYYY-MM-DD there, or set "format": "excel" in a map.`;
  const readings = readingsOf(text);
  if (readings.length === 0) return `${shown} is not a valid date.`;
  if (threeNumbers.exec(text)?.[3]?.length === 2)
    return `${shown} has a two-digit year; give its format in a map, such as "d/M/yy".`;
  if (order !== undefined)
    return `${shown} does not have the ${order} first, like the rest of the column; write it as YYYY-MM-DD.`;
  return `${shown} can be read in two ways, ${readings.join(' or ')}; give its format in a map, such as "dd/MM/yyyy".`;
}
