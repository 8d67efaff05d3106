import type { CarriedFont } from './looks.ts';

/**
 * A browser takes one face of a family for a weight: it never joins a face for a range of weights with one for a
 * single weight. So the fonts of single weights, those of Arabic, have a family of their own.
 */
const familyOf = ({ family, weight }: CarriedFont): string =>
  weight.includes(' ') ? family : 'IBM Plex Sans Arabic';

/** Rules that bring the fonts which a text needs, inside the file. No quotes: XML and HTML take it as it is. */
export const fontFaces = (fonts: readonly CarriedFont[], text: string): string =>
  fonts
    .filter(font => font.isFor(text))
    .map(font => {
      const only = font.range === '' ? '' : `;unicode-range:${font.range}`;
      return `@font-face{font-family:${familyOf(font)};font-weight:${font.weight};src:url(data:font/woff2;base64,${font.data})${only}}`;
    })
    .join('');
