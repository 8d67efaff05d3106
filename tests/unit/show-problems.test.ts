import { expect, test } from 'vitest';
import { showProblems } from '../../src/dev/show-problems.ts';
import type { Problem } from '../../src/problems/problem.ts';

const problem = (
  line: number | undefined,
  severity: Problem['severity'] = 'error',
  file = 'content/reports/a.md',
) => ({
  rule: 'prose/too-high',
  severity,
  what: `What <is> wrong in line ${line}.`,
  fix: 'Fix it.',
  place: { file, ...(line !== undefined && { line, column: 1 }) },
});
const mark = (first: number, last: number, file = 'content/reports/a.md') =>
  `<span hidden data-source="${file}:${first}-${last}"></span>`;
const page = `<html><head></head><body class="x"><h1>Title</h1><p>One</p>${mark(5, 6)}<p>Two</p>${mark(8, 8)}</body></html>`;

test('a problem appears after its paragraph', () => {
  const html = showProblems(page, [problem(8), problem(6, 'warning')]);
  const [one = 0, six = 0, two = 0, eight = 0] = ['>One<', 'line 6', '>Two<', 'line 8'].map(words =>
    html.indexOf(words),
  );
  expect([one, six, two, eight]).toEqual([one, six, two, eight].toSorted((a, b) => a - b));
  expect(html).toContain('What &lt;is&gt; wrong');
  expect(html).not.toContain('data-source');
});

test('errors of other files, and those without a line, appear above the page; warnings of others do not', () => {
  const html = showProblems(page, [
    problem(undefined),
    problem(8, 'error', 'data/b.json'),
    problem(9, 'warning', 'c.md'),
  ]);
  const top = html.slice(html.indexOf('<body'), html.indexOf('<h1>'));
  expect(top).toContain('data/b.json:8');
  expect(top).toContain('2 errors in 2 files');
  expect(html).not.toContain('c.md');
});

test('a page without problems has no trace of marks', () => {
  expect(showProblems(page, [problem(9, 'warning', 'c.md')])).not.toMatch(/data-source|<aside/);
});

test('a thousand problems do not make an endless page', () => {
  const html = showProblems(
    page,
    Array.from({ length: 1000 }, (_, i) => problem(100 + i)),
  );
  expect(html.match(/<li/g)).toHaveLength(20);
  expect(html).toContain('980 more');
});
