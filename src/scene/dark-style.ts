import type { Colour } from './node.ts';
import type { Theme } from './site-theme.ts';
import type { Painted, SvgPart } from './svg-parts.ts';

/** What makes a light picture dark where its reader's system is: classes of its elements, and their rules. */
export type DarkStyle = {
  /** The classes of an element, as an attribute; nothing if it has the same colours in both themes. */
  readonly classes: (element: Extract<SvgPart, { readonly kind: 'classes' }>) => string;
  /** The style sheet. A program that does not know its condition shows the light picture. */
  readonly css: string;
};

/** How a colour is written in each theme. */
export type ThemeColours = Readonly<Record<Theme, (colour: Colour) => string>>;

/**
 * @param root the class of the picture itself: a style sheet in a picture that is pasted into a page applies to all of
 *   that page.
 */
export function darkStyle(parts: readonly SvgPart[], root: string, colours: ThemeColours): DarkStyle {
  const named = new Map<string, string>();
  const nameOf = (property: keyof Painted, colour: Colour | undefined): string[] => {
    if (colour === undefined) return [];
    const dark = colours.dark(colour);
    if (dark === colours.light(colour)) return [];
    const rule = `${property}:${dark}`;
    const name = named.get(rule) ?? `c${named.size + 1}`;
    named.set(rule, name);
    return [name];
  };
  const namesOf = ({ fill, stroke }: Painted) => [...nameOf('fill', fill), ...nameOf('stroke', stroke)];
  for (const part of parts) if (typeof part !== 'string' && part.kind === 'classes') namesOf(part.painted);
  const rules = [...named].map(([rule, name]) => `.${root} .${name}{${rule}}`);
  return {
    classes: ({ painted, isRoot }) => {
      const names = [...(isRoot ? [root] : []), ...namesOf(painted)];
      return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
    },
    css: `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`,
  };
}
