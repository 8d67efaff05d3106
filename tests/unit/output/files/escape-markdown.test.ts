import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../../../src/output/files/escape-markdown.ts';

const reader = remark().use(remarkGfm).freeze();
/** What kinds of nodes a text becomes, and its words. */
function read(markdown: string) {
  const kinds = new Set<string>();
  const collect = (node: Nodes) => {
    kinds.add(node.type);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  const tree = reader.parse(markdown);
  collect(tree);
  return { kinds: [...kinds], words: wordsOf(tree) };
}

const plain = ['root', 'paragraph', 'text'];
const parts = fc.constantFrom(
  ...[
    '3–4',
    '*',
    '**',
    '_',
    '`',
    '|',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '[a](b)',
    '![',
    '<b>',
    '~~',
  ],
  ...['&amp;', '&', '\\', '===', '---', ' ', 'killed', 'حمص', '[^1]', ':', '{x}'],
);
const texts = fc.array(parts, { minLength: 1, maxLength: 8 }).map(list => list.join(''));

test('any text is the same words in Markdown, and nothing else', () => {
  fc.assert(
    fc.property(texts, text => {
      const words = text.replace(/\s+/g, ' ').trim();
      const found = read(escapeMarkdown(text));
      expect(found.words).toBe(words);
      expect(plain).toEqual(expect.arrayContaining(found.kinds));
    }),
    { numRuns: 300 },
  );
});

test('addresses stay as they are, as links', () => {
  expect(escapeMarkdown('See https://a.example/x_y*z?a=1&b=2 *now*')).toBe(
    'See <https://a.example/x_y*z?a=1&b=2> \\*now\\*',
  );
  expect(markdownLink('A [b]', 'https://a.example/(x)')).toBe('[A \\[b\\]](<https://a.example/(x)>)');
  expect(markdownLink('A', undefined)).toBe('A');
});
