import { describe, expect, test } from 'vitest';
import { countLines, measureText, wrapBoxes } from '../../../../src/output/embed/flow.ts';
import { textWidth } from '../../../../src/scene/text-width.ts';

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
