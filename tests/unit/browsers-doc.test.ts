import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browsersDoc, features, sources } from '../../scripts/browsers-doc/browsers-doc.ts';

test('docs/browsers.md matches MDN’s data on the features of the style sheets', () => {
  expect(readFileSync('docs/browsers.md', 'utf8')).toBe(browsersDoc());
});

test('each feature that it lists is used', () => {
  const text = sources();
  for (const { name, found } of features) expect(text, name).toMatch(found);
});

test('an alternative text of content has a plain one before it, and properties with prefixes have them', () => {
  const text = sources();
  const rules = [...text.matchAll(/([^{}]+)\{([^{}]*content: "[^"]*"[^;]* \/ ""[^{}]*)\}/g)];
  expect(rules.length).toBeGreaterThan(2);
  for (const [, selector = ''] of rules) {
    const plain = selector.trim().replace(/\s+/g, ' ');
    const same = [...text.matchAll(/([^{}]+)\{[^{}]*content:(?![^;]* \/ "")[^{}]*\}/g)].map(([, one = '']) =>
      one
        .replace(/\/\*.*?\*\//gs, '')
        .trim()
        .replace(/\s+/g, ' '),
    );
    expect(same, plain).toContain(plain);
  }
  for (const property of ['mask', 'print-color-adjust'])
    expect(text.match(new RegExp(`(?<![\\w-])-webkit-${property}:`, 'g'))?.length, property).toBe(
      text.match(new RegExp(`(?<![\\w-])${property}:`, 'g'))?.length,
    );
});
