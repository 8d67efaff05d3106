import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportProblems } from '../../src/problems/report-problems.ts';
import { proseRules } from '../../src/prose/rules.ts';
import type { Report } from '../../src/prose/types.ts';
import { markdownText, pageText, parseCase } from './prose-case.ts';

/** A folder with an `in.md` is a case; `page-…` is a page of content/pages/. */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'in.md')))
  .map(entry => entry.name)
  .sort();

const sourceOf = (name: string) => readFileSync(join(import.meta.dirname, name, 'in.md'), 'utf8');

describe('each case gives its page, its problems, or both', () => {
  test.for(cases)('%s', async name => {
    const root = join(import.meta.dirname, name);
    const parsed = parseCase(name, sourceOf(name));
    expect(parsed.ok).toBe(existsSync(join(root, 'out.html')));
    if (parsed.ok) await expect(pageText(parsed.value)).toMatchFileSnapshot(join(root, 'out.html'));
    const markdown = join(root, 'out.md');
    const value: Partial<Report> | undefined = parsed.ok ? parsed.value : undefined;
    if (existsSync(markdown) && value?.markdown !== undefined)
      await expect(markdownText({ markdown: value.markdown })).toMatchFileSnapshot(markdown);
    const problems = parsed.problems.length === 0 ? undefined : `${reportProblems(parsed.problems)}\n`;
    if (problems === undefined) expect(existsSync(join(root, 'problems.txt'))).toBe(false);
    else await expect(problems).toMatchFileSnapshot(join(root, 'problems.txt'));
  });
});

test('every rule of the prose has a case that breaks it, with its location', () => {
  const seen = new Set<string>();
  for (const name of cases) {
    for (const { rule, place, what, fix } of parseCase(name, sourceOf(name)).problems) {
      seen.add(rule);
      expect(place.line, `${name} ${rule}`).toBeGreaterThan(0);
      expect(place.column, `${name} ${rule}`).toBeGreaterThan(0);
      expect(what.length * fix.length, `${name} ${rule}`).toBeGreaterThan(0);
    }
  }
  const missing = Object.keys(proseRules).filter(rule => !seen.has(rule));
  expect(missing).toEqual([]);
});
