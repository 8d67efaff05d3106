import { expect, test } from 'vitest';
import { parseCase } from '../prose/prose-case.ts';

const page = (body: string) => `---\ntitle: A page\ndescription: About it.\n---\n\n${body}\n`;

test('references to no character are text, and one to an invisible character is refused', () => {
  expect(parseCase('page-references', page('A &#x110000; and &bogus; here.')).problems).toEqual([]);
  const { problems } = parseCase('page-references', page('A &#x202E; here.'));
  expect(problems.map(({ rule }) => rule)).toEqual(['prose/hidden-character']);
});
