import type { BrandColour } from '../options/brand.ts';
import { type Theme, type Tokens, themes } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { brandTokens, leastContrast } from './brand-tokens.ts';
import { contrastOf, shadeAt, tintOf } from './colour-shade.ts';
import { type SheetTokens, tokensOf } from './tokens-of.ts';

/** The nearest shade of a colour in which text can be read on paper and panel: the colour itself where it can. */
export function readableShade(colour: string, tokens: Tokens, theme: Theme): string {
  const grounds = ['--paper', '--panel'].map(name => themeColour(`var(${name})`, tokens, theme));
  const isReadable = (shade: string) =>
    grounds.every(ground => contrastOf(shade, ground) >= leastContrast.text);
  if (isReadable(colour)) return colour;
  const shades = grounds.map(ground => shadeAt(tintOf(colour), ground, leastContrast.text));
  return shades.find(isReadable) ?? shades[0] ?? colour;
}

const followers = ['--accent', '--focus', '--mark'] as const;

/** The brand colour in a theme: as the newsroom has it, or a shade of it that can be read where it gave one for both. */
const brandIn = (brand: NonNullable<BrandColour>, tokens: Tokens, theme: Theme): string =>
  typeof brand === 'string' ? readableShade(brand, tokens, theme) : brand[theme];

/** What no sheet of the newsroom's sets itself, for one theme. */
function followedIn(
  theme: Theme,
  brand: BrandColour,
  { usual, own }: { readonly usual: Tokens; readonly own: SheetTokens },
): ReadonlyMap<string, string> {
  const over = (...layers: readonly ReadonlyMap<string, string>[]): Tokens => {
    const merged = new Map([...usual[theme], ...layers.flatMap(layer => [...layer])]);
    return { light: merged, dark: merged };
  };
  const colour = brand && brandIn(brand, over(own[theme]), theme);
  const coloured = new Map(colour === undefined ? [] : followers.map(name => [name, colour] as const));
  const tokens = over(coloured, own[theme]);
  const isOwn = themeColour('var(--mark)', tokens, theme) !== themeColour('var(--mark)', usual, theme);
  const followed = isOwn ? brandTokens(tokens, usual, theme) : [];
  return new Map([...coloured, ...followed].filter(([name]) => !own[theme].has(name)));
}

const block = (tokens: readonly (readonly [string, string])[]): string =>
  `:root{${tokens.map(([name, value]) => `${name}:${value}`).join(';')}}`;

/**
 * A style sheet with the tokens that follow the newsroom's brand colour, or the colour of marks in its own sheets, to
 * stand after all others: it sets nothing that these set themselves. Empty where nothing follows.
 * @param css Sourceline's own tokens.
 * @param sheets the newsroom's, all of whose colours can be read.
 */
export function brandSheet(css: string, sheets: readonly string[], brand: BrandColour): string {
  const given = { usual: tokensOf([css]), own: tokensOf(sheets) };
  const [light, dark] = themes.map(theme => followedIn(theme, brand, given));
  const names = [...new Set([...(light?.keys() ?? []), ...(dark?.keys() ?? [])])];
  if (names.length === 0) return '';
  const valueIn = (theme: Theme, name: string): [string, string] => [
    name,
    (theme === 'light' ? light : dark)?.get(name) ??
      given.own[theme].get(name) ??
      given.usual[theme].get(name) ??
      'initial',
  ];
  const lightTokens = names.map(name => valueIn('light', name));
  const darkTokens = names.map(name => valueIn('dark', name));
  const printed = lightTokens.map(([name, value]) => [name, given.own.print.get(name) ?? value] as const);
  return `${block(lightTokens)}@media (prefers-color-scheme:dark){${block(darkTokens)}}@media print{${block(printed)}}`;
}
