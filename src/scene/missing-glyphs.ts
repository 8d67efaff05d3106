import { fontCover } from './font-cover.ts';

type Span = readonly [first: number, last: number];

const spans: readonly Span[] = fontCover
  .flatMap(line => line.split(' '))
  .map(span => {
    const [first = '', last = first] = span.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

/** Signs of romanised Arabic for which a PNG has others of the same shape. */
const replaced = 'ʿʾ';

const isCovered = (char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return spans.some(([first, last]) => point >= first && point <= last);
};

/** Signs that only steer a text need no shape; a letter with a mark may be put together from both. */
const isShown = (char: string): boolean =>
  /[\p{Z}\p{C}]/u.test(char) ||
  replaced.includes(char) ||
  isCovered(char) ||
  (char.normalize('NFD') !== char && [...char.normalize('NFD')].every(isCovered));

/** The characters of a text that come out as empty boxes in a PNG, once each. */
export const missingGlyphs = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter(char => !isShown(char));
