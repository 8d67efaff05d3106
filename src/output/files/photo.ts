import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { slug } from 'github-slugger';
import { cleanSvg } from '../../prose/clean-svg.ts';
import type { ByteStore } from './byte-store.ts';

/** A copy of a picture that may be published: it holds what can be seen and nothing else. */
export type PhotoCopy = {
  /** Its file's name, which changes with its bytes. */
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly bytes: Uint8Array;
};

/** A picture of the newsroom's own as pages show it. */
export type Photo = {
  /** Of the largest copy, in pixels. */
  readonly width: number;
  readonly height: number;
  /** From the smallest to the largest. */
  readonly copies: readonly [PhotoCopy, ...PhotoCopy[]];
};

/** Pixels across, for a column of text on a phone up to a large screen of double density. */
const widths = [480, 760, 1100, 1500];

/** Loaded for the first picture: many sites have none. */
const loadSharp = async () => (await import('sharp')).default;

/** Whatever encodes: another version may give other bytes. */
async function encodedBy(): Promise<string> {
  const { sharp: version, vips, webp } = (await loadSharp()).versions;
  return `sharp@${version} vips@${vips} webp@${webp}`;
}

const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** The name is made of the copy's bytes, never of the original's. */
function copyOf(file: string, ending: string, width: number, bytes: Uint8Array): PhotoCopy {
  const stem = slug(basename(file, extname(file))) || 'picture';
  return { name: `${stem}.${sha256(bytes).slice(0, 10)}.${ending}`, width, bytes };
}

/** Encoded again, upright and in sRGB; sharp passes on no EXIF, XMP, IPTC or comment unless it is asked to. */
const encode = async (bytes: Uint8Array, width: number): Promise<Uint8Array> =>
  (await loadSharp())(bytes, { animated: true }).autoOrient().resize({ width }).webp().toBuffer();

async function drawing(file: string, bytes: Uint8Array): Promise<Photo> {
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (clean === undefined) throw new RangeError(`${file} is not an SVG`);
  const svg = new TextEncoder().encode(clean.svg);
  const { width, height } = await (await loadSharp())(svg).metadata();
  return { width, height, copies: [copyOf(file, 'svg', width, svg)] };
}

/**
 * The copies of a picture that pages show. What its file says of camera, place and author stays at home.
 * @param root absolute path of the project.
 * @param file from there: `content/reports/bridge.jpg`.
 */
export async function makePhoto(root: string, file: string, store: ByteStore): Promise<Photo> {
  const bytes = readFileSync(join(root, file));
  if (/\.svg$/i.test(file)) return drawing(file, bytes);
  const sharp = await loadSharp();
  const { width, pageHeight, height, autoOrient } = await sharp(bytes, { animated: true }).metadata();
  const [across, down] =
    pageHeight === undefined ? [autoOrient.width, autoOrient.height] : [width, pageHeight ?? height];
  const by = await encodedBy();
  const sizes = [...widths.filter(size => size < across), across];
  const [first, ...rest] = await Promise.all(
    sizes.map(async size => {
      const key = sha256(bytes, `\0${size} ${by}`).slice(0, 32);
      return copyOf(file, 'webp', size, await store.get(key, () => encode(bytes, size)));
    }),
  );
  if (first === undefined) throw new RangeError(`${file} has no copy`);
  return { width: across, height: down, copies: [first, ...rest] };
}
