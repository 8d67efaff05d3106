/**
 * Writes src/draw/font-widths.ts: the advance widths of IBM Plex Sans, from the npm package's own files.
 * Run after an update of the font: `node scripts/font-widths.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const require = createRequire(import.meta.url);
const weights = [400, 600] as const;
const subsets = ['latin', 'latin-ext'] as const;

/** Advance in thousandths of an em → the characters that have it, in code point order. */
function advances(weight: number): Map<number, string[]> {
  const seen = new Set<number>();
  const found = new Map<number, string[]>();
  for (const subset of subsets) {
    const file = require.resolve(
      `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff2`,
    );
    const font = create(readFileSync(file));
    if (!('glyphForCodePoint' in font)) throw new Error(`${subset} ${weight}: a collection, not a font`);
    for (const point of font.characterSet) {
      if (point < 0x20 || point > 0xffef || (point > 0x7e && point < 0xa0) || seen.has(point)) continue;
      seen.add(point);
      const advance = Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
      found.set(advance, [...(found.get(advance) ?? []), String.fromCodePoint(point)]);
    }
  }
  return found;
}

const written = (char: string) => {
  const point = char.codePointAt(0) ?? 0;
  if (/[\p{M}\p{Z}\p{C}]/u.test(char) && char !== ' ') return `\\u{${point.toString(16)}}`;
  return char === '\\' ? '\\\\' : char;
};

/** A string as the formatter quotes it. */
function quoted(chars: readonly string[]): string {
  const mark = chars.includes("'") ? '"' : "'";
  const inOrder = chars.toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  return `${mark}${inOrder.map(written).join('')}${mark}`;
}

const table = (weight: number) =>
  [...advances(weight)]
    .sort(([a], [b]) => a - b)
    .map(([advance, chars]) => `    [${advance}, ${quoted(chars)}],`)
    .join('\n');

/** The text of src/draw/font-widths.ts. */
export const fontWidthsSource =
  (): string => `// Written by scripts/font-widths.ts from @fontsource/ibm-plex-sans (OFL-1.1). Do not edit.
// Long because it holds a row for every width.

/** Advance width in thousandths of an em, and the characters that have it, by weight. */
export const fontWidths: Readonly<Record<400 | 600, readonly (readonly [number, string])[]>> = {
${weights.map(weight => `  ${weight}: [\n${table(weight)}\n  ],`).join('\n')}
};
`;

if (import.meta.main) {
  writeFileSync(new URL('../src/draw/font-widths.ts', import.meta.url), fontWidthsSource());
}
