import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssHeight, fitHeight, heightAt, widths } from '../../../../src/output/embed/fit-height.ts';

/** Computes a height as a browser does, term by term, from the CSS. */
function asCss(css: string, width: number): number {
  const term = / ([+-]) ([\d.]+)\*clamp\(0px,100cqw - ([\d.]+)px,([\d.]+)px\)/g;
  const rest = css.replace(term, '');
  const first = /^calc\((\d+)px\)$/.exec(rest);
  if (first === null) throw new Error(`left over: ${rest}`);
  let sum = Number(first[1]);
  for (const [, sign, slope, from, run] of css.matchAll(term)) {
    const along = Math.min(Math.max(0, width - Number(from)), Number(run));
    sum += (sign === '-' ? -1 : 1) * Number(slope) * along;
  }
  return sum;
}

/** Heights of an embed: lines of text that wrap, a drawing that grows, and a second drawing that appears. */
const shapes = fc.record({
  texts: fc.array(
    fc.record({ width: fc.integer({ min: 20, max: 3000 }), line: fc.integer({ min: 16, max: 30 }) }),
    {
      minLength: 1,
      maxLength: 10,
    },
  ),
  narrow: fc.double({ min: 0.1, max: 3, noNaN: true }),
  wide: fc.double({ min: 0.1, max: 2, noNaN: true }),
  bar: fc.constantFrom(0, 15),
});

test('a fitted height is never lower than the content, and hardly higher, at every width', () => {
  fc.assert(
    fc.property(shapes, ({ texts, narrow, wide, bar }) => {
      const content = (frame: number) => {
        const width = frame - (frame < 360 ? 16 : 32);
        const lines = texts.reduce((sum, text) => sum + Math.ceil(text.width / width) * text.line, 0);
        const most = lines + (width >= 620 ? Math.min(width, 736) * wide : Math.min(width, 384) * narrow);
        return { least: most - bar, most };
      };
      const fitted = fitHeight(content);
      const css = cssHeight(fitted);
      for (let width = widths.from; width <= widths.to; width++) {
        const { least, most } = content(width);
        const height = asCss(css, width);
        expect(height).toBeGreaterThanOrEqual(most);
        expect(height).toBeLessThanOrEqual(least + 36);
        expect(Math.abs(height - heightAt(fitted, width))).toBeLessThan(0.2);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the CSS for a height', () => {
  test('is one number if the height does not change', () => {
    expect(cssHeight(fitHeight(() => ({ least: 400, most: 400 })))).toMatch(/^calc\(\d+px\)$/);
  });

  test('is one line if the height follows the width', () => {
    const fitted = fitHeight(width => ({ least: width / 2, most: width / 2 }));
    expect(fitted.length).toBe(2);
    expect(cssHeight(fitted)).toMatch(/^calc\(\d+px \+ \.\d+\*clamp\(0px,100cqw - 280px,720px\)\)$/);
  });
});
