import { expect, test } from 'vitest';
import { numberTexts, translateNumbers } from '../../../src/publish/text-numbers.ts';

test('a text has one number, by which it is found', () => {
  const numbers = numberTexts();
  expect(['a', 'b', 'a', ''].map(numbers.of)).toEqual([0, 1, 0, 2]);
  expect(numbers.texts).toEqual(['a', 'b', '']);
  expect([numbers.find('b'), numbers.find('c')]).toEqual([1, undefined]);
});

test('numbers of another table are those of the same texts here', () => {
  const numbers = numberTexts();
  numbers.of('here');
  const translate = translateNumbers(['there', 'here', 'unused'], numbers);
  expect([...translate(Uint32Array.of(1, 0, 1))]).toEqual([0, 1, 0]);
  expect([...translate(Uint32Array.of(0))]).toEqual([1]);
  expect(numbers.texts).toEqual(['here', 'there']);
});
