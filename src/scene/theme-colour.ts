import { color } from 'd3';
import type { Colour, Hex, Token } from './node.ts';
import type { Theme, Tokens } from './site-theme.ts';

const lightDark = /light-dark\(((?:[^,()]|\([^()]*\))+),((?:[^,()]|\([^()]*\))+)\)/g;

/** Variables and `light-dark()` put in; what stands around them stays. */
function putIn(value: string, tokens: Tokens, theme: Theme, path: readonly string[] = []): string {
  return value
    .replace(lightDark, (_, light: string, dark: string) => (theme === 'light' ? light : dark).trim())
    .replace(/var\(\s*(--[\w-]+)\s*\)/g, (_, name: string) => {
      const token = tokens[theme].get(name);
      if (token === undefined) throw new RangeError(`the looks have no ${name}`);
      if (path.includes(name)) throw new RangeError(`${name} refers to itself`);
      return putIn(token, tokens, theme, [...path, name]);
    });
}

/**
 * A colour of a style sheet in one theme as every viewer knows it: `#rrggbb`, or `rgba()` where one shines through.
 * @param value as CSS has it: `#123`, `var(--ink)`, `light-dark(…)`
 * @throws RangeError for a token that is missing, or a colour that only browsers know
 */
export function themeColour(value: string, tokens: Tokens, theme: Theme): string {
  const put = putIn(value, tokens, theme);
  const known = color(put);
  if (known === null) {
    throw new RangeError(
      `pictures cannot show the colour "${put}" of ${value}; write it as #rrggbb, rgb() or hsl()`,
    );
  }
  return known.opacity === 1 ? known.formatHex() : known.formatRgb();
}

/** A token or a colour as a style sheet has it. */
const cssValue = (one: Token | Hex): string => (one.startsWith('--') ? `var(${one})` : one);

/** A colour of a drawing as style sheets and attributes of a page have it: `var(--ink)`, `light-dark(…)`. */
export function cssColour(colour: Colour): string {
  if (typeof colour === 'string') return cssValue(colour);
  const [light, dark] = [cssValue(colour.light), cssValue(colour.dark)];
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** A colour of a drawing in one theme. */
export const colourOf = (colour: Colour, tokens: Tokens, theme: Theme): string =>
  themeColour(cssValue(typeof colour === 'string' ? colour : colour[theme]), tokens, theme);
