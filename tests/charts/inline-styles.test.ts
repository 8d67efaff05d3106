import { describe, expect, test } from 'vitest';
import { legendBlock } from '../../src/output/pictures/svg-legend.ts';
import { inlineStyles } from '../../src/scene/inline-styles.ts';
import type { Looks, StyleRule, Tokens } from '../../src/scene/looks.ts';
import { isElement, parseSvg, type SvgElement } from '../../src/scene/svg-tree.ts';
import { directed, directionOf } from '../../src/scene/text-direction.ts';
import { plainRules, tokensOf } from '../../src/styles/read-looks.ts';
import { looks } from './pictures.ts';

const tokens: Tokens = tokensOf([
  ':root { --ink: #111; --mark: var(--ink); --soft: hsl(200 50% 50%) } @media (prefers-color-scheme: dark) { :root { --ink: #eee } }',
]);
const looksOf = (css: string, own = tokens): Looks => ({
  tokens: own,
  rules: plainRules(css),
  embedCss: '',
  fonts: [],
});
const setting = { arabic: 'Arabic', page: 'ltr' } as const;
const inline = (svg: string, css: string, theme: 'light' | 'dark' = 'light') =>
  inlineStyles(parseSvg(svg), looksOf(css), setting)(theme);

describe('rules become attributes', () => {
  test('by specificity, then by order, over what the element says itself', () => {
    const svg = '<svg class="chart"><g class="low soft"><rect class="a" fill="red"/><rect/></g></svg>';
    expect(inline(svg, '.chart .low.soft rect { fill: #222222 } .low rect { fill: #333333 }')).toBe(
      '<svg><g fill="#222222"><rect/><rect/></g></svg>',
    );
    expect(inline(svg, '.a { fill: #222222 } .a { fill: #333333 } rect { fill: #444444 }')).toBe(
      '<svg><g><rect fill="#333333"/><rect fill="#444444"/></g></svg>',
    );
  });

  test('names, classes, lists, descendants and :is()', () => {
    const svg =
      '<svg class="chart"><g class="on-4"><text>a</text></g><g class="on-1"><text>b</text></g></svg>';
    const css = '.chart :is(.on-4, .on-5) text, .other { fill: #222222 }';
    expect(inline(svg, css)).toBe('<svg><g fill="#222222"><text>a</text></g><g><text>b</text></g></svg>');
    expect(inline('<svg><text>a</text></svg>', '.chart text { fill: #222222 }')).toBe(
      '<svg><text>a</text></svg>',
    );
  });

  test('a selector that cannot be followed is no silence', () => {
    for (const selector of ['.a > .b', '.a:hover', '.a + .b', '[data-a]', '.a::before', ':is(.a .b)']) {
      expect(() => inline('<svg class="a"/>', `${selector} { fill: #222222 }`)).toThrow(/cannot follow/);
    }
    // What says nothing about a picture may be written as it likes.
    expect(inline('<svg class="a"/>', '.a:hover { display: flex }')).toBe('<svg/>');
  });

  test('lengths without their unit, and only what SVG has as attributes', () => {
    const css =
      '.a { stroke-width: 3px; stroke-dasharray: 4px 3px; font-family: x; display: none; gap: 1px }';
    expect(inline('<svg class="a"/>', css)).toBe('<svg stroke-width="3" stroke-dasharray="4 3"/>');
  });
});

describe('values of a theme', () => {
  const svg = '<svg class="a"/>';

  test('variables of variables, and light-dark()', () => {
    expect(inline(svg, '.a { fill: var(--mark) }')).toBe('<svg fill="#111111"/>');
    expect(inline(svg, '.a { fill: var(--mark) }', 'dark')).toBe('<svg fill="#eeeeee"/>');
    expect(inline(svg, '.a { fill: light-dark(var(--ink), #123456) }', 'dark')).toBe('<svg fill="#123456"/>');
    expect(inline(svg, '.a { fill: light-dark(var(--ink), #123456) }')).toBe('<svg fill="#111111"/>');
  });

  test('any way to write a colour that is known everywhere becomes the same way', () => {
    expect(inline(svg, '.a { fill: hsl(200, 50%, 50%) }')).toBe('<svg fill="hsl(200, 50%, 50%)"/>');
    const own = tokensOf([':root { --a: hsl(200, 50%, 50%); --b: oklch(0.5 0.1 200); --c: var(--c) }']);
    const draw = (value: string) =>
      inlineStyles(parseSvg(svg), looksOf(`.a { fill: ${value} }`, own), setting)('light');
    expect(draw('var(--a)')).toBe('<svg fill="#4095bf"/>');
    expect(() => draw('var(--b)')).toThrow(
      'pictures cannot show the colour "oklch(0.5 0.1 200)" of var(--b); write it as #rrggbb, rgb() or hsl()',
    );
    expect(() => draw('var(--c)')).toThrow('--c refers to itself');
    expect(() => draw('var(--d)')).toThrow('the looks have no --d');
  });
});

