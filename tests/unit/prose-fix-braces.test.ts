import { expect, test } from 'vitest';
import { fixBraces } from '../../src/prose/fix-braces.ts';

test('braces are read as they were meant, and what is not plain is listed', () => {
  expect(fixBraces('killed, by=place; sort==-killed')).toEqual({
    braces: '{killed by=place sort=-killed}',
    lost: [],
  });
  expect(fixBraces('   ')).toEqual({ braces: '{…}', lost: [] });
});

test('very long braces are left to the author', () => {
  expect(fixBraces(`killed ${'x'.repeat(2000)}`)).toEqual({ braces: '{…}', lost: [] });
});
