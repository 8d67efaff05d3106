const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** The number of a month by its English name or the first three or four letters of it, from 1; 0 where it is none. */
export function monthOf(word: string): number {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const isName = longMonths.some((name, i) => plain === name || plain === months[i]) || plain === 'sept';
  return isName ? months.indexOf(plain.slice(0, 3)) + 1 : 0;
}

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO date of a day that the calendar has; undefined for any other. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (days[month - 1] ?? 0);
  if (year < 1000 || year > 9999 || day < 1 || day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A year of two digits lies in 1951–2050. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) > 50 ? 1900 : 2000);

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/**
 * The days that a text of three numbers may name, as ISO dates: one where only one order of day and month gives a
 * day that the calendar has ("31.01.2024", "18/04/2025") or both give the same, two where nobody can say
 * ("05/09/2016"), none for any other text.
 */
export function readingsOf(text: string): readonly string[] {
  const found = slashed.exec(text.trim());
  if (found === null) return [];
  const [first, second, year] = [Number(found[1]), Number(found[2]), fullYear(found[3] ?? '')];
  const readings = [isoDate(year, second, first), isoDate(year, first, second)];
  return [...new Set(readings.filter(day => day !== undefined))];
}

/** Day 1 of the numbers that spreadsheets have for days, as they are written since 1900; none before March 1900. */
const dayZero = Date.UTC(1899, 11, 30);

/** The day of such a number: 44927 is 2023-01-01. */
export function serialDay(text: string): string | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined;
  return new Date(dayZero + Math.floor(Number(text.replace(',', '.'))) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** The number of a day, an ISO date, in days since 1970-01-01. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The ISO date of a day that `dayNumber` gave. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
