import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { hasOnlyCommonLetters, hasOnlyPlainLetters } from '../../src/scene/common-letters.ts';
import { drawPng } from '../../src/scene/png.ts';
import { fontFilesFor, pngFonts } from '../../src/scene/png-fonts.ts';
import { arabicTitle, chartOf, forPng, latinTitle } from './pictures.ts';

describe('the fonts that are cut to the common letters', () => {
  test.each([
    ...pngFonts.map(({ whole, cut }) => ({ whole, part: cut, holds: hasOnlyCommonLetters, share: 3 })),
    ...pngFonts.flatMap(({ whole, plain }) =>
      plain === undefined ? [] : [{ whole, part: plain, holds: hasOnlyPlainLetters, share: 9 }],
    ),
  ])('have all of them that the whole font has: $part', ({ whole, part, holds, share }) => {
    const [all, cutOnes] = [whole, part].map(file => {
      const font = create(readFileSync(file));
      if (!('characterSet' in font)) throw new Error('a collection, not a font');
      return new Set(font.characterSet);
    });
    const missing = [...(all ?? [])]
      .filter(point => !cutOnes?.has(point))
      .map(point => String.fromCodePoint(point));
    expect(missing.filter(holds)).toEqual([]);
    expect(readFileSync(part).length).toBeLessThan(readFileSync(whole).length / share);
  });

  test('are used for English, names and Arabic; others need the whole ones', () => {
    const [cut, whole] = [pngFonts.map(font => font.cut), pngFonts.map(font => font.whole)];
    const plain = pngFonts.flatMap(font => font.plain ?? []);
    for (const text of [latinTitle, 'Killed · “x” – … 44–47, 5 × 3 → €', ''])
      expect(fontFilesFor(text)).toEqual(plain);
    for (const text of [arabicTitle, 'Ḥamā Şanlıurfa Łódź “x” · … 44–47', 'a\u2067'])
      expect(fontFilesFor(text)).toEqual(cut);
    for (const text of ['Київ', 'Αθήνα', 'a e\u0301']) expect(fontFilesFor(text)).toEqual(whole);
  });

  test.each(['bar', 'bar-arabic', 'range', 'table-arabic'])('draw the same pixels: %s', name => {
    const input = forPng(chartOf(name));
    expect(fontFilesFor(input.svg)).not.toContain(pngFonts[0]?.whole);
    // A letter that only the whole fonts have, where it is not drawn.
    const svg = input.svg.replace('<desc', '<desc data-letter="Ж"');
    expect(svg).not.toBe(input.svg);
    expect(Buffer.from(drawPng({ ...input, svg })).equals(Buffer.from(drawPng(input)))).toBe(true);
  });
});
