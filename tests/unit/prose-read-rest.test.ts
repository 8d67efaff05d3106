import { expect, test } from 'vitest';
import { readDirectiveText } from '../../src/prose/read-directive-text.ts';

const at = ':figure'.length;

test('braces and brackets are closed in their own paragraph, over any number of lines', () => {
  expect(readDirectiveText(':figure[a]{killed\nplace=alba} b', at).inner).toBe('killed\nplace=alba');
  expect(readDirectiveText(':figure[a\nb]{killed}', at).label).toBe('[a\nb]');
});

test('the search for the end stays in the paragraph', () => {
  const open = readDirectiveText(':figure[a]{killed\n\nb} c', at);
  expect([open.inner, open.isOpenBrace]).toEqual([undefined, true]);
  expect(readDirectiveText(':figure[a\n \nb]{killed}', at).isOpen).toBe(true);
  expect(readDirectiveText(':figure[a]{killed "x\n\n" y}', at).inner).toBeUndefined();
});

test.each([
  ['labels', ':figure[a :figure[b\n\n'],
  ['braces', ':figure[a]{killed\n\n'],
  ['quotes', ':figure[a]{killed "x\n\n'],
])('20,000 open %s do not take quadratic time', { timeout: 8000 }, (_, unit) => {
  const text = unit.repeat(20_000);
  let open = 0;
  for (const { index } of text.matchAll(/:figure/g)) {
    const rest = readDirectiveText(text, index + at);
    if (rest.isOpen || rest.isOpenBrace) open++;
  }
  expect(open).toBe(text.split(':figure').length - 1);
});
