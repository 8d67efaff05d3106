import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { writePng } from './write-png.ts';

const require = createRequire(import.meta.url);
const expo = '@expo-google-fonts';

/** All that a picture is set in, and nothing of the machine's: the same picture wherever it is drawn. */
const files = [
  `${expo}/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf`,
  `${expo}/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf`,
  `${expo}/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf`,
  `${expo}/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf`,
  `${expo}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
] as const;
const packages = [
  '@resvg/resvg-js',
  `${expo}/ibm-plex-sans`,
  `${expo}/ibm-plex-sans-arabic`,
  `${expo}/source-serif-4`,
] as const;

const fontFiles = files.map(file => require.resolve(file));

const versionOf = (name: string): string => {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `${name}@${version}`;
};
/** zlib packs the pixels; its version comes with Node's. */
const drawnBy = [...packages.map(versionOf), `zlib@${process.versions.zlib}`].join(' ');

/** Signs of romanised Arabic that none of the fonts has, each as a sign of the same shape. */
const alike: Readonly<Record<string, string>> = { ʿ: '‘', ʾ: '’' };

/** What is drawn of an SVG: fonts inside it are for browsers and only take time to read. */
const drawable = (svg: string): string =>
  svg.replace(/<style>[^<]*<\/style>/g, '').replace(/[ʿʾ]/g, char => alike[char] ?? char);

/** Equal keys, equal bytes: of what is drawn, how large, in which fonts and by what. */
export const pngKey = (svg: string, scale: number): string =>
  createHash('sha256')
    .update(`${drawnBy}\n${scale}\n${drawable(svg)}`)
    .digest('hex');

/** A table of some three hundred rows at the usual scale. Many programs open no larger picture, and it takes memory. */
const mostPixels = 32_000_000;

/** The scale that was asked for, or the largest at which the picture has no more than `mostPixels`. */
function scaleOf(svg: string, scale: number): number {
  const [, width, height] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  if (width === undefined || height === undefined)
    throw new RangeError('an SVG without a width and a height');
  return Math.min(scale, Math.sqrt(mostPixels / (width * height)));
}

/**
 * An SVG without style sheets as PNG. Its root begins with a width and a height, and its ground is opaque.
 * @param scale pixels for each unit of the SVG; fewer in a picture of more than 32 million
 */
export function drawPng(svg: string, scale = 2): Uint8Array {
  const value = scaleOf(svg, scale);
  const image = new Resvg(drawable(svg), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'zoom', value },
  }).render();
  return writePng(image, value);
}
