import { escapeXml } from '../../escape-xml.ts';
import type { TextStyle } from '../../scene/text-width.ts';
import { countLines, measureText } from './flow.ts';

/** One piece of an embed: its markup, and how high it is where so many pixels are there for its width. */
export type Block = {
  readonly html: string;
  /** @param width of the embed's content, in CSS pixels. @returns CSS pixels, margins included. */
  readonly height: (width: number) => number;
};

/** The numbers of src/styles/embed.css, in CSS pixels, for a reader who left the size of text as it was. */
export const metrics = {
  /** Paddings and the rule above. */
  frame: { block: 10 + 10 + 2, inline: (frame: number) => (frame < 360 ? 8 : 10) },
  title: { size: 17, line: 22 },
  text: { size: 13, line: 20 },
  link: 24,
  /** Nothing is wider: 46rem. */
  most: 736,
  drawing: { before: 12, after: 8, narrow: 384, wideFrom: 620, least: 80 },
  legend: { before: 8, row: 4, gap: 18, key: 7 },
  table: { before: 12, after: 8, cell: 8, rule: 1, scrollBar: 15 },
} as const;

export const bodyText = { size: metrics.text.size, weight: 400 } as const satisfies TextStyle;

export type Words = {
  readonly tag: 'h1' | 'p';
  readonly name?: string;
  readonly text: string;
  /** Safe HTML in place of the text, as wide as it. */
  readonly html?: string;
  readonly style?: TextStyle;
  readonly line?: number;
  /** Margin above. */
  readonly before?: number;
};

/** A paragraph. */
export function words({ tag, name, text, html, style = bodyText, line, before = 0 }: Words): Block {
  const measured = measureText(text, style);
  const shown = html ?? escapeXml(text);
  return {
    html: `<${tag}${name === undefined ? '' : ` class="${name}"`}>${shown}</${tag}>`,
    height: width =>
      before + countLines(measured, Math.min(width, metrics.most)) * (line ?? metrics.text.line),
  };
}

/** Blocks inside one element. @param extra its own margins, paddings and borders, in pixels. */
export const inside = (open: string, close: string, blocks: readonly Block[], extra = 0): Block => ({
  html: `${open}${blocks.map(block => block.html).join('')}${close}`,
  height: width => extra + blocks.reduce((sum, block) => sum + block.height(width), 0),
});
