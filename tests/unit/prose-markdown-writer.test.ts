import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { isPlainText, writeMarkdown } from '../../src/prose/markdown-writer.ts';
import { rounds } from '../rounds.ts';

const usual = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', rule: '-' })
  .freeze();

const pieces = [
  ...'aWwps01é–’"\u00a0 ()[]<>{}.,:;/\\!?#&%*_`~|+-=@',
  ...[' ', '  ', '\n', '://', 'www.', 'http://', '1.', '12)', 'a@b.c', 'amp;', 'said 3'],
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map(parts => parts.join(''));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const phrase: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.array(text, { maxLength: 2 }).map(children => ({ type: 'delete' as const, children })),
  fc.array(text, { maxLength: 2 }).map(children => ({ type: 'emphasis' as const, children })),
  fc.constant({ type: 'footnoteReference' as const, identifier: 'a', label: 'a' }),
  fc
    .tuple(fc.constantFrom('https://a.b/c', '/c/', 'mailto:a@b.c'), words, fc.boolean())
    .map(([url, value, isBare]) => ({
      type: 'link' as const,
      url,
      children: [{ type: 'text' as const, value: isBare ? url : value }],
    })),
);
const block: fc.Arbitrary<RootContent> = fc
  .tuple(fc.array(phrase, { minLength: 1, maxLength: 4 }), fc.constantFrom('p', 'h', 'li', 'td', 'note'))
  .map(([children, kind]): RootContent => {
    const paragraph = { type: 'paragraph' as const, children };
    switch (kind) {
      case 'h':
        return { type: 'heading', depth: 2, children };
      case 'li':
        return { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph] }] };
      case 'td':
        return {
          type: 'table',
          children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
        };
      case 'note':
        return { type: 'footnoteDefinition', identifier: 'a', label: 'a', children: [paragraph] };
      default:
        return paragraph;
    }
  });

test('writes what the usual writer of Markdown writes', () => {
  const trees = fc.array(block, { minLength: 1, maxLength: 2 }).map(
    (children): Root => ({
      type: 'root',
      children,
    }),
  );
  fc.assert(
    fc.property(trees, tree => writeMarkdown(tree) === usual.stringify(structuredClone(tree))),
    { numRuns: rounds(1000), seed: 1 },
  );
});

test.each(['Homs: 3 killed, by the agency (later).', ' (the ministry; withdrawn)', '12 people', ''])(
  'takes %j as it is',
  value => {
    expect(isPlainText(value, { before: 'a' })).toBe(true);
  },
);
