import { describe, expect, test } from 'vitest';
import { themes } from '../../../src/scene/site-theme.ts';
import { contrastOf } from '../../../src/styles/colour-shade.ts';
import { siteThemeOf } from '../../../src/styles/read-site-theme.ts';

const hues = ['#7a1f5c', '#c2410c', '#ffcc00', '#0057b7', '#00ffd0', '#111111', '#fefefe', '#808080', '#f00'];

const names = (from: string, n: number) => Array.from({ length: n }, (_, i) => `--${from}-${i + 1}`);

describe.each(hues)('the brand colour %s', colour => {
  test.each(themes)('gives a ramp whose shades are apart from each other and from the %s page', theme => {
    const tokens = siteThemeOf([], colour).tokens[theme];
    const of = (name: string): string => tokens.get(name) ?? '';
    const ratio = (name: string, ground = '--paper') => contrastOf(of(name), of(ground));
    for (const name of ['--accent', '--mark', '--step-4', '--step-5'])
      expect(ratio(name), name).toBeGreaterThanOrEqual(4.5);
    for (const name of ['--mark-soft', '--focus', ...names('series', 6)])
      expect(ratio(name), name).toBeGreaterThanOrEqual(3);
    for (const name of names('step', 3)) expect(ratio(name, '--ink'), name).toBeGreaterThanOrEqual(4.5);
    const steps = names('step', 5);
    expect(ratio('--step-1')).toBeGreaterThanOrEqual(1.24);
    for (const [i, name] of steps.slice(1).entries())
      expect(ratio(name, steps[i]), name).toBeGreaterThanOrEqual(1.3);
  });
});

test('a ramp follows the marks of a style sheet too, and leaves what the sheet sets itself', () => {
  const { tokens, brandCss } = siteThemeOf([':root { --mark: #7a1f5c; --step-2: #fed }']);
  expect(tokens.light.get('--step-5')).toBe('#7a1f5c');
  expect(tokens.light.get('--step-2')).toBe('#fed');
  expect(brandCss).not.toContain('--step-2');
  expect(brandCss).not.toContain('--accent');
});

test('a token that a sheet sets for the dark theme alone stays as it is there', () => {
  const dark = '@media (prefers-color-scheme: dark) { :root { --step-1: #123456 } }';
  const { tokens, brandCss } = siteThemeOf([`:root { --mark: #7a1f5c } ${dark}`]);
  expect(tokens.dark.get('--step-1')).toBe('#123456');
  expect(tokens.light.get('--step-1')).toBe('#fad9eb');
  expect(/dark\)\{:root\{(.*?)\}/.exec(brandCss)?.[1]).toContain('--step-1:#123456');
});

test('on paper, marks have the colours of the light theme', () => {
  const { brandCss } = siteThemeOf([], { light: '#7a1f5c', dark: '#e08cc4' });
  expect(/print\{:root\{(.*?)\}/.exec(brandCss)?.[1]).toContain('--mark:#7a1f5c');
});

test('without a colour of the newsroom’s nothing follows', () => {
  expect(siteThemeOf([]).brandCss).toBe('');
  expect(siteThemeOf([':root { --text: 1rem }']).brandCss).toBe('');
});
