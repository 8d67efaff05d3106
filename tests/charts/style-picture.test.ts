import { describe, expect, test } from 'vitest';
import { pictureLegend } from '../../src/output/pictures/svg-legend.ts';
import { markStyles } from '../../src/scene/mark-styles.ts';
import { isNode, type Look, node, type SceneNode } from '../../src/scene/node.ts';
import { stylePicture } from '../../src/scene/style-picture.ts';
import { directed, directionOf } from '../../src/scene/text-direction.ts';
import { colourOf, themeColour } from '../../src/scene/theme-colour.ts';
import { writePicture } from '../../src/scene/write-svg.ts';
import { tokensOf } from '../../src/styles/tokens-of.ts';
import { isElement, parseSvg, type SvgElement } from './parse-svg.ts';
import { looks } from './pictures.ts';
import { attributesOnly } from './read-picture.ts';

const setting = { arabic: 'Arabic', page: 'ltr' } as const;
const picture = (root: SceneNode) => writePicture(stylePicture(root, setting), 's', looks.tokens);
const group = (name: string, ...children: readonly SceneNode[]) => node('g', { class: name }, children);
const chart = (...children: readonly SceneNode[]) => group('chart', ...children);
const rect = (look: Look & { readonly class?: string } = {}) =>
  node('rect', { ...look, width: 1, height: 1 });

/** The styles of the nodes of one kind, outermost first, as attributes only; nodes inherit from their groups. */
function stylesOf(root: SceneNode, name: SceneNode['name']): Look[] {
  const visit = (one: SceneNode, handed: Look): Look[] => {
    const { fill, stroke, ...rest } = { ...handed, ...one.attributes };
    const own = { ...(fill && { fill }), ...(stroke && { stroke }), ...rest };
    return [
      ...(one.name === name ? [own] : []),
      ...one.children.filter(isNode).flatMap(child => visit(child, own)),
    ];
  };
  return visit(stylePicture(root, setting), {});
}
const fills = (root: SceneNode, name: SceneNode['name'] = 'rect') =>
  stylesOf(root, name).map(({ fill }) => fill);

describe('marks get the styles of their classes', () => {
  test('more classes override fewer, and override the attributes of the node', () => {
    expect(fills(chart(group('low soft', rect()), group('low', rect())))).toEqual(['--mark-soft', '--mark']);
    expect(fills(chart(rect({ class: 'series-1', fill: '--paper' }), rect()))).toEqual([
      '--series-1',
      'none',
    ]);
    const [, dashed] = stylesOf(
      chart(group('span', node('path', { d: 'M0 0' })), group('span mixed', node('path', { d: 'M0 0' }))),
      'path',
    );
    expect(dashed).toMatchObject({ stroke: '--mark', 'stroke-width': 1.6, 'stroke-dasharray': '4 4' });
  });

  test('only inside the drawing they belong to', () => {
    expect(fills(group('low', rect()))).toEqual([undefined]);
    const label = (name: string) =>
      node('g', { class: 'chart chart-map' }, [group(name, node('text', { x: 1, y: 1 }, ['a']))]);
    expect(fills(label('map-on-4'), 'text')).toEqual(['--paper']);
    expect(fills(label('map-on-1'), 'text')).toEqual(['--ink']);
  });

  test('a map’s narrow layer has broader outlines and lines', () => {
    const leader = node('path', { class: 'map-leader', d: 'M0 0' });
    const widthsIn = (layer: string) =>
      stylesOf(chart(group(`map-labels-${layer}`, leader)), 'path').map(look => look['stroke-width']);
    expect([widthsIn('wide'), widthsIn('narrow')]).toEqual([[1], [1.8]]);
  });

  test('does not inline what only a style sheet gives', () => {
    const svg = attributesOnly(picture(chart(node('text', { x: 1, y: 1 }, ['a']))).svg());
    expect(svg).not.toMatch(/font-family|font-variant|unicode-bidi|class/);
    expect(svg).toContain('text-rendering="geometricPrecision"');
  });
});

