import sharp from 'sharp';

export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

/** The colours of a picture, three bytes a pixel. */
export async function pixelsOf(image: Buffer): Promise<Pixels> {
  const plain = sharp(image, { density: 72 }).flatten({ background: '#888888' }).removeAlpha();
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of pixels with a colour channel that differs by more than the paper does from the adjacent land. */
export function differing(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let n = 0;
  for (let at = 0; at < one.data.length; at += 3) {
    const channels = [0, 1, 2].map(i => Math.abs((one.data[at + i] ?? 0) - (other.data[at + i] ?? 0)));
    if (Math.max(...channels) > 12) n++;
  }
  return n / (one.width * one.height);
}
