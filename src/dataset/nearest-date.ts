import { fullYear, isoDate, monthOf, readingsOf, serialDay } from './dates.ts';
import { plainDigits } from './plain-digits.ts';

type Read = (parts: readonly string[]) => string | undefined;

const yearFirst: Read = ([year = '', month, day]) => isoDate(Number(year), Number(month), Number(day));
const monthNamed: Read = ([day, month = '', year = '']) =>
  isoDate(fullYear(year), monthOf(month), Number(day));

/** Forms in which only one day can be meant, and how each is read. */
const forms: readonly (readonly [form: RegExp, read: Read])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, yearFirst],
  [/^(\d{4})(\d{2})(\d{2})$/, yearFirst],
  // A time of another zone may be one of the next day.
  [/^(\d{4})-(\d\d)-(\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, yearFirst],
  [/^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[ .-]+(\p{L}{3,9})\.?,?[ -]+(\d{4}|\d{2})$/u, monthNamed],
  [
    /^(?:\p{L}+,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
    ([month = '', day = '', year = '']) => monthNamed([day, month, year]),
  ],
  // From 1954 to 2064: smaller and larger numbers are rather something else.
  [/^([2-5]\d{4})(?:\.0+)?$/, ([days = '']) => serialDay(days)],
];

/** The one day that a text in another form names: "2025-4-1", "18 April 2025", "18/04/2025", "٢٠٢٥-٠٤-١٨", "45765". */
export function nearestDate(typed: string): string | undefined {
  const text = plainDigits(typed.trim());
  const [day, other] = readingsOf(text);
  if (day !== undefined) return other === undefined ? day : undefined;
  for (const [form, read] of forms) {
    const [, ...parts] = form.exec(text) ?? [];
    const meant = parts.length === 0 ? undefined : read(parts);
    if (meant !== undefined) return meant;
  }
  return undefined;
}
