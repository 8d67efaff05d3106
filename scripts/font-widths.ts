/**
 * Writes src/scene/font-widths.ts, the advance widths of the fonts that pictures are set in, and
 * src/scene/font-cover.ts, the characters that they contain, from the files of the npm packages.
 * Run after updating a font: `node scripts/font-widths.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
const weights = [400, 600] as const;

const bytes = (path: string) => readFileSync(require.resolve(path));

function parse(file: Buffer): Font {
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new Error('a collection, not a font');
  return font;
}

const read = (path: string) => parse(bytes(path));

const latin = (weight: number) =>
  ['latin', 'latin-ext'].map(subset =>
    read(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff2`),
  );
const expo = '@expo-google-fonts';
const arabic = {
  400: bytes(`${expo}/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf`),
  600: bytes(`${expo}/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf`),
};
const serif = () => read(`${expo}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`);

/** Advance in thousandths of an em → its characters, in code point order. */
class Rows {
  readonly #rows = new Map<number, string[]>();
  readonly #seen = new Set<number>();

  add(point: number, advance: number, { unitsPerEm }: Font): void {
    if (this.#seen.has(point)) return;
    this.#seen.add(point);
    const n = Math.round((advance * 1000) / unitsPerEm);
    this.#rows.set(n, [...(this.#rows.get(n) ?? []), String.fromCodePoint(point)]);
  }

  written(indent: string): string {
    return [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([advance, chars]) => `${indent}[${advance}, ${quoted(chars)}],`)
      .join('\n');
  }
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

/** What the table of a European script omits: controls, and characters that no name or headline uses. */
const isOut = (point: number, last: number) => point < 0x20 || point > last || (point > 0x7e && point < 0xa0);

function european(fonts: readonly Font[], last: number): Rows {
  const rows = new Rows();
  for (const font of fonts) {
    for (const point of font.characterSet) {
      if (!isOut(point, last)) rows.add(point, font.glyphForCodePoint(point).advanceWidth, font);
    }
  }
  return rows;
}

/** Lengthens the line between two letters: its neighbours take their joined forms. */
const tatweel = 'ـ';

/** Advance of a letter between `before` and `after`, each either nothing or a tatweel. */
function joinedAdvance(font: Font, char: string, before: string, after: string): number {
  const line = font.glyphForCodePoint(tatweel.codePointAt(0) ?? 0).advanceWidth;
  return font.layout(before + char + after).advanceWidth - line * (before + after).length;
}

/** A letter that never joins the next one keeps its form before a tatweel. */
function isJoining(font: Font, char: string): boolean {
  const joined = new Set(font.layout(char + tatweel).glyphs.map(glyph => glyph.id));
  return font.layout(char).glyphs.some(glyph => !joined.has(glyph.id));
}

/** Arabic advances: the wider of the two forms that end a joined run, and of the two that continue it. Marks have none. */
function arabicRows(weight: 400 | 600): { ends: Rows; goesOn: Rows } {
  const [ends, goesOn] = [new Rows(), new Rows()];
  for (const point of parse(arabic[weight]).characterSet) {
    const char = String.fromCodePoint(point);
    if (point < 0x600 || point > 0x6ff || /[\p{M}\p{Cf}]/u.test(char)) continue;
    // Each letter needs its own font: fontkit caches a glyph under the first letter that used it.
    const font = parse(arabic[weight]);
    if (!/\p{L}/u.test(char) || char === tatweel) {
      ends.add(point, font.glyphForCodePoint(point).advanceWidth, font);
      continue;
    }
    const widest = (after: string) =>
      Math.max(joinedAdvance(font, char, '', after), joinedAdvance(font, char, tatweel, after));
    ends.add(point, widest(''), font);
    if (isJoining(font, char)) goesOn.add(point, widest(tatweel), font);
  }
  return { ends, goesOn };
}

const arabicTable = (weight: 400 | 600) => {
  const { ends, goesOn } = arabicRows(weight);
  return `  ${weight}: {\n    ends: [\n${ends.written('      ')}\n    ],\n    goesOn: [\n${goesOn.written('      ')}\n    ],\n  },`;
};

/** The text of src/scene/font-widths.ts. */
export const fontWidthsSource =
  (): string => `// Written by scripts/font-widths.ts from @fontsource/ibm-plex-sans and @expo-google-fonts/ibm-plex-sans-arabic
// and source-serif-4 (OFL-1.1). Do not edit.
// Long because it holds a row for every width.

/** Advance width in thousandths of an em, and the characters that have it. */
type Rows = readonly (readonly [number, string])[];

/** IBM Plex Sans, by weight. */
export const fontWidths: Readonly<Record<400 | 600, Rows>> = {
${weights.map(weight => `  ${weight}: [\n${european(latin(weight), 0xffef).written('    ')}\n  ],`).join('\n')}
};

/**
 * IBM Plex Sans Arabic, by weight. A letter stands alone or ends a joined run, or the run goes on after it, which
 * only those in \`goesOn\` let it do: each with the wider of its two forms.
 */
export const arabicWidths: Readonly<Record<400 | 600, { readonly ends: Rows; readonly goesOn: Rows }>> = {
${weights.map(arabicTable).join('\n')}
};

/** Source Serif 4, weight 600. */
export const serifWidths: Rows = [
${european([serif()], 0x17f).written('  ')}
];
`;

const files = [
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
];

/** The code points in any font of the pictures, as `first-last` and single ones, in hex. */
function cover(): string[] {
  const points = new Set(files.flatMap(file => read(`${expo}/${file}`).characterSet));
  const spans: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span !== undefined && point === span[1] + 1) span[1] = point;
    else spans.push([point, point]);
  }
  const hex = (n: number) => n.toString(16);
  return spans.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`));
}

function coverLines(): string {
  const lines: string[] = [];
  for (const span of cover()) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + span.length < 100) lines[lines.length - 1] = `${line} ${span}`;
    else lines.push(span);
  }
  return lines.map(line => `  '${line}',`).join('\n');
}

/** The text of src/scene/font-cover.ts. */
export const fontCoverSource =
  (): string => `// Written by scripts/font-widths.ts from @expo-google-fonts/ibm-plex-sans and -arabic (OFL-1.1). Do not edit.

/** The code points that the fonts of a PNG have, in hex. */
export const fontCover: readonly string[] = [
${coverLines()}
];
`;

if (import.meta.main) {
  writeFileSync(new URL('../src/scene/font-widths.ts', import.meta.url), fontWidthsSource());
  writeFileSync(new URL('../src/scene/font-cover.ts', import.meta.url), fontCoverSource());
}
