import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSiteTheme, siteThemeOf } from '../../../src/styles/read-site-theme.ts';
import type { styleRules } from '../../../src/styles/rules.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-looks-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (css: string) => {
  writeFileSync(join(root, 'own.css'), css);
  return readSiteTheme(root, ['own.css']);
};

describe('a newsroom’s own tokens', () => {
  test('override Sourceline’s, each theme separately', () => {
    const looks = read(`:root { --mark: #123456; --own: 1px }
      @media (prefers-color-scheme: dark) { :root { --mark: #abcdef } }
      @media print { :root { --mark: #000 } }
      .brand { --mark: red }`);
    if (!looks.ok) throw new Error(JSON.stringify(looks.problems));
    const { light, dark } = looks.value.tokens;
    expect([light.get('--mark'), dark.get('--mark')]).toEqual(['#123456', '#abcdef']);
    expect([light.get('--own'), dark.get('--own')]).toEqual(['1px', '1px']);
    expect(light.get('--ink')).toBe(siteThemeOf([]).tokens.light.get('--ink'));
  });

  test('apply to the dark theme too if set once, as in a browser', () => {
    const { tokens } = siteThemeOf([':root { --mark: #010203 }']);
    expect(tokens.dark.get('--mark')).toBe('#010203');
    expect(siteThemeOf([]).tokens.dark.get('--paper')).not.toBe(siteThemeOf([]).tokens.light.get('--paper'));
  });
});

describe('each rule of looks rejects its case, with its place', () => {
  const broken: Readonly<Record<keyof typeof styleRules, () => ReturnType<typeof readSiteTheme>>> = {
    'styles/no-file': () => readSiteTheme(root, ['nowhere.css']),
    'styles/unreadable': () => readSiteTheme(root, ['.']),
    'styles/syntax': () => read(':root { --ink: #111;\n} }'),
    'styles/hidden-character': () => read(':root {\n  --sans: "Plex\\202e Sans";\n}'),
    'styles/token': () => read(':root {\n  --sans: "x</style><script>window.__xss=1</script>", Arial;\n}'),
    'styles/colour': () => read(':root {\n  --mark: oklch(40% 0.05 250);\n}'),
  };

  test.each(Object.entries(broken))('%s', (rule, make) => {
    const looks = make();
    expect(looks.problems.map(problem => problem.rule)).toEqual([rule]);
    expect(looks.ok).toBe(false);
    const place = looks.problems[0]?.place;
    if (rule === 'styles/no-file') expect(place).toEqual({ file: 'nowhere.css' });
    else if (rule === 'styles/unreadable') expect(place).toEqual({ file: '.' });
    else expect(place).toMatchObject({ file: 'own.css', line: 2, column: 3 });
  });

  test('reports a hidden character in a sheet with its name and place, and accepts valid ones', () => {
    expect(read(':root { --sans: "Plex\u200b" }').problems).toMatchObject([
      {
        rule: 'styles/hidden-character',
        what: expect.stringContaining('U+200B (zero-width space)'),
        place: { file: 'own.css', line: 1, column: 22 },
      },
    ]);
    const fine = ':root { --icon: url("data:image/svg+xml,<svg/>") }\r\n.clear::after { content: "\\200b" }';
    expect(read(fine).problems).toEqual([]);
  });

  test('reports a sheet that is not UTF-8', () => {
    writeFileSync(join(root, 'own.css'), Buffer.from(':root { --name: "K\xf6ln" }', 'latin1'));
    expect(readSiteTheme(root, ['own.css']).problems.map(({ rule }) => rule)).toEqual(['styles/unreadable']);
  });

  test('a token that is not a colour may have any value', () => {
    expect(read(':root { --column: calc(30rem + 2cqi); --serif: "Own" }').ok).toBe(true);
  });
});
