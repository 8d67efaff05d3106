import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxWrapper, lineCounter, measureText } from '../../../../src/output/embed/flow.ts';
import { textWidth } from '../../../../src/scene/text-width.ts';

/** Once for this width. */
const countLines = (measured: ReturnType<typeof measureText>, width: number) =>
  lineCounter(measured)(width).value;
const wrapBoxes = (boxes: readonly number[], gap: number, width: number) =>
  boxWrapper(boxes, gap)(width).value;

const style = { size: 13, weight: 400 } as const;

describe('text', () => {
  const measured = measureText('Four people were killed', style);

  test('is as wide as its words and the spaces between them', () => {
    expect(measured.full).toBeCloseTo(textWidth('Four people were killed', style), 6);
  });

  test('wraps at spaces', () => {
    expect(countLines(measured, measured.full)).toBe(1);
    expect(countLines(measured, measured.full - 0.1)).toBe(2);
  });

  test('breaks a word wider than the box, with each line at most a letter short', () => {
    const word = measureText('incomprehensibilities', style);
    expect(countLines(word, word.full / 2 + 14)).toBe(2);
    expect(countLines(word, word.full / 2)).toBe(3);
  });

  test('without words is one line', () => {
    expect(countLines(measureText('', style), 100)).toBe(1);
    expect(measureText('', style).full).toBe(0);
  });
});

describe('boxes', () => {
  test('are side by side as long as there is room', () => {
    expect(wrapBoxes([40, 40, 40], 10, 90)).toEqual([[40, 40], [40]]);
  });

  test('wider than the room have a row of their own', () => {
    expect(wrapBoxes([20, 200, 20], 10, 90)).toEqual([[20], [200], [20]]);
  });
});

describe('at many widths, in any order, is the same as at each by itself:', () => {
  const lengths = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });
  const rooms = fc.array(fc.double({ min: 20, max: 700, noNaN: true }), { minLength: 2, maxLength: 80 });

  test('a text', () => {
    fc.assert(
      fc.property(lengths, rooms, (words, widths) => {
        const space = 3.1;
        const full = words.reduce((sum, word) => sum + word + space, words.length === 0 ? 0 : -space);
        const measured = { words, space, full };
        // Widths at which a line just fits are those where a span begins.
        const all = [...widths, ...words.flatMap((a, i) => [a, a + space + (words[i + 1] ?? 0)])];
        const linesAt = lineCounter(measured);
        for (const width of [...all, ...all.toSorted((a, b) => a - b)])
          expect(linesAt(width).value).toBe(countLines(measured, width));
      }),
      { numRuns: 60 },
    );
  });

  test('boxes', () => {
    fc.assert(
      fc.property(lengths, rooms, (boxes, widths) => {
        const all = [...widths, ...boxes.flatMap((a, i) => [a, a + 10 + (boxes[i + 1] ?? 0)])];
        const rowsAt = boxWrapper(boxes, 10);
        for (const width of [...all, ...all.toSorted((a, b) => a - b)])
          expect(rowsAt(width).value).toEqual(wrapBoxes(boxes, 10, width));
      }),
      { numRuns: 60 },
    );
  });
});
