import type { Oklch } from 'culori/fn';
import { loadCulori } from './load-culori.ts';

/** Hue in degrees and chroma of a colour in OKLCH; grey has no hue. */
export type Tint = { readonly chroma: number; readonly hue: number | undefined };

function oklch(colour: string): Oklch {
  const read = loadCulori().toOklch(colour);
  if (read === undefined) throw new RangeError(`"${colour}" is not a colour`);
  return read;
}

/** @param colour as `themeColour` writes it */
export function tintOf(colour: string): Tint {
  const { c, h } = oklch(colour);
  return { chroma: c, hue: c < 0.004 ? undefined : h };
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export const contrastOf = (one: string, other: string): number => loadCulori().wcagContrast(one, other);

/** Whether text on a ground of this colour is dark. */
export const isLight = (ground: string): boolean => loadCulori().wcagLuminance(ground) > 0.18;

function shade(lightness: number, { chroma, hue }: Tint): string {
  const { clampChroma, formatHex } = loadCulori();
  return formatHex(
    clampChroma({ mode: 'oklch', l: lightness, c: chroma, ...(hue !== undefined && { h: hue }) }, 'oklch'),
  );
}

/**
 * The shade of a tint that is just so far from a ground: darker than a light ground, lighter than a dark one. Where even
 * black or white is nearer to it, that.
 * @param ratio the least contrast.
 */
export function shadeAt(tint: Tint, ground: string, ratio: number): string {
  const end = isLight(ground) ? 0 : 1;
  let [near, far] = [oklch(ground).l, end];
  // Between the two, contrast grows with the distance; 20 halvings are finer than the 256 values of a channel.
  for (let i = 0; i < 20; i++) {
    const middle = (near + far) / 2;
    if (contrastOf(shade(middle, tint), ground) >= ratio) far = middle;
    else near = middle;
  }
  return shade(far, tint);
}
