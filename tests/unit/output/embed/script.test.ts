import { expect, test } from 'vitest';
import { embedScript, mostBytes } from '../../../../scripts/embed-script.ts';
import { scriptText } from '../../../../src/output/embed/script-text.ts';

test('src/output/embed/script-text.ts is up to date; else run "node scripts/embed-script.ts"', () => {
  expect(scriptText).toBe(embedScript());
});

test('the script is small, classic, and loads nothing', () => {
  expect(Buffer.byteLength(scriptText)).toBeLessThanOrEqual(mostBytes);
  expect(scriptText).not.toMatch(/\bimport\b|\bexport\b|fetch\(|XMLHttpRequest|setInterval|<\/script/);
});
