import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSiteTheme, siteThemeOf } from '../../../src/styles/read-site-theme.ts';
import type { styleRules } from '../../../src/styles/rules.ts';

/** Those of data files have a test of their own: check-thing-colours.test.ts. */
type RuleOfSheets = Exclude<keyof typeof styleRules, 'styles/thing-contrast' | 'styles/alike'>;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-looks-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (css: string) => {
  writeFileSync(join(root, 'own.css'), css);
  return readSiteTheme(root, { styles: ['own.css'] });
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
  const broken: Readonly<Record<RuleOfSheets, () => ReturnType<typeof readSiteTheme>>> = {
    'styles/no-file': () => readSiteTheme(root, { styles: ['nowhere.css'] }),
    'styles/unreadable': () => readSiteTheme(root, { styles: ['.'] }),
    'styles/syntax': () => read(':root { --ink: #111;\n} }'),
    'styles/hidden-character': () => read(':root {\n  --sans: "Plex\\202e Sans";\n}'),
    'styles/token': () => read(':root {\n  --sans: "x</style><script>window.__xss=1</script>", Arial;\n}'),
    'styles/contrast': () => read(':root {\n  --accent: #7a1f5c;\n}'),
    'styles/colour': () => read(':root {\n  --mark: oklch(40% 0.05 250);\n}'),
  };

  test('a token whose escapes hold the sign', () => {
    const { problems } = read(':root {\n  --sans: "x\\3c/style\\3e", Arial;\n}');
    expect(problems.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(['styles/token 2']);
  });

  test.each(Object.entries(broken))('%s', (rule, make) => {
    const looks = make();
    expect(looks.problems.map(problem => problem.rule)).toEqual([rule]);
    expect(looks.ok).toBe(rule === 'styles/contrast');
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
    expect(readSiteTheme(root, { styles: ['own.css'] }).problems.map(({ rule }) => rule)).toEqual([
      'styles/unreadable',
    ]);
  });

  test('a token that is not a colour may have any value', () => {
    expect(read(':root { --column: calc(30rem + 2cqi); --serif: "Own" }').ok).toBe(true);
  });
});

describe('a colour that cannot be told from its ground', () => {
  test('is a warning in the theme where it is so, with its ratio and a shade that can be read', () => {
    const { problems } = read(':root { --accent: #7a1f5c; --mark: #7a1f5c; }');
    expect(problems.map(({ severity, what }) => [severity, what])).toEqual([
      [
        'warning',
        '--accent: #7a1f5c has a contrast of 1.8:1 with --paper (#151719) in the dark theme; text needs 4.5:1.',
      ],
      [
        'warning',
        '--mark: #7a1f5c has a contrast of 1.8:1 with --paper (#151719) in the dark theme; numbers on it need 4.5:1.',
      ],
    ]);
    expect(problems[0]?.fix).toBe(
      'Choose another shade for this theme: @media (prefers-color-scheme: dark) { :root { --accent: #c766a1 } }.',
    );
    expect(problems[1]?.place).toMatchObject({ file: 'own.css', line: 1, column: 28 });
  });

  test('is measured against a ground of the newsroom’s own', () => {
    const { problems } = read(':root { --paper: #0b5d66; }');
    expect(problems.map(({ what }) => what.split(':')[0])).toContain('--accent');
  });

  test('gives way to a shade that can be read where the option has one colour for both themes', () => {
    writeFileSync(join(root, 'astro.config.mjs'), "sourceline({\n  brandColour: '#7a1f5c',\n})");
    const { problems, ...looks } = readSiteTheme(root, { styles: [], brandColour: '#7a1f5c' });
    expect(problems).toMatchObject([
      {
        rule: 'styles/contrast',
        what: 'The brand colour #7a1f5c has a contrast of 1.8:1 with the ground of the dark theme, and text needs 4.5:1: that theme shows #c766a1 instead.',
        fix: "Write brandColour: { light: '#7a1f5c', dark: '#c766a1' }, or choose a shade of your own.",
        place: { file: 'astro.config.mjs', line: 2, column: 3 },
      },
    ]);
    if (!looks.ok) throw new Error('the looks were not read');
    expect(looks.value.tokens.dark.get('--accent')).toBe('#c766a1');
  });

  test('stays as it is where the option has one for each theme', () => {
    const brandColour = { light: '#ffcc00', dark: '#ffcc00' };
    const looks = readSiteTheme(root, { styles: [], brandColour });
    expect(looks.ok && looks.value.tokens.light.get('--mark')).toBe('#ffcc00');
    expect(looks.problems.map(({ what }) => what.split(' ')[0])).toEqual([
      '--accent:',
      '--mark:',
      '--focus:',
    ]);
  });
});
