import { escapeXml } from '../escape-xml.ts';
import type { Colour, SceneNode } from './node.ts';
import type { PngInput } from './png-key.ts';
import type { Theme, Tokens } from './site-theme.ts';
import { type SvgPart, substituteLetters, svgParts } from './svg-parts.ts';
import { colourOf } from './theme-colour.ts';

type Medium = {
  readonly scope: string;
  readonly colour: (colour: Colour) => string;
  readonly letters: (text: string) => string;
  readonly withFonts: boolean;
};

function partIn(part: SvgPart, { scope, colour, letters, withFonts }: Medium): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'id':
      return escapeXml(`${scope}-${part.id}`);
    case 'colour':
      return colour(part.colour);
    case 'letters':
      return escapeXml(letters(part.text));
    case 'fonts':
      return withFonts ? `<style>${part.css}</style>` : '';
  }
}

const join = (parts: readonly SvgPart[], medium: Medium): string =>
  parts.map(part => partIn(part, medium)).join('');

/**
 * A drawing as SVG inside a page, whose style sheet says how its classes look.
 * @param scope begins every id; unlike for every drawing of a page
 */
export const writeSvg = (root: SceneNode, scope: string): string =>
  join(svgParts(root), {
    scope,
    colour: () => {
      throw new TypeError('a drawing of a page holds classes, no colours');
    },
    letters: text => text,
    withFonts: true,
  });

/** A picture of which each file is one form. */
export type WritePicture = {
  /** A file of its own, with the fonts inside it. */
  svg(theme: Theme): string;
  /** What a PNG is drawn from: without fonts, and with letters that the PNG's own fonts have. */
  forPng(theme: Theme): Pick<PngInput, 'svg' | 'colours'>;
};

/**
 * A drawing as files of its own, which no style sheet comes along with: it has attributes, no classes.
 * @param scope begins every id; the theme's name follows, so that one page may hold the pictures of both
 */
export function writePicture(root: SceneNode, scope: string, tokens: Tokens): WritePicture {
  const parts = svgParts(root);
  const inTheme = (theme: Theme, known = new Map<Colour, string>()): Pick<Medium, 'scope' | 'colour'> => ({
    scope: `${scope}-${theme}`,
    colour: colour => {
      const found = known.get(colour) ?? colourOf(colour, tokens, theme);
      known.set(colour, found);
      return found;
    },
  });
  return {
    svg: theme => join(parts, { ...inTheme(theme), letters: text => text, withFonts: true }),
    forPng: theme => {
      const known = new Map<Colour, string>();
      const svg = join(parts, { ...inTheme(theme, known), letters: substituteLetters, withFonts: false });
      return { svg, colours: [...new Set(known.values())].filter(colour => colour.startsWith('#')) };
    },
  };
}
