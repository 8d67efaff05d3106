import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { pngFontPackages } from './png-fonts.ts';

const require = createRequire(import.meta.url);

/** An SVG that a PNG is drawn from, without style sheets, fonts and scripts; its ground is opaque. */
export type PngInput = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Colours that the PNG must show exactly, `#rrggbb`, however little they cover. */
  readonly colours: readonly string[];
};

const versionOf = (name: string): string => {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `${name}@${version}`;
};

/** Raised with every change to the code that writes PNGs, or to the fonts beside it. */
const writer = 2;
/** zlib packs the pixels; its version comes with Node's. */
const drawnBy = [
  `sourceline-png@${writer}`,
  ...['@resvg/resvg-js', ...pngFontPackages].map(versionOf),
  `zlib@${process.versions.zlib}`,
].join(' ');

/** Equal keys, equal bytes: of what is drawn, how large, in which fonts and by what. */
export const pngKey = ({ svg }: PngInput, scale: number): string =>
  createHash('sha256').update(`${drawnBy}\n${scale}\n${svg}`).digest('hex');
