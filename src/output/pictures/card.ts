import type { DrawContext } from '../../scene/drawing.ts';
import { node, type SceneNode } from '../../scene/node.ts';
import type { PngInput } from '../../scene/png-key.ts';
import type { SiteTheme, Theme } from '../../scene/site-theme.ts';
import { stylePicture } from '../../scene/style-picture.ts';
import { type Direction, directionOf } from '../../scene/text-direction.ts';
import { writePicture } from '../../scene/write-svg.ts';
import { type Card, type CardLayout, cardSize, layCard, type SetText } from './card-layout.ts';
import { drawLines, families } from './picture-block.ts';
import { placePart } from './picture-part.ts';

export type { Card } from './card-layout.ts';

const [left, right] = [64, 1136];

function drawText({ lines, look, direction, side, box }: SetText): SceneNode {
  return side === 'rtl'
    ? drawLines(lines, look, { x: box.x + box.width, y: box.y, anchor: 'end', direction })
    : drawLines(lines, look, { x: box.x, y: box.y, direction });
}

function drawChartOf({ drawing }: CardLayout): SceneNode[] {
  if (drawing === undefined) return [];
  const { part, legend, box, down, scale } = drawing;
  const key = legend && placePart({ marks: [node('g', {}, [legend.draw(0, 0)])] }, box.x, box.y, scale);
  return [...(key === undefined ? [] : [key]), placePart(part, box.x, box.y + down, scale)];
}

/** A rule that begins in the accent's colour, and the publisher on a line at the foot, unless the title names it. */
function frame({ publisher, title }: Card, page: Direction, side: Direction): SceneNode[] {
  const width = right - left;
  const bar = { y: 44, height: 7 };
  const above = [
    node('rect', { x: left, width, ...bar, fill: '--ink' }),
    node('rect', { x: side === 'ltr' ? left : right - 96, width: 96, ...bar, fill: '--accent' }),
  ];
  if (publisher === title) return above;
  const look = { size: 24, weight: 600, fill: '--ink', leading: 1.3 } as const;
  const direction = directionOf(publisher, page);
  const at = side === 'ltr' ? { x: left } : { x: right, anchor: 'end' as const };
  return [
    ...above,
    node('rect', { x: left, y: 562, width, height: 1.5, fill: '--rule' }),
    drawLines([publisher], look, { ...at, y: 575, direction }),
  ];
}

/**
 * The picture of a page as networks show it beside a link: 1200 by 630, to be drawn as PNG. A ground of the newsroom's
 * own has its rule and its name in it.
 */
export function drawCard(
  card: Card,
  { looks, theme, ...context }: { readonly looks: SiteTheme; readonly theme: Theme } & DrawContext,
): PngInput {
  const layout = layCard(card, context);
  const { dir: page } = context.locale;
  const { kicker, title, line } = layout;
  const { width, height } = cardSize;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: cardSize,
    'font-family': families.sans,
  } as const;
  const root = node('svg', attributes, [
    node('title', {}, [card.title]),
    node('rect', { width, height, fill: '--paper' }),
    ...(looks.cardGround === undefined
      ? frame(card, page, title.side)
      : [node('image', { x: 0, y: 0, width, height, href: looks.cardGround })]),
    ...[kicker, title, line].flatMap(text => (text === undefined ? [] : [drawText(text)])),
    ...drawChartOf(layout),
  ]);
  const styled = stylePicture(root, { arabic: families.arabic, page });
  return { ...cardSize, ...writePicture(styled, card.chart?.id ?? 'card', looks.tokens).forPng(theme) };
}
