import { expect, test } from 'vitest';
import { splitAtNames } from '../../../../src/views/components/no-break.ts';

const names = (text: string) => splitAtNames(text).flatMap(piece => (piece.isName ? [piece.text] : []));

test.each([
  ['Explosion at the entrance to al-Saboura, west of Damascus', ['al-Saboura']],
  ['Al-Zahra and ash-Shaykh Maqsud', ['Al-Zahra', 'ash-Shaykh']],
  ['Two car bombs in Homs', []],
  ['A re-opened road; the Deir-Ezzor-Raqqa road', []],
  ['al-Averyverylongnameindeed', []],
])('keeps parts of "%s" on one line', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('loses nothing of a text', () => {
  for (const text of ['', 'al-Saboura', 'In al-Saboura and al-Zahra.'])
    expect(
      splitAtNames(text)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text);
});
