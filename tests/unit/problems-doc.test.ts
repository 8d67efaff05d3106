import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsDoc, ruleBooks } from '../../scripts/problems-doc/problems-doc.ts';

test('docs/problems.md matches the rule books', () => {
  expect(readFileSync('docs/problems.md', 'utf8')).toBe(problemsDoc());
});

test('no rule id is in two books, and each note is complete', () => {
  const ids = ruleBooks.flatMap(({ book }) => Object.keys(book));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { book } of ruleBooks) {
    for (const [id, note] of Object.entries(book)) {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      expect(note.description, id).toMatch(/\.$/);
      expect(note.fix, id).toMatch(/\.$/);
      expect(note.example.length, id).toBeGreaterThan(1);
    }
  }
});
