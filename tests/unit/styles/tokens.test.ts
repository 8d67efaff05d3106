import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

const tokensOf = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(m => [m[1] ?? '', m[2] ?? '']));

const [lightBlock = '', darkBlock = '', printBlock = ''] = css.split(/@media [^{]+\{/);
const themes = { light: tokensOf(lightBlock), dark: tokensOf(darkBlock), print: tokensOf(printBlock) };

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map(d => d + d) : (hex.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map(d => {
    const c = Number.parseInt(d, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))('%s tokens', (_, tokens) => {
  const of = (name: string): string => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`no token --${name}`);
    return found;
  };

  test.each(['ink', 'mute', 'accent', 'flag'])('--%s is readable as text on paper and panel', name => {
    for (const ground of ['paper', 'panel']) {
      expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('figures on a map are readable on the land, and the last shades under paper', () => {
    for (const ground of ['land', 'sea', 'step-1', 'step-2', 'step-3']) {
      expect(contrast(of('ink'), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(of('paper'), of('step-5'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('paper'), of('step-4'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    'mark',
    'mark-soft',
    'focus',
    'rule-strong',
    'series-1',
    'series-2',
    'series-3',
    'series-4',
    'series-5',
    'series-6',
  ])('--%s contrasts with the paper as a mark', name => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  test('the shades of a map contrast more and more with the paper', () => {
    const steps = [1, 2, 3, 4, 5].map(n => contrast(of(`step-${n}`), of('paper')));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('every theme sets the same tokens', () => {
    expect([...tokens.keys()].sort()).toEqual([...themes.light.keys()].sort());
  });
});
