import { crc32, deflateSync } from 'node:zlib';

/** Smaller and faster than resvg's own encoder. Higher levels save a tenth of the bytes for thrice the time. */
const level = 4;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Red, green and blue of each pixel, and a 0 before each row: no filter, which suits flat colours. */
function rowsOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1));
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
      from += 4;
      to += 3;
    }
  }
  return rows;
}

export type Pixels = {
  /** Red, green, blue and alpha of each, by rows from the top; all opaque. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/**
 * An opaque image as PNG, without loss.
 * @param scale pixels for each CSS pixel, so that programs which print show it at its size
 */
export function writePng({ pixels, width, height }: Pixels, scale: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round((96 * scale) / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, height), { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}
