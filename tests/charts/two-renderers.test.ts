import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { themes } from '../../src/scene/site-theme.ts';
import { differing, type Pixels, pixelsOf } from './differing.ts';
import { charts, draw, looks } from './pictures.ts';
import { elementsOf, shapesOf } from './read-picture.ts';

const byLibrsvg = (svg: string): Promise<Pixels> => pixelsOf(Buffer.from(svg));

const byResvg = (svg: string): Promise<Pixels> =>
  pixelsOf(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());

const compare = async (svg: string): Promise<number> => differing(await byResvg(svg), await byLibrsvg(svg));

/** Elements and attributes that a program limited to SVG 1.1 draws. */
const known = {
  elements: [
    'svg',
    'style',
    'title',
    'desc',
    'defs',
    'pattern',
    'g',
    'rect',
    'circle',
    'path',
    'text',
    'tspan',
  ],
  attributes: [
    ...[
      'xmlns',
      'width',
      'height',
      'viewBox',
      'role',
      'lang',
      'aria-labelledby',
      'aria-describedby',
      'id',
      'class',
    ],
    ...['x', 'y', 'dx', 'dy', 'cx', 'cy', 'r', 'd', 'transform', 'patternUnits', 'patternTransform'],
    ...['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
    ...['stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'text-anchor'],
    'text-rendering',
  ],
};

describe.each(Object.entries(charts))('%s', (_, chart) => {
  test.each(themes)('is the same picture in two programs, %s', async theme => {
    expect(await compare(shapesOf(draw(chart, { theme })))).toBeLessThan(0.004);
  });

  test('is written in SVG 1.1', () => {
    for (const { name, attributes } of elementsOf(draw(chart))) {
      expect(known.elements).toContain(name);
      for (const key of attributes.keys()) expect(known.attributes).toContain(key);
    }
  });
});

test('the comparison detects a country that one of the programs omits', async () => {
  const map = charts['map'];
  if (map === undefined) throw new Error('no map');
  const svg = shapesOf(draw(map));
  const paper = looks.tokens.light.get('--paper') ?? '';
  const country = [...svg.matchAll(/<path [^>]+>/g)].find(([path]) => path.includes(`fill="${paper}"`))?.[0];
  const without = svg.replace(country ?? '', '');
  expect(without.length).toBeLessThan(svg.length - 1000);
  expect(differing(await byResvg(svg), await byLibrsvg(without))).toBeGreaterThan(0.02);
});
