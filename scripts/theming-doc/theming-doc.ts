import { readFileSync } from 'node:fs';
import postcss, { type ChildNode } from 'postcss';
import { siteThemeOf } from '../../src/styles/read-site-theme.ts';
import { tokensOf } from '../../src/styles/tokens-of.ts';

/** The brand colour of the example. */
export const brandExample = { light: '#7a1f5c', dark: '#e08cc4' } as const;

export type DocumentedToken = {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  readonly note: string;
};

const ours = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

const noteAfter = (node: ChildNode | undefined): string => (node?.type === 'comment' ? node.text : '');

/** Every token with what it is for: the comment beside it in src/styles/tokens.css. */
export function documentedTokens(): DocumentedToken[] {
  const { light, dark } = tokensOf([ours]);
  const notes = new Map<string, string>();
  postcss.parse(ours).walkDecls(/^--/, declaration => {
    const note = noteAfter(declaration.next());
    if (note !== '') notes.set(declaration.prop, note);
  });
  return [...light].map(([name, value]) => ({
    name,
    light: value,
    dark: dark.get(name) ?? value,
    note: notes.get(name) ?? '',
  }));
}

const code = (text: string) => `\`${text}\``;

/** The text of docs/theming.md, written from the style tokens. */
export function themingDoc(): string {
  const tokens = documentedTokens();
  const branded = siteThemeOf([], brandExample).tokens;
  const usual = siteThemeOf([]).tokens;
  const followed = tokens.filter(
    ({ name }) =>
      branded.light.get(name) !== usual.light.get(name) || branded.dark.get(name) !== usual.dark.get(name),
  );
  return `${[
    '# Theming',
    '',
    '<!-- Written by `npm run docs` from src/styles/tokens.css. Change it there. -->',
    '',
    'Everything that Sourceline draws takes its colours, fonts and sizes from the tokens below: pages, embeds, SVG and PNG files, social cards. There are two ways to change them.',
    '',
    '## A brand colour',
    '',
    'One option colours links, bars, maps and stacked bars, in both themes:',
    '',
    '```js',
    `brandColour: { light: '${brandExample.light}', dark: '${brandExample.dark}' },`,
    '```',
    '',
    'The shades of maps, soft marks and the kinds of stacked bars are computed from it, in OKLCH. Each has the contrast with the ground that Sourceline’s own has, so text on it stays readable and regions stay apart. With the colour above, these tokens change:',
    '',
    '| token | light | dark |',
    '| --- | --- | --- |',
    ...followed.map(
      ({ name }) =>
        `| ${code(name)} | ${code(branded.light.get(name) ?? '')} | ${code(branded.dark.get(name) ?? '')} |`,
    ),
    '',
    "The colour needs a contrast of 4.5:1 with the ground: links are written in it, and numbers stand on bars of it. `sourceline check` warns of a colour that has less ([styles/contrast](problems.md#stylescontrast)), with the ratio and the nearest shade that has enough. Given as one colour for both themes, `brandColour: '#7a1f5c'`, it is shown as it is where it can be read, and as that shade where it cannot.",
    '',
    '## Tokens of your own',
    '',
    'A style sheet of the newsroom’s own sets any token on `:root`. Set each colour for both themes:',
    '',
    '```css',
    '/* newsroom/brand.css */',
    ':root {',
    '  --accent: #7a1f5c;',
    '}',
    '@media (prefers-color-scheme: dark) {',
    '  :root {',
    '    --accent: #e08cc4;',
    '  }',
    '}',
    '```',
    '',
    '```js',
    "styles: ['newsroom/brand.css'],",
    '```',
    '',
    'If it sets `--mark`, the shades of maps and the kinds of stacked bars follow that colour, unless the style sheet sets them too. Write colours as `#rrggbb`, `rgb()` or `hsl()`: pictures are drawn by a program that knows no others. `@media print` sets what differs on paper. Every colour of the newsroom’s that cannot be told from its ground, in either theme, is a warning of `check`.',
    '',
    '| token | light | dark | what it is for |',
    '| --- | --- | --- | --- |',
    ...tokens.map(
      ({ name, light, dark, note }) =>
        `| ${code(name)} | ${code(light)} | ${dark === light ? 'the same' : code(dark)} | ${note} |`,
    ),
    '',
  ].join('\n')}`;
}
