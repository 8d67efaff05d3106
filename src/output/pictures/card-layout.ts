import type { Chart } from '../../charts/registry.ts';
import type { Box } from '../../scene/box.ts';
import type { DrawContext } from '../../scene/drawing.ts';
import { type Direction, directionOf } from '../../scene/text-direction.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { cardLook } from './card-look.ts';
import { titleLook, titleSizes } from './card-title.ts';
import { heightOf, type PictureBlock, type TextLook } from './picture-block.ts';
import { type PicturePart, picturePart } from './picture-part.ts';
import { pictureLegend } from './svg-legend.ts';

export type Card = {
  /** A few words above the title; empty for none. */
  readonly kicker: string;
  readonly title: string;
  /** A line below the title: what is measured, what a dataset holds. */
  readonly line?: string | undefined;
  readonly publisher: string;
  readonly chart?: Chart | undefined;
};

/** A text in its box; no line is wider, and all of them are no higher. */
export type SetText = {
  readonly lines: readonly string[];
  readonly look: TextLook;
  readonly direction: Direction;
  /** Where lines begin: all texts of a card on the side where its title begins. */
  readonly side: Direction;
  readonly box: Box;
};

export type CardLayout = {
  readonly kicker: SetText | undefined;
  readonly title: SetText;
  readonly line: SetText | undefined;
  readonly drawing:
    | {
        readonly part: PicturePart;
        readonly legend: PictureBlock | undefined;
        /** Of legend and drawing together. */
        readonly box: Box;
        /** From the legend's upper edge to the drawing's. */
        readonly down: number;
        readonly scale: number;
        /** Size of its smallest text, in pixels of the card. */
        readonly text: number;
      }
    | undefined;
};

/** Pixels of a social card. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where everything but the rule above and the foot below stands. */
const room: Box = { x: 64, y: 80, width: 1072, height: 462 };
/** Of the title and the drawing where they stand side by side. */
const column = { title: 500, gap: 52 };

const bottom = room.y + room.height;
const [accent, mute] = ['--accent', '--mute'] as const;
const looks = {
  kicker: { size: 24, weight: 600, fill: accent, leading: 1.3 },
  line: { size: 27, weight: 400, fill: mute, leading: 1.35 },
} as const satisfies Record<string, TextLook>;

/** Measured widths leave out kerning and are hardly ever too small. */
const share = 0.985;

type Sides = { readonly page: Direction; readonly side: Direction };

function setText(text: string, look: TextLook, at: Omit<Box, 'height'>, { page, side }: Sides): SetText {
  const lines = wrapText(text, at.width * share, look);
  const box = { ...at, height: heightOf(lines, look) };
  return { lines, look, direction: directionOf(text, page), side, box };
}

/** A word that is still too long for a line at this size is broken. */
const breaksWords = 12;

const longestWord = (text: string, look: TextLook) =>
  Math.max(...text.split(/(?<=[\s\-–/])/u).map(word => textWidth(word.trimEnd(), look)));

type Texts = Pick<CardLayout, 'kicker' | 'title' | 'line'> & { readonly bottom: number };

/** The texts below each other with a title of this size; undefined where a line would be too short for a word of it. */
function setTexts(card: Card, size: number, x: number, width: number, page: Direction): Texts | undefined {
  const look = titleLook(card.title, size);
  if (size > breaksWords && longestWord(card.title, look) > width * share) return undefined;
  const sides = { page, side: directionOf(card.title, page) };
  const at = { x, width };
  const kicker =
    card.kicker === '' ? undefined : setText(card.kicker, looks.kicker, { ...at, y: room.y }, sides);
  const top = kicker === undefined ? room.y : room.y + kicker.box.height + 14;
  const title = setText(card.title, look, { ...at, y: top }, sides);
  const under = top + title.box.height;
  if (card.line === undefined) return { kicker, title, line: undefined, bottom: under };
  const line = setText(card.line, looks.line, { ...at, y: under + 16 }, sides);
  return { kicker, title, line, bottom: under + 16 + line.box.height };
}

/** Text of a drawing, in pixels of the card: what is wanted, and what it must have to be shown at all. */
const [wanted, least] = [20, 15.5];
/** Above a drawing below the title; between a legend and its drawing, in units of the drawing. */
const [above, underLegend] = [24, 10];

type Shape = 'below' | 'beside';

/** A drawing as it may be shown, before its place is known. */
type Candidate = {
  readonly shape: Shape;
  readonly part: PicturePart;
  readonly legend: PictureBlock | undefined;
  readonly height: number;
  /** Size of its smallest text, in its own units. */
  readonly text: number;
  /** How much larger it is shown at most. */
  readonly most: number;
};

