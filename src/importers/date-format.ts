import { fullYear, isoDate, monthOf, serialDay } from '../dataset/dates.ts';
import { momentIn, offsetOf } from '../dataset/moment.ts';
import type { Day } from './read-day.ts';

/** A form of dates that a map names, `dd/MM/yyyy`. */
export type DateFormat = {
  /** As the map has it. */
  readonly typed: string;
  /** Whether it has the difference to UTC, so that a zone says which day it is. */
  readonly hasOffset: boolean;
  /** The day, and the hour where the form has one; undefined for other texts. */
  read(text: string, zone?: string): Day | undefined;
};

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'half' | 'offset';

const offset = '(Z|[+-]\\d{2}(?::?\\d{2})?)';
const tokens: readonly (readonly [token: string, pattern: string, unit: Unit | undefined])[] = [
  ['yyyy', '(\\d{4})', 'year'],
  ['yy', '(\\d{2})', 'year'],
  ['MMMM', '(\\p{L}+\\.?)', 'month'],
  ['MMM', '(\\p{L}+\\.?)', 'month'],
  ['MM', '(\\d{1,2})', 'month'],
  ['M', '(\\d{1,2})', 'month'],
  ['dd', '(\\d{1,2})', 'day'],
  ['d', '(\\d{1,2})', 'day'],
  ['HH', '(\\d{1,2})', 'hour'],
  ['H', '(\\d{1,2})', 'hour'],
  ['hh', '(\\d{1,2})', 'hour'],
  ['h', '(\\d{1,2})', 'hour'],
  ['mm', '(\\d{2})', 'minute'],
  ['ss', '\\d{2}', undefined],
  ['SSS', '\\d{1,9}', undefined],
  ['a', '([AaPp]\\.?[Mm]\\.?)', 'half'],
  ['X', offset, 'offset'],
  ['Z', offset, 'offset'],
];

/** The words of a form, for those who mistype it. */
export const formatWords =
  'yyyy, yy, MMMM, MMM, MM, M, dd, d, HH, H, hh, h, mm, ss, SSS, a, X; or excel, for the numbers of a spreadsheet';

const excel: DateFormat = {
  typed: 'excel',
  hasOffset: false,
  read(text) {
    const date = serialDay(text);
    return date === undefined ? undefined : { date };
  },
};

/** HH:MM of a form's hour and minute; undefined where no clock has them. */
function timeOf(hour: string, minute: string, half: string): string | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > 23 || (half !== '' && (hours < 1 || hours > 12))) return undefined;
  const ofDay = half === '' ? hours : (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return `${String(ofDay).padStart(2, '0')}:${minute}`;
}

/** A form as a reader of dates, or the part of it that is not a word of forms. Digits run together want full width. */
export function parseDateFormat(typed: string): DateFormat | { readonly unknown: string } {
  if (typed === 'excel') return excel;
  let pattern = '';
  const units: Unit[] = [];
  const bare = typed.replace(/'([^'A-Za-z]*|T)'/g, '$1').replace(/X+/g, 'X');
  for (let at = 0; at < bare.length; ) {
    const token = tokens.find(([word]) => bare.startsWith(word, at));
    if (token === undefined) {
      const literal = bare.charAt(at);
      if (/[a-z]/i.test(literal) && literal !== 'T')
        return { unknown: /^[a-z]+/i.exec(bare.slice(at))?.[0] ?? literal };
      pattern += /\s/.test(literal) ? '\\s+' : literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      at++;
      continue;
    }
    const [word, digits, unit] = token;
    const isPacked = /^[a-zA-Z]/.test(bare.slice(at + word.length)) || /[a-zA-Z]$/.test(bare.slice(0, at));
    pattern += isPacked && word.length === 2 ? digits.replace('{1,2}', '{2}') : digits;
    if (unit !== undefined) units.push(unit);
    at += word.length;
  }
  for (const unit of ['year', 'month', 'day'] as const) if (!units.includes(unit)) return { unknown: '' };
  const whole = new RegExp(`^${pattern}$`, 'u');
  const hasTime = units.includes('hour') && units.includes('minute');
  return {
    typed,
    hasOffset: units.includes('offset'),
    read(text, zone) {
      const found = whole.exec(text);
      if (found === null) return undefined;
      const part = (unit: Unit): string => found[units.indexOf(unit) + 1] ?? '';
      const given = (unit: Unit): string => (units.includes(unit) ? part(unit) : '');
      const month = /^\d/.test(part('month')) ? Number(part('month')) : monthOf(part('month'));
      const date = isoDate(fullYear(part('year')), month, Number(part('day')));
      if (date === undefined) return undefined;
      if (!hasTime) return { date };
      const time = timeOf(part('hour'), part('minute'), given('half'));
      if (time === undefined) return undefined;
      const ahead = units.includes('offset') ? offsetOf(part('offset')) : undefined;
      if (ahead === undefined) return units.includes('offset') ? undefined : { date, time };
      return zone === undefined ? undefined : momentIn(zone, date, time, ahead);
    },
  };
}

/** The day by the first of several forms that fits; undefined where none does, or two say different days. */
export function readByFormats(text: string, formats: readonly DateFormat[], zone?: string): Day | undefined {
  const days = formats.flatMap(format => format.read(text, zone) ?? []);
  const [first, ...others] = days;
  return others.some(({ date }) => date !== first?.date) ? undefined : first;
}

/** Why a text is not a day in the forms that the map gives. */
export function whyNotInFormats(text: string, formats: readonly DateFormat[], zone?: string): string {
  if (text === '') return 'The date is missing.';
  const shown = `"${text.slice(0, 60)}"`;
  const forms = formats.map(({ typed }) => `"${typed}"`).join(' or ');
  const days = [...new Set(formats.flatMap(format => format.read(text, zone)?.date ?? []))];
  if (days.length > 1)
    return `${shown} is ${days.join(' or ')} in the formats ${forms}; no format decides between them.`;
  if (zone === undefined && formats.some(({ hasOffset }) => hasOffset))
    return `${shown} is a date and time, whose day depends on the time zone; set "timezone" in the map.`;
  for (const { typed } of formats) {
    const isLong = typed.includes('yyyy');
    const other = parseDateFormat(isLong ? typed.replace('yyyy', 'yy') : typed.replace('yy', 'yyyy'));
    if (!('unknown' in other) && other.read(text, zone) !== undefined) {
      const digits = isLong
        ? 'two digits, but the format has "yyyy"'
        : 'four digits, but the format has "yy"';
      return `The year of ${shown} has ${digits}; list both formats: "format": ["${typed}", "${other.typed}"].`;
    }
  }
  return `${shown} is not a valid date in the format ${forms}.`;
}
