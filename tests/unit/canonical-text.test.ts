import { expect, test } from 'vitest';
import { canonicalText } from '../../src/canonical-text.ts';

test('is JSON, with numbers that JSON does not know told apart', () => {
  const value = { a: [1, 'b', null, true], c: { d: undefined, e: '' } };
  expect(canonicalText(value)).toBe(JSON.stringify(value));
  const config = { root: new URL('file:///desk/'), since: new Date(0) };
  expect(canonicalText(config)).toBe(JSON.stringify(config));
  const infinite = ['\0Infinity', '\0-Infinity', '\0NaN'];
  expect(JSON.parse(canonicalText([Infinity, -Infinity, Number.NaN]))).toEqual(infinite);
  expect(canonicalText(Infinity)).not.toBe(canonicalText(null));
});

test.each([new Map(), [new Set([1])], { a: () => 1 }, { deep: [{ here: /x/ }] }])(
  'refuses %j, of which JSON would leave out a part',
  value => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  },
);
