/** English number words: written by `spell`, read back by `readNumber`. */

import { fractionSigns, groups, ones, pieces, scales, shortScales, tens } from './number-words.ts';

const digits = new Intl.NumberFormat('en-GB');

/**
 * A whole number as running text prints it: in words up to one hundred (`forty-four`), in grouped digits
 * above (`1,200`).
 */
export function spell(n: number): string {
  const one = ones[n];
  if (one !== undefined) return one;
  if (n === 100) return 'one hundred';
  const ten = tens[Math.floor(n / 10)];
  if (!Number.isInteger(n) || n < 0 || ten === undefined) return digits.format(n);
  return n % 10 === 0 ? ten : `${ten}-${ones[n % 10]}`;
}

const small = new Map<string, number>([
  ...ones.map((word, n) => [word, n] as const),
  ...tens.flatMap((word, n) => (word === '' ? [] : [[word, n * 10] as const])),
]);

const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const counted = oneOf([...scales.keys(), ...groups.keys()]);
const anyScale = oneOf([...scales.keys(), ...groups.keys(), ...shortScales.keys()]);
const sizeOf = (word: string): number =>
  scales.get(word) ?? groups.get(word) ?? shortScales.get(word) ?? Number.NaN;

/** A text as it is compared: lower case, plain spaces and hyphens, signs of fractions written out. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, sign => ` ${fractionSigns.get(sign)}`)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/⁄/g, '/')
    .replace(/-and-a-half\b/gi, ' and a half')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const whole = (n: number): number | undefined => (Number.isSafeInteger(n) ? n : undefined);

/** `44`, `1,200`, `1 200`, `1'200`. */
function readDigits(text: string): number | undefined {
  const isWhole = /^\d+$/.test(text) || /^\d{1,3}([,' ])\d{3}(?:\1\d{3})*$/.test(text);
  return isWhole ? whole(Number(text.replace(/\D/g, ''))) : undefined;
}

/** A number with decimals, as the digits without the point and how many of them are behind it. */
export type Decimal = { readonly digits: number; readonly places: number };

/** `12`, `12.5`, `1,200`, `twelve`, `twelve and a half`, `12 1/2`, `twelve point five`. */
export function readDecimal(text: string): Decimal | undefined {
  const [, before = '', behind] = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d{1,6})$/.exec(text) ?? [];
  if (behind !== undefined)
    return { digits: Number(before.replace(/,/g, '') + behind), places: behind.length };
  const n = readNumber(text);
  if (n !== undefined) return { digits: n, places: 0 };
  const [, count, spoken] = /^(.+) point (.+)$/.exec(text) ?? [];
  if (count !== undefined && spoken !== undefined) {
    const figures = spoken.split(/[ -]/).map(word => small.get(word) ?? Number.NaN);
    const first = readNumber(count);
    if (first === undefined || figures.some(figure => !(figure < 10))) return undefined;
    return { digits: Number(`${first}${figures.join('')}`), places: figures.length };
  }
  const [, head, part] =
    /^(.+?) (?:and )?(a half|a quarter|three[ -]quarters|1\/2|1\/4|3\/4)$/.exec(text) ?? [];
  const first = head === undefined ? undefined : readNumber(head);
  if (first === undefined || part === undefined) return undefined;
  const hundredths = /half|1\/2/.test(part) ? 50 : /three|3\/4/.test(part) ? 75 : 25;
  return hundredths === 50
    ? { digits: first * 10 + 5, places: 1 }
    : { digits: first * 100 + hundredths, places: 2 };
}

/** The unit of the last digit of a number in tenths or less of a scale: 10,000 of `1.23 million`; else undefined. */
export function stepOf(text: string): number | undefined {
  const [, decimals = '', scale = ''] =
    new RegExp(`^\\d+\\.(\\d+)[ -]?(${anyScale})$`).exec(plainText(text)) ?? [];
  return decimals === '' ? undefined : sizeOf(scale) / 10 ** decimals.length;
}

/** A fraction in words or digits as its two numbers: `half`, `three quarters`, `2/3`. */
export function readPieces(text: string): { part: number; whole: number } | undefined {
  const [, above, below] = /^(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return { part: Number(above), whole: Number(below) };
  const [, count, piece = ''] = /^(?:(.+)[ -])?([a-z]+)$/.exec(text) ?? [];
  const size = pieces.get(piece) ?? pieces.get(piece.replace(/s$/, ''));
  if (size === undefined || (count === undefined && size !== 2)) return undefined;
  const part = count === undefined || count === 'a' || count === 'an' ? 1 : readNumber(count);
  return part === undefined ? undefined : { part, whole: size };
}

/** `half a dozen`, `a quarter of a million`, `two and a half million`, `a million and a half`, `1.2 million`. */
function readScaled(text: string): number | undefined {
  const [, share, ofScale = ''] = new RegExp(`^(.+?) (?:of )?(?:a |an |one )?(${counted})$`).exec(text) ?? [];
  const fraction = share === undefined ? undefined : readPieces(share.trim());
  if (
    fraction !== undefined &&
    /^(?:half|a half|a quarter|quarter|three[ -]quarters|\d.*)$/.test(share ?? '')
  )
    return whole((sizeOf(ofScale) * fraction.part) / fraction.whole);
  if (share === 'quarter') return whole(sizeOf(ofScale) / 4);
  const [, count = '', scale = ''] =
    new RegExp(`^(\\d[\\d,.' ]*?)[ -]?(${anyScale})$`).exec(text) ??
    new RegExp(
      `^(.+ and a (?:half|quarter)|.+ and three[ -]quarters|.+ point .+|\\d+ \\d/\\d) (${counted})$`,
    ).exec(text) ??
    [];
  const [, first, later] = new RegExp(`^(.+ (${counted})) and a half$`).exec(text) ?? [];
  if (first !== undefined && later !== undefined) {
    const n = readNumber(first);
    return n === undefined ? undefined : whole(n + sizeOf(later) / 2);
  }
  if (count === '') return undefined;
  const decimal = readDecimal(count.trim());
  return decimal === undefined ? undefined : whole((decimal.digits * sizeOf(scale)) / 10 ** decimal.places);
}

/**
 * The number that English words or digits say: `44`, `1,200`, `forty-four`, `a hundred and two`, `a dozen`,
 * `two score`, `1.2 million`, `half a million`; undefined if they say none or are not well formed.
 */
export function readNumber(text: string): number | undefined {
  const typed = plainText(text);
  if (/^\d/.test(typed)) return readDigits(typed) ?? readScaled(typed);
  const [, times, group] = /^(?:(.+)[ -])?(dozen|score)$/.exec(typed) ?? [];
  if (group !== undefined) {
    const n = times === undefined || times === 'a' ? 1 : readNumber(times);
    if (n !== undefined) return n * sizeOf(group);
  }
  return readWords(typed.split(/[\s-]+/)) ?? readScaled(typed);
}

/** Sum of well-formed number words; each scale must be smaller than the last, as `thousand … hundred …`. */
function readWords(words: readonly string[]): number | undefined {
  let total = 0;
  let group: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let joined = false;
  for (const [i, word] of words.entries()) {
    if (word === 'and') {
      if (
        joined ||
        i === words.length - 1 ||
        (group ?? 0) % 100 !== 0 ||
        (group === undefined && total === 0)
      )
        return undefined;
      joined = true;
      continue;
    }
    const scale = scales.get(word);
    if (scale === 100) {
      if (group === undefined || group === 0 || group > 99) return undefined;
      group *= 100;
    } else if (scale !== undefined) {
      if (group === undefined || scale >= lastScale) return undefined;
      total += group * scale;
      lastScale = scale;
      group = undefined;
    } else {
      const n: number | undefined = word === 'a' && i === 0 && words.length > 1 ? 1 : small.get(word);
      if (n === undefined) return undefined;
      const room: number =
        group === undefined
          ? 100
          : group % 100 === 0 && group > 0
            ? 100
            : group % 10 === 0 && group > 10
              ? 10
              : 0;
      if (n >= room || (room === 10 && n === 0) || (group !== undefined && n === 0)) return undefined;
      group = (group ?? 0) + n;
    }
    joined = false;
  }
  return group === undefined && total === 0 ? undefined : total + (group ?? 0);
}