describe('values of a theme', () => {
  const tokens = tokensOf([
    ':root { --ink: #111; --mark: var(--ink); --a: hsl(200, 50%, 50%); --b: oklch(0.5 0.1 200); --c: var(--c) } @media (prefers-color-scheme: dark) { :root { --ink: #eee } }',
  ]);

  test('variables of variables, and light-dark()', () => {
    expect(colourOf('--mark', tokens, 'light')).toBe('#111111');
    expect(colourOf('--mark', tokens, 'dark')).toBe('#eeeeee');
    expect(themeColour('light-dark(var(--ink), #123456)', tokens, 'dark')).toBe('#123456');
    expect(themeColour('light-dark(var(--ink), #123456)', tokens, 'light')).toBe('#111111');
    const both = { light: '--mark', dark: '--a' } as const;
    expect([colourOf(both, tokens, 'light'), colourOf(both, tokens, 'dark')]).toEqual(['#111111', '#4095bf']);
  });

  test('converts every known notation of a colour to the same one', () => {
    expect(colourOf('--a', tokens, 'light')).toBe('#4095bf');
    expect(() => colourOf('--b', tokens, 'light')).toThrow(
      'pictures cannot show the colour "oklch(0.5 0.1 200)" of var(--b); write it as #rrggbb, rgb() or hsl()',
    );
    expect(() => colourOf('--c', tokens, 'light')).toThrow('--c refers to itself');
    expect(() => colourOf('--d', tokens, 'light')).toThrow('the looks have no --d');
  });
});

test('an outline behind letters becomes a copy below them, as not every viewer supports paint-order', () => {
  const look = { fill: '--ink', stroke: '--paper', 'stroke-width': 3, 'paint-order': 'stroke' } as const;
  const texts = ['a', 'b'].map((letter, i) => node('text', { x: i + 1, ...look }, [letter]));
  const [ink, paper] = ['--ink', '--paper'].map(name => looks.tokens.light.get(name));
  expect(attributesOnly(picture(node('g', {}, texts)).svg())).toBe(
    `<g><g fill="none" stroke="${paper}" stroke-width="3"><text x="1">a</text><text x="2">b</text></g>` +
      `<g fill="${ink}"><text x="1">a</text><text x="2">b</text></g></g>`,
  );
});

test('the direction of text', () => {
  expect(directionOf('حلب 3–4', 'ltr')).toBe('rtl');
  expect(directionOf('3–4 (حلب) Homs', 'ltr')).toBe('rtl');
  expect(directionOf('Homs حلب', 'ltr')).toBe('ltr');
  expect(directionOf('Homs', 'rtl')).toBe('rtl');
  expect(directionOf('3–4', 'ltr')).toBe('ltr');
  expect(directed(directed('حلب', 'rtl'), 'rtl')).toBe('\u202bحلب\u202c');
});

test('pictures know every colour of charts and maps, in both themes', () => {
  const used = markStyles.flatMap(({ look }) => [look.fill ?? 'none', look.stroke ?? 'none']);
  const colours = used.filter(paint => paint !== 'none');
  expect(colours.length).toBeGreaterThan(40);
  for (const colour of colours) {
    for (const theme of ['light', 'dark'] as const) {
      expect(colourOf(colour, looks.tokens, theme)).toMatch(/^#[0-9a-f]{6}$/);
    }
  }
});

describe('the legend', () => {
  const look = { size: 13, weight: 400, fill: '--mute', leading: 1.45 } as const;
  const marks = [
    'low range outer open dot dot-party dot-mixed dot-mixed-party step no-attack no-figure outside zero',
    'disc disc-zero disc-no-figure ring ring-outer series',
  ].flatMap(line => line.split(' '));
  type Mark = Parameters<typeof pictureLegend>[0][number]['mark'];
  const item = (mark: string) => ({ mark: mark as Mark, n: 2, label: `what ${mark} is` });

  const drawn = (one: SvgElement): SvgElement[] =>
    one.name === 'defs' ? [] : [one, ...one.children.filter(isElement).flatMap(drawn)];
  const svgOf = (mark: string) => {
    const root = pictureLegend([item(mark)], 680, look, 'ltr').draw(0, 0);
    return picture(root).svg();
  };

  test.each(marks)('%s is visible and unlike the others', mark => {
    const visible = drawn(parseSvg(svgOf(mark))).filter(one => ['rect', 'circle', 'path'].includes(one.name));
    expect(visible.length).toBeGreaterThan(0);
    const shape = (svg: string) => svg.replace(/<text.*?<\/text>/g, '');
    expect(marks.filter(other => shape(svgOf(other)) === shape(svgOf(mark)))).toEqual([mark]);
  });

  test('wraps where it has no room, in both directions', () => {
    const items = marks.map(item);
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map(page => pictureLegend(items, 300, look, page));
    expect(ltr?.width).toBeLessThanOrEqual(300);
    expect(ltr?.height).toBeGreaterThan(100);
    expect(rtl?.height).toBe(ltr?.height);
    expect(pictureLegend([], 300, look, 'ltr').height).toBe(0);
    const long = pictureLegend([{ ...item('low'), label: 'word '.repeat(60) }], 300, look, 'ltr');
    expect(long.width).toBeLessThanOrEqual(300);
  });
});
