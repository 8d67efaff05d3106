import { escapeXml } from '../../escape-xml.ts';
import type { TextStyle } from '../../scene/text-width.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { countLines, measureText } from './flow.ts';

/** One piece of an embed: its markup, and how high it is where so many pixels are there for its width. */
export type EmbedBlock = {
  readonly html: string;
  /** Classes in its markup; the style sheet has the rules for them. */
  readonly classes: readonly string[];
  /** All of its text, for which the file must embed fonts. */
  readonly text: string;
  /** @param width of the embed's content, in CSS pixels. @returns CSS pixels, margins included. */
  readonly height: (width: number) => number;
};

export const bodyText = { size: embedSizes.text.size, weight: 400 } as const satisfies TextStyle;

export type Words = {
  readonly tag: 'h1' | 'p';
  /** Classes, separated by spaces. */
  readonly name?: string;
  readonly text: string;
  /** Safe HTML in place of the text, as wide as it, without classes. */
  readonly html?: string;
  readonly style?: TextStyle;
  readonly line?: number;
  /** Margin above. */
  readonly before?: number;
};

/** A paragraph. */
export function textBlock({
  tag,
  name = '',
  text,
  html,
  style = bodyText,
  line,
  before = 0,
}: Words): EmbedBlock {
  const measured = measureText(text, style);
  const shown = html ?? escapeXml(text);
  return {
    html: `<${tag}${name === '' ? '' : ` class="${name}"`}>${shown}</${tag}>`,
    classes: name === '' ? [] : name.split(' '),
    text,
    height: width =>
      before + countLines(measured, Math.min(width, embedSizes.most)) * (line ?? embedSizes.text.line),
  };
}

/** Blocks inside a `div` of a class. @param extra its own margins, paddings and borders, in pixels. */
export const inside = (name: string, blocks: readonly EmbedBlock[], extra = 0): EmbedBlock => ({
  html: `<div class="${name}">${blocks.map(block => block.html).join('')}</div>`,
  classes: [name, ...blocks.flatMap(block => block.classes)],
  text: blocks.map(block => block.text).join(' '),
  height: width => extra + blocks.reduce((sum, block) => sum + block.height(width), 0),
});
