import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chooseColours } from '../../src/scene/choose-colours.ts';
import { drawPng, renderPixels } from '../../src/scene/png.ts';
import { writePng } from '../../src/scene/write-png.ts';
import { randomFrom } from '../random.ts';
import { chartOf, charts, forPng } from './pictures.ts';

const width = 64;

/** Pixels of so many colours, in runs, with every third row like the one above. */
function madeUp(amount: number): Uint8Array {
  const next = randomFrom(amount);
  const below = (n: number) => Math.floor(next() * n);
  const colours = Array.from({ length: amount }, (_, i) => [i & 255, (i >> 4) & 255, below(256)]);
  const pixels: number[] = [];
  for (const [red = 0, green = 0, blue = 0] of colours)
    for (let run = 1 + below(9); run > 0; run--) pixels.push(red, green, blue, 255);
  while (pixels.length % (4 * width) !== 0) pixels.push(0, 0, 0, 255);
  const rows = Array.from({ length: pixels.length / (4 * width) }, (_, y) =>
    pixels.slice(4 * y * width, 4 * (y + 1) * width),
  );
  return Uint8Array.from(rows.flatMap((row, y) => (y % 3 === 0 ? [row, row] : [row])).flat());
}

const decoded = async (png: Uint8Array) => new Uint8Array(await sharp(png).ensureAlpha().raw().toBuffer());

/** The largest difference of two pictures in one channel. */
const farthest = (one: Uint8Array, other: Uint8Array) =>
  one.reduce((most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? 0))), 0);

describe('writing pixels', () => {
  test.each([1, 2, 200, 254])('%i colours come out exactly', async amount => {
    const pixels = madeUp(amount);
    const png = writePng({ pixels, width, height: pixels.length / 4 / width, colours: [] }, 2);
    expect(await decoded(png)).toEqual(pixels);
    // The colours follow the resolution: three bytes for each.
    expect(Buffer.from(png).subarray(54, 62).toString('latin1')).toMatch(/PLTE$/);
  });

  test('reads pixels wherever they begin in memory', async () => {
    const pixels = madeUp(20);
    const moved = new Uint8Array(pixels.length + 3).subarray(3);
    moved.set(pixels);
    const picture = { width, height: pixels.length / 4 / width, colours: [] };
    expect(writePng({ ...picture, pixels: moved }, 2)).toEqual(writePng({ ...picture, pixels }, 2));
  });

  test('of more colours, those named are exact and the others near', async () => {
    const pixels = madeUp(5000);
    const rare = Array.from({ length: 40 }, (_, i) => [...pixels.subarray(4 * 700 * i, 4 * 700 * i + 3)]);
    const hex = (colour: readonly number[]) => `#${Buffer.from(colour).toString('hex')}`;
    const colours = rare.map(hex);
    const height = pixels.length / 4 / width;
    const shown = await decoded(writePng({ pixels, width, height, colours }, 2));
    for (const [i, colour] of rare.entries())
      expect([...shown.subarray(4 * 700 * i, 4 * 700 * i + 3)]).toEqual(colour);
    expect(
      new Set(Array.from({ length: pixels.length / 4 }, (_, i) => hex([...shown.subarray(4 * i, 4 * i + 3)])))
        .size,
    ).toBe(256);
    expect(farthest(shown, pixels)).toBeLessThan(60);
    // Without names, some of them would not be kept.
    expect(await decoded(writePng({ pixels, width, height, colours: [] }, 2))).not.toEqual(shown);
  });

  test('a colour that is named and absent takes no place', () => {
    const colours = Array.from({ length: 300 }, (_, i) => i);
    const { palette } = chooseColours({ colours, counts: colours.map(() => 1) }, [0xffffff, 7]);
    expect(palette).toHaveLength(256);
    expect(palette).not.toContain(0xffffff);
    expect(palette).toContain(7);
  });
});

const shares = (pixels: Uint8Array) => {
  const counts = new Map<number, number>();
  for (const word of new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4))
    counts.set(word & 0xffffff, (counts.get(word & 0xffffff) ?? 0) + 1);
  return counts;
};

test.each(Object.keys(charts))('%s keeps the colour of everything that is filled', async name => {
  const input = forPng(chartOf(name));
  const pixels = await decoded(drawPng(input));
  const { pixels: drawn } = renderPixels(input, 2);
  expect(farthest(pixels, drawn)).toBeLessThan(12);
  const shown = shares(pixels);
  const named = new Set(input.colours.map(hex => Buffer.from(hex.slice(1), 'hex').readUIntLE(0, 3)));
  for (const [colour, count] of shares(new Uint8Array(drawn)))
    if (named.has(colour)) expect(shown.get(colour)).toBeGreaterThanOrEqual(count);
  expect(shown.size).toBeLessThanOrEqual(256);
});
