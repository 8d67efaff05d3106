import type { CarriedFont } from './site-theme.ts';

/** Rules that bring the fonts which a text needs, inside the file. No quotes: XML and HTML take it as it is. */
export const fontFaces = (fonts: readonly CarriedFont[], text: string): string =>
  fonts
    .filter(font => font.isFor(text))
    .map(({ family, weight, range, data }) => {
      const only = range === '' ? '' : `;unicode-range:${range}`;
      return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${data})${only}}`;
    })
    .join('');
