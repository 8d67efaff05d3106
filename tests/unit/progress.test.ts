import { expect, test } from 'vitest';
import { createProgress } from '../../src/progress.ts';

/** A task of the given number of steps, each of the given milliseconds. @returns the output. */
function work(steps: number, ms: number): string[] {
  let now = 5000;
  const lines: string[] = [];
  const progress = createProgress(
    'Charts',
    steps,
    line => lines.push(line),
    () => now,
  );
  for (let i = 0; i < steps; i++) {
    now += ms;
    progress.step();
  }
  progress.end();
  return lines;
}

test('short work prints no progress', () => {
  expect(work(10, 50)).toEqual([]);
});

test('long work prints its progress once a second, with its name and count, in plain lines', () => {
  expect(work(5, 600)).toEqual(['Charts: 2 of 5', 'Charts: 4 of 5', 'Charts: all 5 done']);
  expect(work(300, 100)).toHaveLength(30);
});

test('no line contains an escape code', () => {
  const codes = [...work(50, 300).join('')].map(char => char.charCodeAt(0));
  expect(Math.min(...codes)).toBeGreaterThanOrEqual(32);
});
