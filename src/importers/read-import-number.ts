import { plainDigits } from '../dataset/plain-digits.ts';

/** The sign that begins a fraction. */
export type DecimalSign = '.' | ',';

/** What is known of how the numbers of a column are written. */
export type NumberStyle = {
  /** By numbers of the column itself that can be read in one way only. */
  readonly own?: DecimalSign | undefined;
  /** By the file: other columns, or semicolons between its cells. */
  readonly file?: DecimalSign | undefined;
};

/** A number; or the two that a text may mean. */
export type NumberReading = { readonly number: number } | { readonly either: readonly [number, number] };

const most = 999_999_999_999_999;

/** Digits of other scripts as 0–9; spaces of all kinds and apostrophes as one kind. */
const plainNumber = (text: string): string =>
  plainDigits(text)
    .replaceAll('\u066c', ' ')
    .replace(/[\u00a0\u2007\u2009\u202f'\u2019]/g, ' ')
    .trim();

/** Thousands that only this sign can group, and the fraction after them. */
const certain: readonly (readonly [pattern: RegExp, decimal: DecimalSign])[] = [
  [/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/, '.'],
  [/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/, ','],
  [/^(?:0*|\d{4,})\.\d+$|^\d+\.(?:\d{1,2}|\d{4,})?$/, '.'],
  [/^(?:0*|\d{4,}),\d+$|^\d+,(?:\d{1,2}|\d{4,})$/, ','],
];

const bare = (text: string): string => plainNumber(text).replace(/^[+-]/, '');

/** The sign that begins fractions in a column which has this text; undefined where the text does not tell. */
export const decimalOf = (text: string): DecimalSign | undefined =>
  certain.find(([pattern]) => pattern.test(bare(text)))?.[1];

/** The number of a text, whole or not; undefined where it is none. Thousands may be grouped. */
export function readImportNumber(text: string, style: NumberStyle = {}): NumberReading | undefined {
  const plain = plainNumber(text);
  const sign = plain.startsWith('-') ? -1 : 1;
  const digits = plain.replace(/^[+-]/, '');
  const made = (typed: string): NumberReading | undefined => {
    const number = Number(typed);
    return number <= most ? { number: number === 0 ? 0 : sign * number } : undefined;
  };
  if (/^\d+$/.test(digits)) return made(digits);
  if (/^\d+\u066b\d+$/.test(digits)) return made(digits.replace('\u066b', '.'));
  if (/^\d{1,3}(?: \d{3})+(?:[.,\u066b]\d+)?$/.test(digits))
    return made(digits.replaceAll(' ', '').replace(/[,\u066b]/, '.'));
  const decimal = decimalOf(digits);
  if (decimal === '.') return made(digits.replaceAll(',', ''));
  if (decimal === ',') return made(digits.replaceAll('.', '').replace(',', '.'));
  const mark = /^\d{1,3}([.,])\d{3}$/.exec(digits)?.[1];
  if (mark === undefined) return undefined;
  const [whole, fraction] = [Number(digits.replace(mark, '')), Number(digits.replace(mark, '.'))];
  const other = mark === '.' ? ',' : '.';
  if (style.own === mark) return { number: sign * fraction };
  if (style.own === other) return { number: sign * whole };
  // Three digits after a comma are thousands unless the file begins fractions so; after a point only if it does not.
  const isGrouped = mark === ',' ? style.file !== ',' : style.file === ',';
  return isGrouped ? { number: sign * whole } : { either: [sign * whole, sign * fraction] };
}
