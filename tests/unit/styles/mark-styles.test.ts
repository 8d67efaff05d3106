import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markSheets } from '../../../scripts/mark-styles.ts';
import { markStyles } from '../../../src/scene/mark-styles.ts';
import { tokensOf } from '../../../src/styles/tokens-of.ts';

const read = (name: string) => readFileSync(new URL(`../../../src/styles/${name}`, import.meta.url), 'utf8');

test.each([...markSheets])(
  'src/styles/%s is up to date; else run "node scripts/mark-styles.ts"',
  (name, css) => {
    expect(read(name)).toBe(css);
  },
);

test('every colour of a mark is a token', () => {
  const { light } = tokensOf([read('tokens.css')]);
  const colours = markStyles.flatMap(({ look }) =>
    [look.fill, look.stroke].flatMap(paint =>
      typeof paint === 'object' ? [paint.light, paint.dark] : [paint ?? 'none'],
    ),
  );
  for (const colour of colours) if (colour !== 'none') expect([...light.keys()]).toContain(colour);
});
