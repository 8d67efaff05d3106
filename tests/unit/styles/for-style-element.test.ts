import { expect, test } from 'vitest';
import { forStyleElement } from '../../../src/styles/for-style-element.ts';

test('no text of a style sheet ends the element', () => {
  expect(forStyleElement('a{content:"</style><b>"}b{content:"</STYLE "}')).toBe(
    'a{content:"<\\/style><b>"}b{content:"<\\/STYLE "}',
  );
  expect(forStyleElement('a > b{color:red}')).toBe('a > b{color:red}');
});
