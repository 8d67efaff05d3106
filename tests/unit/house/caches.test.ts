import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caches, findCaches } from '../../../scripts/caches.ts';

test('a cache is an empty map or set at the top of a file, a weak one anywhere, and a top-level variable that can be reassigned', () => {
  const code = `
const table = new Map([['a', 1]]);
const kept = new Map<string, number>();
export const asked = new Set<string>();
let last: number | undefined;
const store = globalThis as typeof globalThis & { now?: number };
export function once() {
  const inner = new Map<string, number>();
  const weak = new WeakMap<object, number>();
  let n = 0;
  return () => [inner, weak, n++];
}
`;
  expect(findCaches('src/tally/a.ts', code)).toEqual([
    { name: 'kept', line: 3 },
    { name: 'asked', line: 4 },
    { name: 'last', line: 5 },
    { name: 'store', line: 6 },
    { name: 'weak', line: 9 },
  ]);
});

test('scripts and tests may cache anything', () => {
  expect(findCaches('scripts/a.ts', 'let last = 1;')).toEqual([]);
});

test.each(caches)('$file still has "$name"', ({ file, name }) => {
  expect(findCaches(file, readFileSync(file, 'utf8')).map(found => found.name)).toContain(name);
});
