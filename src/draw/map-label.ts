import type { Line, Point } from './map-canvas.ts';
import type { Box } from './map-grid.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What is to be written at one spot of a map. */
export type MapLabel = {
  readonly key: string;
  readonly name: string;
  /** The number as printed; the name stands alone where there is none. */
  readonly number: string;
  /** What the label belongs to: the middle of a region, or of a disc. */
  readonly at: Point;
  /** Index of the region; undefined for a disc. */
  readonly unit?: number;
  /** Of a disc. */
  readonly radius?: number;
};

export type LabelStyle = {
  /** Font sizes in user units, the largest that the style sheet gives the layer. */
  readonly name: number;
  readonly number: number;
  /** Names are broken into lines no wider than this. */
  readonly widest: number;
  /** Kept free around a label. */
  readonly air: number;
};

const mostLines = 3;
/** Distance of baselines, in ems. */
export const leading = 1.16;

/** The lines of a label with its size, wherever it will stand. */
export type Block = {
  readonly lines: readonly { readonly text: string; readonly kind: 'name' | 'number'; readonly dy: number }[];
  readonly width: number;
  readonly height: number;
};

export type PlacedLabel = {
  readonly key: string;
  readonly block: Block;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From what it belongs to; undefined where the label stands on it or beside it. */
  readonly leader?: Line;
  /** Index of the region that the label lies wholly inside. */
  readonly inside?: number;
};

function block(parts: readonly { text: string; kind: 'name' | 'number' }[], style: LabelStyle): Block {
  let [width, height] = [0, 0];
  const lines = parts.map(({ text, kind }) => {
    const size = style[kind];
    width = Math.max(width, textWidth(text, { size, weight: kind === 'number' ? 600 : 400 }));
    const dy = height + size * 0.92;
    height += size * leading;
    return { text, kind, dy };
  });
  return { lines, width: Math.ceil(width), height: Math.ceil(height) };
}

/** The forms that a label may take, the fullest first: name over number, then the number alone. */
export function blocksOf({ name, number }: MapLabel, style: LabelStyle): Block[] {
  const names = wrapText(name, style.widest, { size: style.name, weight: 400 });
  const numbers = number === '' ? [] : wrapText(number, style.widest, { size: style.number, weight: 600 });
  const asLines = (texts: string[], kind: 'name' | 'number') => texts.map(text => ({ text, kind }));
  const full = [...asLines(names, 'name'), ...asLines(numbers, 'number')];
  const forms = names.length <= mostLines ? [full] : [];
  if (numbers.length > 0) forms.push(asLines(numbers, 'number'));
  return forms.map(form => block(form, style));
}

/** A place for a label, and how bad it is. */
export type Spot = { readonly placed: PlacedLabel; readonly cost: number };
