import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isolate } from '../../src/i18n/isolate.ts';
import { missingGlyphs } from '../../src/scene/missing-glyphs.ts';
import { type Look, node } from '../../src/scene/node.ts';
import { drawPng } from '../../src/scene/png.ts';
import { pngKey } from '../../src/scene/png-key.ts';
import { directed } from '../../src/scene/text-direction.ts';
import { writePicture } from '../../src/scene/write-svg.ts';
import { tokensOf } from '../../src/styles/tokens-of.ts';
import { chartOf, draw, forPng } from './pictures.ts';
import { attributesOnly } from './read-picture.ts';

const tokens = tokensOf([':root { --ink: #000; --paper: #fff }']);

type Ink = { readonly left: number; readonly right: number; readonly dark: number };

/** The position of the letters of a line, in pixels, and the number of dark pixels. */
async function inkOf(text: string, look: Look = {}, family = 'IBM Plex Sans Arabic'): Promise<Ink> {
  const size = { width: 400, height: 60 };
  const ink = { fill: '--ink', 'font-size': 24, 'text-anchor': 'end' } as const;
  const families = { 'font-family': `'${family}', 'IBM Plex Sans'` };
  const root = node('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: size }, [
    node('rect', { ...size, fill: '--paper' }),
    node('text', { x: 380, y: 40, ...ink, ...families, ...look }, [text]),
  ]);
  const png = drawPng({ ...size, ...writePicture(root, 'ink', tokens).forPng('light') });
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [left, right, dark] = [info.width, 0, 0];
  for (const [i, grey] of data.entries()) {
    if (grey > 128) continue;
    const x = i % info.width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    dark++;
  }
  return { left, right, dark };
}

const widthOf = async (text: string) => {
  const { left, right } = await inkOf(text);
  return right - left;
};

describe.each(['bar', 'map', 'table-arabic'])('%s', name => {
  const input = forPng(chartOf(name));
  const png = drawPng(input);

  test('is twice as large as drawn, and states its resolution', async () => {
    const [, width, height] = (/ width="(\d+)" height="(\d+)"/.exec(input.svg) ?? []).map(Number);
    expect([input.width, input.height]).toEqual([width, height]);
    const meta = await sharp(png).metadata();
    expect([meta.width, meta.height]).toEqual([2 * input.width, 2 * input.height]);
    expect(meta.density).toBe(192);
    expect((await sharp(drawPng(input, 1)).metadata()).width).toBe(width);
  });

  test('is not blank, and has a dark version', async () => {
    const meanOf = async (bytes: Uint8Array) => {
      const { channels } = await sharp(bytes).stats();
      return { mean: channels[0]?.mean ?? 0, spread: channels[0]?.stdev ?? 0 };
    };
    const [light, dark] = [
      await meanOf(png),
      await meanOf(drawPng(forPng(chartOf(name), { theme: 'dark' }))),
    ];
    expect(light.spread).toBeGreaterThan(10);
    expect(dark.spread).toBeGreaterThan(10);
    expect(light.mean).toBeGreaterThan(200);
    expect(dark.mean).toBeLessThan(80);
  });

  test('is as sharp as resvg’s own output, pixel for pixel in place', async () => {
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    // The upper left corner is paper, the heavy rule is ink.
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    expect(at(2, 2)).toEqual([0xfc, 0xfb, 0xf8]);
    expect(at(info.width / 2, 63)).toEqual([0x1c, 0x1b, 0x19]);
  });

  test('has the same bytes each time, and a key made from its contents', () => {
    expect(Buffer.from(drawPng(input)).equals(Buffer.from(png))).toBe(true);
    const key = pngKey(input, 2);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(pngKey(forPng({ ...chartOf(name) }), 2)).toBe(key);
    const dark = forPng(chartOf(name), { theme: 'dark' });
    const others = [pngKey(input, 1), pngKey(dark, 2), pngKey({ ...input, svg: `${input.svg} ` }, 2)];
    expect(others).not.toContain(key);
    // Fonts for browsers change no pixel, and are absent.
    expect(input.svg).toBe(
      attributesOnly(draw(chartOf(name))).replaceAll('picture-a-chart', 'a-chart-light'),
    );
  });
});

