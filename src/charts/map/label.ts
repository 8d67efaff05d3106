import type { Box } from '../../scene/box.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import type { Point, Segment } from './canvas.ts';

/** A number in fewer letters. */
export type ShorterNumber = {
  readonly text: string;
  /** It gives the lowest figure alone, for a range. */
  readonly lowestOnly: boolean;
};

/** What is to be written at one spot of a map. */
export type MapLabel = {
  readonly key: string;
  readonly name: string;
  /** The number as printed; the name stands alone where there is none. */
  readonly number: string;
  /** The number gives the lowest figure alone. */
  readonly lowestOnly?: boolean;
  /** The same number, for where there is no room for it; the fullest first. */
  readonly shorter?: readonly ShorterNumber[];
  /** Further places on the same spot, and what to write for those that find no room in the label. */
  readonly others?: readonly { readonly key: string; readonly name: string; readonly number: string }[];
  readonly andMore?: (n: number) => string;
  /** What the label belongs to: the middle of a region, or of a disc. */
  readonly at: Point;
  /** Index of the region; undefined for a disc. */
  readonly unit?: number;
  /** Of a disc. */
  readonly radius?: number;
  /** Of a disc over shades: index of the region that it is in, on whose ground its label stands if it can. */
  readonly home?: number;
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
/** As many places of one spot are named in its label. */
const mostOfSpot = 4;
/** Distance of baselines, in ems. */
export const labelLeading = 1.16;

/** The lines of a label with its size, wherever it will stand. */
export type LabelBlock = {
  readonly lines: readonly { readonly text: string; readonly kind: 'name' | 'number'; readonly dy: number }[];
  readonly width: number;
  readonly height: number;
};

/** One way to write a label. */
export type LabelForm = {
  readonly block: LabelBlock;
  /** Which places or regions it tells the number of. */
  readonly keys: readonly string[];
  readonly named: boolean;
  readonly lowestOnly: boolean;
};

export type PlacedLabel = {
  readonly key: string;
  readonly form: LabelForm;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From what it belongs to; undefined where the label is on it or beside it. */
  readonly leader?: Segment;
  /** The region that the label stands beside, where that is as small as a town. */
  readonly pin?: Point;
  /** Index of the region that the label lies wholly inside. */
  readonly inside?: number;
};

/** Height of a number that stands alone, in ems: figures reach neither as high nor as low as letters. */
const figureHeight = 0.8;
/** Figures with marks, and shortened (1.2k): nothing that reaches below the line. */
const figures = /^(?:[^\p{L}]|k)+$/u;

function block(parts: readonly { text: string; kind: 'name' | 'number' }[], style: LabelStyle): LabelBlock {
  let [width, height] = [0, 0];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0 && figures.test(only.text)) {
    const size = style[only.kind];
    const weight = only.kind === 'number' ? 600 : 400;
    const wide = Math.ceil(textWidth(only.text, { size, weight }));
    const dy = size * (figureHeight / 2 + 0.36);
    return { lines: [{ ...only, dy }], width: wide, height: Math.ceil(size * figureHeight) };
  }
  const lines = parts.map(({ text, kind }) => {
    const size = style[kind];
    width = Math.max(width, textWidth(text, { size, weight: kind === 'number' ? 600 : 400 }));
    const dy = height + size * 0.92;
    height += size * labelLeading;
    return { text, kind, dy };
  });
  return { lines, width: Math.ceil(width), height: Math.ceil(height) };
}

type TextLine = { readonly text: string; readonly kind: 'name' | 'number' };

/** On one line where they fit, else the number after the last line of the name or below it. */
function nameAndNumber({ name, number }: { name: string; number: string }, style: LabelStyle): string[] {
  const look = { size: style.name, weight: 400 } as const;
  const lines = wrapText(name, style.widest, look);
  const last = `${lines.at(-1)} ${number}`;
  return textWidth(last, look) <= style.widest ? [...lines.slice(0, -1), last] : [...lines, number];
}

/** All places of one spot, a line for each, as many as a label may hold; then the first of them alone. */
function spotForms(label: MapLabel, style: LabelStyle): LabelForm[] {
  const { key, name, number, others = [], andMore } = label;
  const look = { size: style.name, weight: 400 } as const;
  const all = [{ key, name, number }, ...others];
  const counts = new Set([Math.min(all.length, mostOfSpot), 1]);
  return [...counts].map(n => {
    const shown = all.slice(0, n);
    const rest = all.length - n;
    const more = rest > 0 && andMore !== undefined ? wrapText(andMore(rest), style.widest, look) : [];
    const lines = [...shown.flatMap(one => nameAndNumber(one, style)), ...more].map(
      (text): TextLine => ({ text, kind: 'name' }),
    );
    return { block: block(lines, style), keys: shown.map(one => one.key), named: true, lowestOnly: false };
  });
}

/** A name is wider than its lines usually are before a word of it is broken. */
const widestWord = 280;

/** The lines of a name, as wide as its longest word. */
function wrapName(name: string, { name: size, widest }: LabelStyle): string[] {
  const look = { size, weight: 400 } as const;
  const longest = Math.max(...name.split(/[\s-]+/).map(word => textWidth(word, look)));
  return wrapText(name, Math.min(widestWord, Math.max(widest, Math.ceil(longest) + 1)), look);
}

/**
 * The forms that a label may take, the fullest first: name over number, the name over the number in fewer letters, and
 * for a region, which its place tells from the others, the number alone; at last in the type of names, where that is
 * smaller.
 */
export function formsOf(label: MapLabel, style: LabelStyle): LabelForm[] {
  const { key, name, number, shorter = [], unit, others = [] } = label;
  const isLowest = (i: number) => i === 1 || label.lowestOnly === true;
  if (others.length > 0) return spotForms(label, style);
  const names = wrapName(name, style);
  const asLines = (texts: readonly string[], kind: TextLine['kind']) =>
    texts.map((text): TextLine => ({ text, kind }));
  const numbered = (text: string) =>
    text === '' ? [] : wrapText(text, style.widest, { size: style.number, weight: 600 });
  const form = (text: string, named: boolean, lowestOnly: boolean): LabelForm => {
    const lines = [...(named ? asLines(names, 'name') : []), ...asLines(numbered(text), 'number')];
    return { block: block(lines, style), keys: [key], named, lowestOnly };
  };
  const whole = [number, ...shorter.filter(one => !one.lowestOnly).map(one => one.text)];
  const lowest = shorter.filter(one => one.lowestOnly).map(one => one.text);
  const mayName = names.length <= mostLines || unit === undefined;
  const mayNumber = number !== '' && unit !== undefined;
  const usual = [whole, lowest].flatMap((texts, i) => [
    ...(mayName ? texts.map(text => form(text, true, isLowest(i))) : []),
    ...(mayNumber ? texts.map(text => form(text, false, isLowest(i))) : []),
  ]);
  if (!mayNumber || style.name >= style.number) return usual;
  const small = [whole, lowest].flatMap((texts, i) =>
    texts.slice(-1).map((text): LabelForm => {
      const lines = [{ text, kind: 'name' }] as const;
      return { block: block(lines, style), keys: [key], named: false, lowestOnly: isLowest(i) };
    }),
  );
  return [...usual, ...small];
}

/** A place for a label, and how bad it is. */
export type LabelSpot = { readonly placed: PlacedLabel; readonly cost: number };
