import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directivesDoc } from '../../scripts/directives-doc/directives-doc.ts';

test('docs/directives.md matches the code, and its examples run', () => {
  expect(readFileSync('docs/directives.md', 'utf8')).toBe(directivesDoc());
});
