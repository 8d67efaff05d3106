import { color } from 'd3';
import type { Theme, Tokens } from './looks.ts';

/** Ids in a picture end with it, so that one page may hold the pictures of both themes. */
export const themeName = 'var(--theme)';

const lightDark = /light-dark\(((?:[^,()]|\([^()]*\))+),((?:[^,()]|\([^()]*\))+)\)/g;

/** Variables and `light-dark()` put in; what stands around them stays. */
function putIn(value: string, tokens: Tokens, theme: Theme, path: readonly string[] = []): string {
  return value
    .replace(lightDark, (_, light: string, dark: string) => (theme === 'light' ? light : dark).trim())
    .replace(/var\(\s*(--[\w-]+)\s*\)/g, (_, name: string) => {
      if (name === '--theme') return theme;
      const token = tokens[theme].get(name);
      if (token === undefined) throw new RangeError(`the looks have no ${name}`);
      if (path.includes(name)) throw new RangeError(`${name} refers to itself`);
      return putIn(token, tokens, theme, [...path, name]);
    });
}

const paints = ['fill', 'stroke', 'stop-color'];

/** Whether the value of an attribute depends on the theme. */
export const isThemed = (value: string): boolean => /var\(|light-dark\(/.test(value);

/**
 * The value of an attribute in one theme: no variables, and colours as `#rrggbb`, which every viewer knows.
 * @throws RangeError for a token that is missing, or a colour that only browsers know
 */
export function themeValue(attribute: string, value: string, tokens: Tokens, theme: Theme): string {
  const put = putIn(value, tokens, theme);
  if (!paints.includes(attribute) || put.startsWith('url(')) return put;
  const known = color(put);
  if (known === null) {
    throw new RangeError(
      `pictures cannot show the colour "${put}" of ${value}; write it as #rrggbb, rgb() or hsl()`,
    );
  }
  return known.opacity === 1 ? known.formatHex() : known.formatRgb();
}
