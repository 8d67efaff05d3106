import { escapeXml } from '../../escape-xml.ts';
import type { TextStyle } from '../../scene/text-width.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { lineCounter, measureText } from './flow.ts';
import { addHeights, type LinearHeight, level, upTo } from './linear-height.ts';

/** One piece of an embed: its markup, and how high it is where so many pixels are there for its width. */
export type EmbedBlock = {
  readonly html: string;
  /** Classes in its markup; the style sheet has the rules for them. */
  readonly classes: readonly string[];
  /** All of its text, for which the file must embed fonts. */
  readonly text: string;
  /** @param width of the embed's content, in CSS pixels. @returns its height there, margins included. */
  readonly height: (width: number) => LinearHeight;
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
  const linesAt = upTo(embedSizes.most, lineCounter(measureText(text, style)));
  const shown = html ?? escapeXml(text);
  return {
    html: `<${tag}${name === '' ? '' : ` class="${name}"`}>${shown}</${tag}>`,
    classes: name === '' ? [] : name.split(' '),
    text,
    height: width => {
      const lines = linesAt(width);
      return level({ ...lines, value: before + lines.value * (line ?? embedSizes.text.line) });
    },
  };
}

/** Blocks inside a `div` of a class. @param extra its own margins, paddings and borders, in pixels. */
export const inside = (name: string, blocks: readonly EmbedBlock[], extra = 0): EmbedBlock => ({
  html: `<div class="${name}">${blocks.map(block => block.html).join('')}</div>`,
  classes: [name, ...blocks.flatMap(block => block.classes)],
  text: blocks.map(block => block.text).join(' '),
  height: width =>
    addHeights(
      blocks.map(block => block.height(width)),
      extra,
    ),
});
