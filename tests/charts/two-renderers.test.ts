import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { themes } from '../../src/draw/looks.ts';
import { charts, draw, looks } from './pictures.ts';
import { elementsOf, withoutFonts } from './read-picture.ts';

/** Without its letters: librsvg has the machine's fonts, where it has any. */
const shapesOf = (svg: string): string => withoutFonts(svg).replace(/<text[\s>].*?<\/text>/gs, '');

type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

async function byLibrsvg(svg: string): Promise<Pixels> {
  const image = sharp(Buffer.from(svg), { density: 72 }).flatten({ background: '#888888' }).removeAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function byResvg(svg: string): Promise<Pixels> {
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  const image = sharp(png).flatten({ background: '#888888' }).removeAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of pixels of which one colour differs by more than the paper does from the land beside it. */
function differing(one: Pixels, other: Pixels): number {
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  let n = 0;
  for (let at = 0; at < one.data.length; at += 3) {
    const channels = [0, 1, 2].map(i => Math.abs((one.data[at + i] ?? 0) - (other.data[at + i] ?? 0)));
    if (Math.max(...channels) > 12) n++;
  }
  return n / (one.width * one.height);
}

const compare = async (svg: string): Promise<number> => differing(await byResvg(svg), await byLibrsvg(svg));

/** Elements and attributes that a program which knows nothing but SVG 1.1 draws. */
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
    ...['xmlns', 'width', 'height', 'viewBox', 'role', 'lang', 'aria-labelledby', 'aria-describedby', 'id'],
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

test('the comparison sees a country that one of the programs leaves out', async () => {
  const map = charts['map'];
  if (map === undefined) throw new Error('no map');
  const svg = shapesOf(draw(map));
  const paper = looks.tokens.light.get('--paper') ?? '';
  const country = [...svg.matchAll(/<path [^>]+>/g)].find(([path]) => path.includes(`fill="${paper}"`))?.[0];
  const without = svg.replace(country ?? '', '');
  expect(without.length).toBeLessThan(svg.length - 1000);
  expect(differing(await byResvg(svg), await byLibrsvg(without))).toBeGreaterThan(0.02);
});
