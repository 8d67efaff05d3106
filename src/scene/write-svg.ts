import { escapeXml } from '../escape-xml.ts';
import { darkStyle, type ThemeColours } from './dark-style.ts';
import type { Colour, SceneNode } from './node.ts';
import type { PngInput } from './png-key.ts';
import type { Theme, Tokens } from './site-theme.ts';
import { type SvgPart, substituteLetters, svgParts } from './svg-parts.ts';
import { colourOf, cssColour } from './theme-colour.ts';

type Part<Kind> = Extract<SvgPart, { readonly kind: Kind }>;

type Medium = {
  readonly scope: string;
  readonly colour: (colour: Colour) => string;
  readonly classes: (element: Part<'classes'>) => string;
  readonly letters: (text: string) => string;
  /** The style element for the fonts. */
  readonly styles: (fonts: Part<'fonts'>) => string;
};

function partIn(part: SvgPart, { scope, colour, classes, letters, styles }: Medium): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'id':
      return escapeXml(`${scope}-${part.id}`);
    case 'colour':
      return colour(part.colour);
    case 'classes':
      return classes(part);
    case 'letters':
      return escapeXml(letters(part.text));
    case 'fonts':
      return styles(part);
  }
}

const join = (parts: readonly SvgPart[], medium: Medium): string =>
  parts.map(part => partIn(part, medium)).join('');

const none = () => '';
const asItIs = (text: string) => text;

/**
 * A drawing as SVG inside a page, whose style sheet says how its classes look, and has the tokens of its series.
 * @param scope begins every id; unlike for every drawing of a page
 */
export const writeSvg = (root: SceneNode, scope: string): string =>
  join(svgParts(root), {
    scope,
    colour: cssColour,
    classes: none,
    letters: asItIs,
    styles: ({ css }) => `<style>${css}</style>`,
  });

/** A picture of which each file is one form. */
export type WritePicture = {
  /** A file of its own, with the fonts inside it: light, and dark where the reader's system is. */
  svg(): string;
  /** What a PNG is drawn from: without style sheets, and with letters that the PNG's own fonts have. */
  forPng(theme: Theme): Pick<PngInput, 'svg' | 'colours'>;
};

/**
 * A drawing as files of its own, which no style sheet of a page comes along with: its attributes are the light picture.
 * @param scope begins every id, after what kind of file it is, so that one page may hold several of them
 */
export function writePicture(root: SceneNode, scope: string, tokens: Tokens): WritePicture {
  const parts = svgParts(root);
  const coloursIn =
    (theme: Theme, known = new Map<Colour, string>()) =>
    (colour: Colour): string => {
      const found = known.get(colour) ?? colourOf(colour, tokens, theme);
      known.set(colour, found);
      return found;
    };
  return {
    svg() {
      const own = `picture-${scope}`;
      const colours: ThemeColours = { light: coloursIn('light'), dark: coloursIn('dark') };
      const { classes, css: dark } = darkStyle(parts, own, colours);
      // A style sheet of its own: what does not understand it still has the fonts.
      const styles = ({ css }: Part<'fonts'>) => `<style>${css}</style><style>${dark}</style>`;
      return join(parts, { scope: own, colour: colours.light, classes, letters: asItIs, styles });
    },
    forPng(theme) {
      const known = new Map<Colour, string>();
      const svg = join(parts, {
        scope: `${scope}-${theme}`,
        colour: coloursIn(theme, known),
        classes: none,
        letters: substituteLetters,
        styles: none,
      });
      return { svg, colours: [...new Set(known.values())].filter(colour => colour.startsWith('#')) };
    },
  };
}
