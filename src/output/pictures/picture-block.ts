import { type Anchor, node, type SceneNode, type Token } from '../../scene/node.ts';
import { type Direction, directed, directionOf } from '../../scene/text-direction.ts';
import { type TextStyle, widest, wrapText } from '../../scene/text-width.ts';

/** Something of a picture whose size is known before it has its place. */
export type PictureBlock = {
  readonly width: number;
  readonly height: number;
  /** @param x left edge, @param y upper edge */
  draw(x: number, y: number): SceneNode;
};

/** Families of a picture: the carried or installed font first, then what nearly every machine has. */
export const families = {
  sans: "'IBM Plex Sans', Arial, Helvetica, sans-serif",
  serif: "'Source Serif 4', Georgia, 'Times New Roman', serif",
  /** Latin letters and figures are the same in it. */
  arabic: "'IBM Plex Sans Arabic', 'IBM Plex Sans', Arial, sans-serif",
} as const;

export type TextLook = TextStyle & {
  readonly fill: Token;
  /** Distance of baselines, in ems. */
  readonly leading: number;
};

/** Where the first baseline is, below the upper edge of a text. */
const rise = ({ size, leading }: TextLook): number => size * (leading / 2 + 0.36);

/** Lines of one text below each other. Start and end are left and right, whichever way the text runs. */
export function drawLines(
  lines: readonly string[],
  look: TextLook,
  at: { readonly x: number; readonly y: number; readonly anchor?: Anchor; readonly direction?: Direction },
): SceneNode {
  const { size, weight, fill, leading, family } = look;
  const { x, y, anchor = 'start', direction = 'ltr' } = at;
  const attributes = {
    ...(family === 'serif' && { 'font-family': families.serif }),
    'font-size': size,
    ...(weight === 600 && { 'font-weight': weight }),
    fill,
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
  };
  const texts = lines.map((line, i) =>
    node('text', { x, y: y + rise(look) + i * size * leading }, [directed(line, direction)]),
  );
  return node('g', attributes, texts);
}

export const heightOf = (lines: readonly string[], { size, leading }: TextLook): number =>
  lines.length * size * leading;

/** A little room is left: the viewer may have another font. */
const share = 0.97;

/**
 * A text in lines, from the side where its reading begins.
 * @param side the side where it begins whatever its letters
 */
export function pictureParagraph(
  text: string,
  width: number,
  look: TextLook,
  page: Direction,
  side: Direction = directionOf(text, page),
): PictureBlock {
  const lines = wrapText(text, width * share, look);
  const direction = directionOf(text, page);
  return {
    width: widest(lines, look),
    height: heightOf(lines, look),
    draw: (x, y) =>
      side === 'rtl'
        ? drawLines(lines, look, { x: x + width, y, anchor: 'end', direction })
        : drawLines(lines, look, { x, y, direction }),
  };
}

/** Blocks below each other. Each has the room that is left free above it. */
export function stack(blocks: readonly (readonly [above: number, block: PictureBlock])[]): PictureBlock {
  let height = 0;
  const placed = blocks.map(([above, block]) => {
    height += above;
    const down = height;
    height += block.height;
    return { block, down };
  });
  return {
    width: Math.max(0, ...blocks.map(([, block]) => block.width)),
    height,
    draw: (x, y) =>
      node(
        'g',
        {},
        placed.map(({ block, down }) => block.draw(x, y + down)),
      ),
  };
}

/** A line across. */
export const rule = (width: number, thickness: number, fill: Token): PictureBlock => ({
  width,
  height: thickness,
  draw: (x, y) => node('rect', { x, y, width, height: thickness, fill }),
});
