import { Resvg } from '@resvg/resvg-js';
import type { Pixels } from './index-colours.ts';
import { fontFilesFor } from './png-fonts.ts';
import type { PngInput } from './png-key.ts';
import { writePng } from './write-png.ts';

/** A table of some three hundred rows at the usual scale. Many programs open no larger picture, and it takes memory. */
const mostPixels = 32_000_000;

/** @param value pixels for each unit of the SVG. */
export function renderPixels({ svg, colours }: Pick<PngInput, 'svg' | 'colours'>, value: number): Pixels {
  const image = new Resvg(svg, {
    font: { fontFiles: fontFilesFor(svg), loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'zoom', value },
  }).render();
  return { pixels: image.pixels, width: image.width, height: image.height, colours };
}

/**
 * An SVG as PNG.
 * @param scale pixels for each unit of the SVG; fewer in a picture of more than 32 million
 */
export function drawPng(input: PngInput, scale = 2): Uint8Array {
  const value = Math.min(scale, Math.sqrt(mostPixels / (input.width * input.height)));
  return writePng(renderPixels(input, value), value);
}
