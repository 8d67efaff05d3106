import { drawMemoized } from '../../charts/draw-memoized.ts';
import { labelStyles } from '../../charts/map/layout.ts';
import type { Chart } from '../../charts/registry.ts';
import type { DrawContext } from '../../scene/drawing.ts';
import { expandUses } from '../../scene/expand-uses.ts';
import { classesOf, isNode, node, type SceneNode, withChildren, withLook } from '../../scene/node.ts';

/** A chart's drawing to be set into a picture. */
export type PicturePart = {
  readonly width: number;
  readonly height: number;
  /** Classes of the drawing as a whole. */
  readonly name: string;
  readonly marks: readonly SceneNode[];
};

type Width = 'narrow' | 'wide';

const has = (one: SceneNode, name: string): boolean => classesOf(one).includes(name);

/** A map holds the labels of both widths; those of the other go, and the text is as large as it was measured. */
function keepLayer(marks: readonly SceneNode[], width: Width): SceneNode[] {
  const [kept, gone] = width === 'wide' ? ['wide', 'narrow'] : ['narrow', 'wide'];
  const sized = (one: SceneNode): SceneNode => {
    const size = labelStyles[width][has(one, 'map-number') ? 'number' : 'name'];
    const children = one.children.map(child => (isNode(child) ? sized(child) : child));
    return withChildren(one.name === 'text' ? withLook(one, { 'font-size': size }) : one, children);
  };
  return marks
    .filter(mark => !has(mark, `map-labels-${gone}`))
    .map(mark => (has(mark, `map-labels-${kept}`) ? sized(mark) : mark));
}

/** Text beside the plot runs over no line of its grid and needs no outline. */
const beside = { wide: ['ticks', 'name'], narrow: ['ticks'] } as const satisfies Record<Width, string[]>;

const leaveOutlines = (marks: readonly SceneNode[], width: Width): SceneNode[] =>
  marks.map(mark =>
    beside[width].some(name => has(mark, name)) ? withLook(mark, { 'paint-order': 'normal' }) : mark,
  );

/** The marks without the group that hides a page's drawing from listeners: a picture is described as a whole. */
const shownOf = (root: SceneNode<'svg'>): SceneNode[] =>
  root.children.filter(isNode).flatMap(child => {
    if (child.name === 'desc') return [];
    return child.name === 'g' && child.attributes['aria-hidden'] === 'true'
      ? child.children.filter(isNode)
      : [child];
  });

/** The drawing of a chart for a picture; undefined for a table, which has none. */
export function picturePart(chart: Chart, width: Width, context: DrawContext): PicturePart | undefined {
  const drawing = drawMemoized(chart, context).find(one => one.width === width || one.width === 'both');
  if (drawing === undefined) return undefined;
  const { root } = drawing;
  const marks = expandUses(shownOf(root));
  const { width: across, height: down } = root.attributes.viewBox;
  const part = { width: across, height: down, name: root.attributes.class ?? '' };
  if (drawing.width !== 'both') return { ...part, marks: leaveOutlines(marks, width) };
  // A map goes on for a little beyond its canvas. A frame of paper hides it: not every viewer can clip.
  const edge = 6;
  const frame = node('rect', {
    ...{ x: -edge / 2, y: -edge / 2, width: across + edge, height: down + edge, fill: 'none' },
    stroke: '--paper',
    'stroke-width': edge,
  });
  return { ...part, marks: [...keepLayer(marks, width), frame] };
}

/** A part at its place, `scale` times as large as it was drawn. */
export const placePart = (
  { name, marks }: { readonly name?: string; readonly marks: readonly SceneNode[] },
  x: number,
  y: number,
  scale = 1,
): SceneNode => node('g', { ...(name && { class: name }), transform: { x, y, scale } }, marks);
