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

/** An SVG that a PNG is drawn from, without style sheets, fonts and scripts; its ground is opaque. */
export type PngInput = { readonly svg: string; readonly width: number; readonly height: number };

/** Equal keys, equal bytes: of what is drawn, how large, in which fonts and by what. */
export const pngKey = ({ svg }: PngInput, scale: number): string =>
  createHash('sha256').update(`${drawnBy}\n${scale}\n${svg}`).digest('hex');

/** A table of some three hundred rows at the usual scale. Many programs open no larger picture, and it takes memory. */
const mostPixels = 32_000_000;

/**
 * An SVG as PNG.
 * @param scale pixels for each unit of the SVG; fewer in a picture of more than 32 million
 */
export function drawPng({ svg, width, height }: PngInput, scale = 2): Uint8Array {
  const value = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const image = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'zoom', value },
  }).render();
  return writePng(image, value);
}
