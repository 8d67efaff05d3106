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

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const worded = /^(\d{1,2})[\s.-]+(\p{L}+\.?)[\s,-]+(\d{4}|\d{2})$/u;
const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u;
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/**
 * The day that a cell names in a form that can be read in one way only: 2016-09-05 (an hour may follow),
 * 5 Sep 2016, 05-September-16, September 5, 2016. ISO date; undefined for any other.
 * @param dayFirst whether 05/09/2016 is 5 September, by the publisher's codebook.
 */
export function readDate(text: string, dayFirst = false): string | undefined {
  const plain = iso.exec(text);
  if (plain !== null) return isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const day = worded.exec(text);
  if (day !== null) return isoDate(fullYear(day[3] ?? ''), monthOf(day[2] ?? ''), Number(day[1]));
  const month = monthFirst.exec(text);
  if (month !== null) return isoDate(Number(month[3]), monthOf(month[1] ?? ''), Number(month[2]));
  const slash = dayFirst ? slashed.exec(text) : null;
  return slash === null ? undefined : isoDate(fullYear(slash[3] ?? ''), Number(slash[2]), Number(slash[1]));
}

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

/** Why a date could not be read. */
export function whyNoDate(text: string): string {
  if (text === '') return 'There is no date.';
  const shown = `"${text.slice(0, 60)}"`;
  const [day, other] = readingsOf(text);
  if (day === undefined) return `${shown} is no day of the calendar.`;
  return other === undefined
    ? `${shown} can only be ${day}; say its form in a map.`
    : `${shown} may be read two ways, ${day} or ${other}; say its form in a map.`;
}