/** The wide drawing below the title and the narrow one beside it, with and without a legend. */
function candidatesOf(chart: Chart, context: DrawContext): Candidate[] {
  const { legends, ...beside } = cardLook(chart.kind);
  const shapes = [
    { shape: 'below', width: 'wide', text: 13.2, most: 1.55 },
    { shape: 'beside', width: 'narrow', ...beside },
  ] as const;
  const look = { size: 13, weight: 400, fill: mute, leading: 1.4 } as const;
  const { dir: page } = context.locale;
  const drawn = shapes.map(shape => ({ ...shape, part: picturePart(chart, shape.width, context) }));
  return (chart.legend.length === 0 ? [false] : legends).flatMap(withLegend =>
    drawn.flatMap(({ shape, part, text, most }) => {
      if (part === undefined) return [];
      const legend = withLegend ? pictureLegend(chart.legend, part.width, look, page) : undefined;
      const height = part.height + (legend === undefined ? 0 : legend.height + underLegend);
      return [{ shape, part, legend, height, text, most }];
    }),
  );
}

function place({ part, legend, height, text, most }: Candidate, within: Box): CardLayout['drawing'] {
  const scale = Math.min(most, within.width / part.width, within.height / height);
  if (scale <= 0) return undefined;
  const box = { x: within.x, y: within.y, width: part.width * scale, height: height * scale };
  const down = legend === undefined ? 0 : (legend.height + underLegend) * scale;
  return { part, legend, box, down, scale, text: text * scale };
}

/** In the middle of the room that it does not fill. */
function centred(drawing: CardLayout['drawing'], within: Box): CardLayout['drawing'] {
  if (drawing === undefined) return undefined;
  const { box } = drawing;
  const [x, y] = [within.x + (within.width - box.width) / 2, within.y + (within.height - box.height) / 2];
  return { ...drawing, box: { ...box, x, y } };
}

/** Width of a drawing beside the title. */
const besideTitle = room.width - column.title - column.gap;

/** The texts with a title of this size, above a drawing or beside it; undefined where they have no room. */
function textsFor(card: Card, shape: Shape, size: number, page: Direction): Texts | undefined {
  if (shape === 'below') return setTexts(card, size, room.x, room.width, page);
  const x = directionOf(card.title, page) === 'ltr' ? room.x : room.x + besideTitle + column.gap;
  const texts = setTexts(card, size, x, column.title, page);
  return texts === undefined || texts.bottom > bottom ? undefined : texts;
}

function layWith(card: Card, texts: Texts, candidate: Candidate, page: Direction): CardLayout {
  if (candidate.shape === 'below') {
    const y = texts.bottom + above;
    return { ...texts, drawing: place(candidate, { ...room, y, height: bottom - y }) };
  }
  const toRight = directionOf(card.title, page) === 'ltr';
  const within = { ...room, x: toRight ? room.x + column.title + column.gap : room.x, width: besideTitle };
  return { ...texts, drawing: centred(place(candidate, within), within) };
}

function layDrawn(card: Card, chart: Chart, context: DrawContext): CardLayout | undefined {
  const { dir } = context.locale;
  const candidates = candidatesOf(chart, context);
  const known = new Map<string, Texts | undefined>();
  const texts = (shape: Shape, size: number): Texts | undefined => {
    const key = `${shape} ${size}`;
    if (!known.has(key)) known.set(key, textsFor(card, shape, size, dir));
    return known.get(key);
  };
  for (const text of [wanted, least]) {
    for (const size of titleSizes(card.title, room, 58, 34)) {
      const legible = candidates
        .map(candidate => {
          const own = texts(candidate.shape, size);
          return own && layWith(card, own, candidate, dir);
        })
        .filter(layout => (layout?.drawing?.text ?? 0) >= text)
        .sort((a, b) => (b?.drawing?.text ?? 0) - (a?.drawing?.text ?? 0));
      const [best] = legible.filter(layout => layout?.drawing?.legend !== undefined).concat(legible);
      if (best !== undefined) return best;
    }
  }
  return undefined;
}

const moved = (text: SetText, down: number): SetText => ({
  ...text,
  box: { ...text.box, y: text.box.y + down },
});

/**
 * Where everything on a card stands. The title grows smaller until all of it has room, and the drawing is left out
 * where its text could not be read.
 */
export function layCard(card: Card, context: DrawContext): CardLayout {
  const laid = card.chart === undefined ? undefined : layDrawn(card, card.chart, context);
  if (laid !== undefined) return laid;
  const { dir: page } = context.locale;
  for (const size of titleSizes(card.title, room, 84, 1)) {
    const texts = setTexts(card, size, room.x, room.width, page);
    if (texts === undefined || texts.bottom > bottom) continue;
    const down = (bottom - texts.bottom) * 0.36;
    const { kicker, title, line } = texts;
    return {
      kicker: kicker && moved(kicker, down),
      title: moved(title, down),
      line: line && moved(line, down),
      drawing: undefined,
    };
  }
  throw new RangeError(`no room on a card for the title "${card.title}"`);
}
