import { expect, test } from 'vitest';
import { lineMark } from '../../src/prose/mark-lines.ts';
import { parsePage } from '../../src/prose/parse-page.ts';
import { contextIn } from '../prose/prose-case.ts';

const at = (line: number) => ({ line, column: 1, offset: 0 });

test('a paragraph of the dev server names its file and lines, for problems to appear there', () => {
  const position = { start: at(3), end: at(5) };
  const mark = lineMark({ type: 'text', value: 'Text', position }, 'content/reports/one.md');
  expect(mark?.properties).toEqual({ hidden: true, dataSource: 'content/reports/one.md:3-5' });
});

test('what has no place in the file, such as a list of footnotes, has no mark', () => {
  expect(lineMark({ type: 'text', value: 'Text' }, 'content/reports/one.md')).toBeUndefined();
});

test('in the dev server every paragraph of a page is followed by its mark', () => {
  const text = '---\ntitle: A page\ndescription: About it.\n---\n\nOne.\n\nTwo.\n';
  const file = 'content/pages/marked.md';
  const parsed = parsePage({ file, text }, { ...contextIn('tests/prose/page-marked'), marksLines: true });
  if (!parsed.ok) throw new Error('the page was refused');
  const [block] = parsed.value.blocks;
  expect(block?.kind === 'html' && block.html.match(/data-source="[^"]*"/g)).toEqual([
    `data-source="${file}:6-6"`,
    `data-source="${file}:8-8"`,
  ]);
});
