import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { fontCoverSource, fontWidthsSource } from '../../scripts/font-widths.ts';
import { textWidth, widest, wrapText } from '../../src/scene/text-width.ts';

const style = { size: 10, weight: 400 } as const;

test('the tables of widths and of characters match the installed fonts', { timeout: 60_000 }, () => {
  expect(readFileSync('src/scene/font-widths.ts', 'utf8')).toBe(fontWidthsSource());
  expect(readFileSync('src/scene/font-cover.ts', 'utf8')).toBe(fontCoverSource());
});

test('widths are those of the font', () => {
  expect(textWidth('0', { size: 1000, weight: 400 })).toBe(600);
  expect(textWidth('0123456789', style)).toBeCloseTo(60);
  expect(textWidth('ill', style)).toBeLessThan(textWidth('www', style));
  expect(textWidth('Homs', { ...style, weight: 600 })).toBeGreaterThan(textWidth('Homs', style));
});

test('letters outside the table have the width of their base letter, marks none, others a generous estimate', () => {
  expect(textWidth('Ḩimş', style)).toBeCloseTo(textWidth('Hims', style));
  expect(textWidth('e\u0301', style)).toBe(textWidth('e', style));
  expect(textWidth('大', style)).toBe(10);
  expect(textWidth('ქ', style)).toBe(7);
});

describe('Arabic', () => {
  test('a letter is narrower where the word continues after it', () => {
    expect(textWidth('ب', style)).toBeCloseTo(9.19);
    expect(textWidth('بب', style)).toBeCloseTo(9.19 + 3.1);
    expect(textWidth('بء', style)).toBeCloseTo(9.19 + 3.88);
    expect(textWidth('ب‌ب', style)).toBeCloseTo(2 * 9.19);
    expect(textWidth('با', style)).toBeCloseTo(3.1 + 2.7);
    expect(textWidth('اب', style)).toBeCloseTo(2.7 + 9.19);
  });

  test('marks above and below have no width and do not separate two letters', () => {
    expect(textWidth('قُتِلَ', style)).toBeCloseTo(textWidth('قتل', style));
  });

  test.each(['دمشق', 'طرطوس', 'القامشلي', 'انفجارات متزامنة في خمس مدن سورية', 'ثلاثة وأربعون قتيلًا'])(
    'the measured width of %s is hardly more than the font’s, and never less',
    text => {
      const font = create(
        readFileSync(
          'node_modules/@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
        ),
      );
      if (!('layout' in font)) throw new Error('a collection');
      const real = font.layout(text).advanceWidth / 1000;
      const measured = textWidth(text, { size: 1, weight: 400 });
      expect(measured).toBeGreaterThanOrEqual(real - 0.001);
      expect(measured).toBeLessThan(real * 1.12);
    },
  );
});

test('the serif of cards has its own widths, and those of the sans for missing letters', () => {
  const serif = { size: 10, weight: 600, family: 'serif' } as const;
  expect(textWidth('Homs', serif)).not.toBe(textWidth('Homs', { size: 10, weight: 600 }));
  expect(textWidth('حمص', serif)).toBe(textWidth('حمص', { size: 10, weight: 600 }));
});

test('breaks at spaces and after hyphens, evenly, and inside a word only if necessary', () => {
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

test('no line is wider than allowed, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-zé-]{1,14}$/), { minLength: 1, maxLength: 8 }), words => {
      const text = words.join(' ');
      const lines = wrapText(text, 60, style);
      expect(widest(lines, style)).toBeLessThanOrEqual(60);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

/** The number of lines that a word takes if each is as full as possible. */
function fewestLines(word: string, width: number): number {
  let [count, line] = [1, ''];
  for (const char of word) {
    if (line !== '' && textWidth(line + char, style) > width) {
      count++;
      line = '';
    }
    line += char;
  }
  return count;
}

test('a long word takes as few lines as possible, in Latin and in Arabic', () => {
  const long = (letters: string) =>
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 60 }).map(chars => chars.join(''));
  fc.assert(
    fc.property(fc.oneof(long('aiWm\u0301é'), long('دمشقتُا')), word => {
      const lines = wrapText(word, 30, style);
      expect(lines.join('')).toBe(word);
      expect(widest(lines, style)).toBeLessThanOrEqual(30);
      expect(lines).toHaveLength(fewestLines(word, 30));
    }),
  );
});

test('breaks a word of 200,000 letters in time proportional to its length', () => {
  const lines = wrapText('A'.repeat(200_000), 100, style);
  expect(lines.join('')).toHaveLength(200_000);
  expect(widest(lines, style)).toBeLessThanOrEqual(100);
});
