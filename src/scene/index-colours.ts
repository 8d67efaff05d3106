import { chooseColours } from './choose-colours.ts';
import { ColourTable } from './colour-table.ts';

export type Pixels = {
  /** Red, green, blue and alpha of each, by rows from the top; all opaque. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Colours that must stay as they are, `#rrggbb`. */
  readonly colours: readonly string[];
};

/** A picture of 256 colours at most. */
export type IndexedPixels = {
  /** Which colour of the palette each pixel has; a 0 before each row says that no filter was used. */
  readonly rows: Uint8Array;
  /** Red is the lowest byte of each, then green, then blue. */
  readonly palette: readonly number[];
};

const wordOf = (hex: string): number => {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
};

/** @param byteOf what stands for so many pixels of a colour. */
function fillRows(
  { pixels, width, height }: Pixels,
  byteOf: (colour: number, run: number) => number,
): Uint8Array {
  // Numbers of four bytes must lie at a multiple of four.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const words = new Uint32Array(buffer, byteOffset, width * height);
  const row = (y: number) => pixels.subarray(4 * y * width, 4 * (y + 1) * width);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1);
    // Many rows of a chart are like the one above, and two rows are compared at once.
    if (y > 0 && Buffer.compare(row(y), row(y - 1)) === 0) {
      rows.copyWithin(start, start - width - 1, start);
      continue;
    }
    let to = start + 1;
    const end = (y + 1) * width;
    for (let from = y * width; from < end; ) {
      const word = words[from];
      let next = from + 1;
      while (next < end && words[next] === word) next++;
      const byte = byteOf((word ?? 0) & 0xffffff, next - from);
      for (; from < next; from++) rows[to++] = byte;
    }
  }
  return rows;
}

/** One byte for each pixel instead of four; exact where the picture has no more than 256 colours. */
export function indexColours(picture: Pixels): IndexedPixels {
  const table = new ColourTable();
  const exact = fillRows(picture, (colour, run) => {
    const number = table.numberOf(colour);
    table.cover(number, run);
    return number;
  });
  const { palette, shownAs } = chooseColours(table, picture.colours.map(wordOf));
  if (palette.length === table.colours.length) return { rows: exact, palette };
  return { palette, rows: fillRows(picture, colour => shownAs[table.numberOf(colour)] ?? 0) };
}
