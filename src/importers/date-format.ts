import { fullYear, isoDate, monthOf } from '../dataset/dates.ts';

/** A form of dates that a map names, `dd/MM/yyyy`. */
export type DateFormat = {
  /** The day, and the hour where the form has one; undefined for other texts. */
  read(text: string): { readonly date: string; readonly time?: string } | undefined;
};

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute';

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
  ['mm', '(\\d{2})', 'minute'],
  ['ss', '\\d{2}', undefined],
];

/** The words of a form, for those who mistype it. */
export const formatWords = 'yyyy, yy, MMMM, MMM, MM, M, dd, d, HH, H, mm, ss';

/** A form as a reader of dates, or the part of it that is no word of forms. Digits run together want full width. */
export function parseDateFormat(typed: string): DateFormat | { readonly unknown: string } {
  let pattern = '';
  const units: Unit[] = [];
  for (let at = 0; at < typed.length; ) {
    const token = tokens.find(([word]) => typed.startsWith(word, at));
    if (token === undefined) {
      const literal = typed.charAt(at);
      if (/[a-z]/i.test(literal) && literal !== 'T')
        return { unknown: /^[a-z]+/i.exec(typed.slice(at))?.[0] ?? literal };
      pattern += /\s/.test(literal) ? '\\s+' : literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      at++;
      continue;
    }
    const [word, digits, unit] = token;
    const isPacked = /^[a-zA-Z]/.test(typed.slice(at + word.length)) || /[a-zA-Z]$/.test(typed.slice(0, at));
    pattern += isPacked && word.length === 2 ? digits.replace('{1,2}', '{2}') : digits;
    if (unit !== undefined) units.push(unit);
    at += word.length;
  }
  for (const unit of ['year', 'month', 'day'] as const) if (!units.includes(unit)) return { unknown: '' };
  const whole = new RegExp(`^${pattern}$`, 'u');
  return {
    read(text) {
      const found = whole.exec(text);
      if (found === null) return undefined;
      const part = (unit: Unit): string => found[units.indexOf(unit) + 1] ?? '';
      const month = /^\d/.test(part('month')) ? Number(part('month')) : monthOf(part('month'));
      const date = isoDate(fullYear(part('year')), month, Number(part('day')));
      if (date === undefined) return undefined;
      const [hour, minute] = [Number(part('hour')), Number(part('minute'))];
      const isTime = units.includes('hour') && units.includes('minute') && hour < 24 && minute < 60;
      return { date, ...(isTime ? { time: `${part('hour').padStart(2, '0')}:${part('minute')}` } : {}) };
    },
  };
}
