import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markStyles } from '../../src/scene/mark-styles.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8').split(/@media [^{]+\{/);

const colour = (block: string, name: string): string => {
  const found = new RegExp(`--${name}:\\s*#([0-9a-f]{3,6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`no --${name}`);
  return found.length === 3 ? [...found].map(digit => digit + digit).join('') : found;
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = (hex.match(/../g) ?? []).map(digits => {
    const c = Number.parseInt(digits, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The kinds whose numbers have the ink's colour in the light theme; all others have the paper's. */
const inked = markStyles
  .filter(({ look }) => typeof look.fill === 'object' && look.fill.light === '--ink')
  .flatMap(({ marks }) => marks.map(mark => Number(mark.replace('inside-', ''))));

test.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
])('a number inside a segment has a contrast of 4.5:1 to its kind: %s', (theme, i) => {
  const block = tokens[i] ?? '';
  expect(inked.length).toBeGreaterThan(0);
  for (let n = 1; n <= 6; n++) {
    const text = colour(block, theme !== 'dark' && inked.includes(n) ? 'ink' : 'paper');
    const [high = 0, low = 0] = [luminance(text), luminance(colour(block, `series-${n}`))].sort(
      (a, b) => b - a,
    );
    expect((high + 0.05) / (low + 0.05), `kind ${n}`).toBeGreaterThanOrEqual(4.5);
  }
});
