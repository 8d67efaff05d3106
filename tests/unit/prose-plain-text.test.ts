import fc from 'fast-check';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { isBlock, isInline } from '../../src/prose/directive-names.ts';
import { parseBody, parseLine } from '../../src/prose/markdown.ts';

const plain = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkRehype).use(rehypeSanitize).use(rehypeStringify);

type Tree = ReturnType<typeof parseBody>;
const html = (tree: Tree): string => writer.stringify(writer.runSync(tree));

/** Fragments that look like directives, or break Markdown in other ways. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      ':',
      '::',
      ':::',
      '::::',
      ' ',
      '\n',
      '\n\n',
      '\n:::\n',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '\\',
      '#',
      '- ',
    ],
    ...[
      '> ',
      '|',
      '\n|-|-|\n',
      '    ',
      '\t',
      '10:30',
      '3:1',
      '35:43',
      'ISIL:Amaq',
      'http://a.org:80/b:c',
      'www.a.org:8080',
    ],
    ...[
      'mailto:a@b.org',
      'a@b.org:c',
      ':smile:',
      ':note',
      '::note[x]{y=z}',
      ':::note',
      ':abbr[HTML]{title="a"}',
      '[^1]',
      '[^1]: x',
    ],
    ...[
      'std::map',
      ':a-',
      ':b_',
      ':9',
      ':ä',
      '~~',
      '![',
      '](x:y)',
      '[x]: y:z',
      '<a:b>',
      '<!--:-->',
      '&colon;',
      '"',
      "'",
      '=',
      '.',
    ],
    ...['the figure: ', 'figure:', ':figure', 'a:list ', ':table,', ':cite.'],
  ),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(pieces, { maxLength: 25 }).map(list => list.join(''));

/** Whether anything in the text is, or resembles, a directive of Sourceline. */
const hasOurs = (markdown: string): boolean =>
  [...markdown.matchAll(/:[^\S\n]*([\p{L}\p{N}_-]+)/gu)].some(
    ([match, name = '']) =>
      (isInline(name) && /^[[{]/.test(markdown.slice(markdown.indexOf(match) + match.length))) ||
      (isInline(name) && new RegExp(`:${name}[[{]`).test(markdown)) ||
      (isBlock(name) && new RegExp(`::${name}`).test(markdown)),
  );

describe('text that is not a directive of Sourceline is read as plain Markdown', () => {
  test('in a page', () => {
    fc.assert(
      fc.property(
        text.filter(markdown => !hasOurs(markdown)),
        markdown => {
          expect(html(parseBody(markdown))).toBe(html(plain.parse(markdown)));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('in a title, where no block can begin', () => {
    for (const title of [
      '1. At 10:30',
      '# ISIL:Amaq',
      '- 3:1',
      '> 35:43',
      '::bar{#a killed by=city}',
      '| a |',
      '    x',
      '***',
    ]) {
      expect(parseLine(title).children.map(node => node.type)).toEqual(['paragraph']);
    }
  });
});
