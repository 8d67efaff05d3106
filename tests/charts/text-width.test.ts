import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontWidthsSource } from '../../scripts/font-widths.ts';
import { textWidth, widest, wrapText } from '../../src/draw/text-width.ts';

const style = { size: 10, weight: 400 } as const;

test('the table of widths is what the installed font says', () => {
  expect(readFileSync('src/draw/font-widths.ts', 'utf8')).toBe(fontWidthsSource());
});

test('widths are the font’s own', () => {
  expect(textWidth('0', { size: 1000, weight: 400 })).toBe(600);
  expect(textWidth('0123456789', style)).toBeCloseTo(60);
  expect(textWidth('ill', style)).toBeLessThan(textWidth('www', style));
  expect(textWidth('Homs', { ...style, weight: 600 })).toBeGreaterThan(textWidth('Homs', style));
});

test('letters outside the table have their base’s width, marks none, others a generous guess', () => {
  expect(textWidth('Ḩimş', style)).toBeCloseTo(textWidth('Hims', style));
  expect(textWidth('e\u0301', style)).toBe(textWidth('e', style));
  expect(textWidth('大', style)).toBe(10);
  expect(textWidth('ح', style)).toBe(7);
});

test('breaks at spaces and after hyphens, evenly, and inside a word only if it must', () => {
  expect(wrapText('Tartous', 100, style)).toEqual(['Tartous']);
  expect(wrapText('over several days', 45, style)).toEqual(['over', 'several', 'days']);
  expect(wrapText('Rif Dimashq (Rural Damascus) governorate', 140, style)).toEqual([
    'Rif Dimashq (Rural',
    'Damascus) governorate',
  ]);
  expect(wrapText('Baden-Württemberg', 60, style)).toEqual(['Baden-', 'Württemberg']);
  expect(wrapText('Llanfairpwllgwyngyll', 50, style).length).toBeGreaterThan(1);
  expect(wrapText('', 50, style)).toEqual(['']);
});

test('no line is wider than it may be, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-zé-]{1,14}$/), { minLength: 1, maxLength: 8 }), words => {
      const text = words.join(' ');
      const lines = wrapText(text, 60, style);
      expect(widest(lines, style)).toBeLessThanOrEqual(60);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
