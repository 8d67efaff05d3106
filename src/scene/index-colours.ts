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

/** A picture as runs of pixels of one colour. */
type Runs = {
  /** The number of the colour in the upper three bytes, how many pixels have it in the lowest. */
  readonly list: Uint32Array;
  /** Where the runs of each row begin; -1 where the row is like the one above. */
  readonly starts: Int32Array;
};

const longest = 255;

/** The runs of a picture, and its colours in the table. */
function findRuns({ pixels, width, height }: Pixels, table: ColourTable): Runs {
  // Numbers of four bytes must lie at a multiple of four.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const words = new Int32Array(buffer, byteOffset, width * height);
  const bytes = Buffer.from(buffer, byteOffset, 4 * words.length);
  const starts = new Int32Array(height).fill(-1);
  let list = new Uint32Array(1 << 16);
  let size = 0;
  for (let y = 0; y < height; y++) {
    const [from, end] = [y * width, (y + 1) * width];
    // Many rows of a chart are like the one above, and two rows are compared at once.
    if (y > 0 && bytes.compare(bytes, 4 * (from - width), 4 * from, 4 * from, 4 * end) === 0) continue;
    starts[y] = size;
    if (size + width > list.length) {
      const full = list;
      list = new Uint32Array(2 * full.length + width);
      list.set(full);
    }
    for (let at = from; at < end; ) {
      const word = words[at] as number;
      let next = at + 1;
      while (next < end && words[next] === word) next++;
      const number = table.cover(word & 0xffffff, next - at);
      for (let left = next - at; left > 0; left -= longest)
        list[size++] = (number << 8) | Math.min(left, longest);
      at = next;
    }
  }
  return { list, starts };
}

/** @param shownAs the byte that stands for each colour. */
function fillRows({ list, starts }: Runs, width: number, shownAs: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * starts.length);
  let run = 0;
  for (let y = 0; y < starts.length; y++) {
    let to = y * (width + 1);
    if ((starts[y] as number) < 0) {
      rows.copyWithin(to, to - width - 1, to);
      continue;
    }
    const end = to++ + width + 1;
    while (to < end) {
      const packed = list[run++] as number;
      const next = to + (packed & longest);
      const byte = shownAs[packed >>> 8] as number;
      // Rows are full of zeros, which are the ground in most pictures.
      if (byte === 0) to = next;
      else while (to < next) rows[to++] = byte;
    }
  }
  return rows;
}

/** One byte for each pixel instead of four; exact where the picture has no more than 256 colours. */
export function indexColours(picture: Pixels): IndexedPixels {
  const table = new ColourTable();
  const runs = findRuns(picture, table);
  const { palette, shownAs } = chooseColours(table, picture.colours.map(wordOf));
  return { palette, rows: fillRows(runs, picture.width, shownAs) };
}