test('a table of five hundred rows is scaled down, not refused', async () => {
  const table = chartOf('table');
  const rows = Array.from({ length: 500 }, () => table.table.rows[0] ?? []);
  const input = forPng({ ...table, table: { ...table.table, rows } });
  const { width = 0, height = 0 } = await sharp(drawPng(input), { limitInputPixels: false }).metadata();
  expect(width * height).toBeLessThanOrEqual(32_100_000);
  expect(width).toBeGreaterThan(760);
});

describe('letters', () => {
  test('of Arabic are joined', async () => {
    const word = 'بنيتين';
    const [joined, apart] = [await widthOf(word), await widthOf([...word].join('\u200c'))];
    expect(apart).toBeGreaterThan(joined * 1.4);
  });

  test('run from right to left, together with what is between them', async () => {
    const text = 'حمص (Homs) حلب';
    const [plain, stopped] = [await inkOf(directed(text, 'rtl')), await inkOf(directed(`${text}.`, 'rtl'))];
    // The full stop comes last, on the left.
    expect(stopped.right).toBe(plain.right);
    expect(stopped.left).toBeLessThan(plain.left - 4);
    const left = await inkOf(`${text}.`);
    expect(left.right).toBeGreaterThan((await inkOf(text)).left);
    expect(left.left).not.toBe(stopped.left);
  });

  test.each([
    ['Homs', 'IBM Plex Sans'],
    ['حمص', 'IBM Plex Sans Arabic'],
  ])('%s in the heavier weight is heavier', async (text, family) => {
    const [regular, heavy] = [
      await inkOf(text, {}, family),
      await inkOf(text, { 'font-weight': 600 }, family),
    ];
    expect(heavy.dark).toBeGreaterThan(regular.dark * 1.15);
  });

  test('missing from every font are reported', async () => {
    const shown = 'Homs Ḥamā ʿAyn Ḩimş İğdır Şanlıurfa Łódź – “x” · … حلب ٣ ی €½→ Ж Ω';
    expect(missingGlyphs(shown)).toEqual([]);
    expect(missingGlyphs('大 大 ა x 😀\u202b')).toEqual(['大', 'ა', '😀']);
    // A missing letter is a box, and two different ones are the same box.
    const boxes = await Promise.all(['大', 'ა'].map(char => inkOf(char, {}, 'IBM Plex Sans')));
    expect(boxes[0]).toEqual(boxes[1]);
    for (const char of 'Ḥāʿı٣') expect(await inkOf(char)).not.toEqual(await inkOf('大'));
  });
});

test('a picture keeps numbers in order beside a name in another direction', async () => {
  const middles = async (name: string): Promise<readonly [name: number, number: number]> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" fill="#ffffff"/><text x="20" y="40" font-size="24" font-family="'IBM Plex Sans Arabic', 'IBM Plex Sans'"><tspan fill="#ff0000">${name}</tspan><tspan fill="#0000ff">, 33</tspan></text></svg>`;
    const { data, info } = await sharp(drawPng({ svg, width: 400, height: 60, colours: [] }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const middle = (isInk: (red: number, blue: number) => boolean) => {
      const found: number[] = [];
      for (let i = 0; i < data.length; i += info.channels) {
        if (isInk(data[i] ?? 255, data[i + 2] ?? 255)) found.push((i / info.channels) % info.width);
      }
      return found.reduce((sum, x) => sum + x, 0) / found.length;
    };
    return [middle((red, blue) => red > 150 && blue < 100), middle((red, blue) => blue > 150 && red < 100)];
  };
  const [name, number] = await middles(isolate('حمص', { dir: 'ltr' }));
  expect(name).toBeLessThan(number);
  const [bareName, bareNumber] = await middles('حمص');
  expect(bareName).toBeGreaterThan(bareNumber);
});
