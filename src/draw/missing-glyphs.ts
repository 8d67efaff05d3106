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

const isShown = (char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return (
    /[\p{Z}\p{C}]/u.test(char) ||
    replaced.includes(char) ||
    spans.some(([first, last]) => point >= first && point <= last)
  );
};

/** The characters of a text that come out as empty boxes in a PNG, once each. */
export const missingGlyphs = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter(char => !isShown(char));
