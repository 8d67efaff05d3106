import { expect, test } from 'vitest';
import { parseFront } from '../../src/prose/parse-front.ts';

const rulesOf = (yaml: string) => parseFront(yaml).refusals.map(({ rule }) => rule);

test('an invisible character written as an escape is refused; one typed as it is belongs to the whole file', () => {
  expect(rulesOf('title: "a\\u202eb"')).toEqual(['prose/hidden-character']);
  expect(rulesOf('title: "a\u202eb"')).toEqual([]);
});

test('a value that is read as a reference is to be quoted, whichever quotes it has inside', () => {
  const [first] = parseFront('title: *x\nother: *y "z"\n').refusals;
  expect(first?.fix).toBe('Write title: "*x"');
  expect(rulesOf('tags: [*a, &b c]\n')).toEqual(['prose/front-matter-syntax', 'prose/front-matter-syntax']);
});

test('a field cannot be named by a list, and a repeated one is refused at its second place', () => {
  const { refusals } = parseFront('title: a\n[b, c]: d\ntitle: e\n');
  expect(refusals.map(({ offset }) => offset)).toEqual([9, 19]);
});