test('an outline behind letters is a copy below them, as not every viewer knows paint-order', () => {
  const css = 'text { fill: #222222; stroke: #ffffff; stroke-width: 3px; paint-order: stroke }';
  expect(inline('<svg><g><text x="1">a</text><text x="2">b</text></g></svg>', css)).toBe(
    '<svg><g><g fill="none" stroke="#ffffff" stroke-width="3"><text x="1">a</text><text x="2">b</text></g>' +
      '<g fill="#222222"><text x="1">a</text><text x="2">b</text></g></g></svg>',
  );
});

test('the way a text runs', () => {
  expect(directionOf('حلب 3–4', 'ltr')).toBe('rtl');
  expect(directionOf('3–4 (حلب) Homs', 'ltr')).toBe('rtl');
  expect(directionOf('Homs حلب', 'ltr')).toBe('ltr');
  expect(directionOf('Homs', 'rtl')).toBe('rtl');
  expect(directionOf('3–4', 'ltr')).toBe('ltr');
  expect(directed(directed('حلب', 'rtl'), 'rtl')).toBe('\u202bحلب\u202c');
});

test('every colour of charts and maps is known to pictures, in both themes', () => {
  const used = looks.rules.flatMap((rule: StyleRule) =>
    rule.declarations.filter(([property]) => ['fill', 'stroke', 'stop-color'].includes(property)),
  );
  expect(used.length).toBeGreaterThan(40);
  for (const [, value] of used) {
    for (const theme of ['light', 'dark'] as const) {
      const root = parseSvg('<svg/>');
      root.attributes.set('fill', value);
      expect(inlineStyles(root, looks, setting)(theme)).toMatch(/^<svg fill="(#[0-9a-f]{6}|none)"\/>$/);
    }
  }
});

describe('the legend', () => {
  const look = { size: 13, weight: 400, fill: 'var(--mute)', leading: 1.45 } as const;
  const marks = [
    'low range outer open dot dot-party dot-mixed dot-mixed-party step no-attack no-figure outside zero',
    'disc disc-zero disc-no-figure ring ring-outer series',
  ].flatMap(line => line.split(' '));
  type Mark = Parameters<typeof legendBlock>[0][number]['mark'];
  const item = (mark: string) => ({ mark: mark as Mark, n: 2, label: `what ${mark} is` });

  const drawn = (one: SvgElement): SvgElement[] =>
    one.name === 'defs' ? [] : [one, ...one.children.filter(isElement).flatMap(drawn)];
  const svgOf = (mark: string) => {
    const root = legendBlock([item(mark)], 680, look, { scope: 's', page: 'ltr' }).draw(0, 0);
    return inlineStyles(root, looks, setting)('light');
  };

  test.each(marks)('%s is seen, and unlike the others', mark => {
    const seen = drawn(parseSvg(svgOf(mark))).filter(one => ['rect', 'circle', 'path'].includes(one.name));
    expect(seen.length).toBeGreaterThan(0);
    const shape = (svg: string) => svg.replace(/<text.*?<\/text>/g, '');
    expect(marks.filter(other => shape(svgOf(other)) === shape(svgOf(mark)))).toEqual([mark]);
  });

  test('goes on in a new line where it has no room, in both directions', () => {
    const items = marks.map(item);
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map(page =>
      legendBlock(items, 300, look, { scope: 's', page }),
    );
    expect(ltr?.width).toBeLessThanOrEqual(300);
    expect(ltr?.height).toBeGreaterThan(100);
    expect(rtl?.height).toBe(ltr?.height);
    expect(legendBlock([], 300, look, { scope: 's', page: 'ltr' }).height).toBe(0);
    const long = legendBlock([{ ...item('low'), label: 'word '.repeat(60) }], 300, look, {
      scope: 's',
      page: 'ltr',
    });
    expect(long.width).toBeLessThanOrEqual(300);
  });
});
