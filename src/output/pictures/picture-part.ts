import type { Chart } from '../../charts/types.ts';
import { drawOnce } from '../../draw/draw-once.ts';
import { labelStyles } from '../../draw/map-layout.ts';
import type { DrawContext } from '../../draw/svg.ts';
import { expandUses } from '../../scene/expand-uses.ts';
import { round } from '../../scene/normalise.ts';
import { classesOf, element, isElement, parseSvg, type SvgElement } from '../../scene/svg-tree.ts';
import { themeName } from '../../scene/theme-value.ts';

/** A chart's drawing to be set into a picture. */
export type PicturePart = { readonly width: number; readonly height: number; readonly marks: SvgElement };

type Width = 'narrow' | 'wide';

/** A map holds the labels of both widths; those of the other go, and the text is as large as it was measured. */
function keepLayer(root: SvgElement, width: Width): void {
  const [kept, gone] = width === 'wide' ? ['wide', 'narrow'] : ['narrow', 'wide'];
  root.children = root.children.filter(
    child => !isElement(child) || !classesOf(child).includes(`map-labels-${gone}`),
  );
  const setSize = (one: SvgElement): void => {
    const kind = classesOf(one).includes('map-number') ? 'number' : 'name';
    if (one.name === 'text') one.attributes.set('font-size', String(labelStyles[width][kind]));
    for (const child of one.children) if (isElement(child)) setSize(child);
  };
  for (const child of root.children) {
    if (isElement(child) && classesOf(child).includes(`map-labels-${kept}`)) setSize(child);
  }
}

/** Text beside the plot runs over no line of its grid and needs no outline. */
const beside = { wide: ['ticks', 'name'], narrow: ['ticks'] } as const satisfies Record<Width, string[]>;

function leaveOutlines(root: SvgElement, width: Width): void {
  const names: readonly string[] = beside[width];
  for (const child of root.children) {
    if (isElement(child) && classesOf(child).some(name => names.includes(name))) {
      child.attributes.set('paint-order', 'normal');
    }
  }
}

/** Takes away the group that hides a page's drawing from listeners: a picture is described as a whole. */
function showMarks(root: SvgElement): void {
  root.children = root.children.flatMap(child =>
    isElement(child) && child.attributes.get('aria-hidden') === 'true' ? child.children : [child],
  );
}

/** The drawing of a chart as a group, whose width is that of the drawing; undefined for a table, which has none. */
export function picturePart(
  chart: Chart,
  width: Width,
  context: Omit<DrawContext, 'scope'>,
): PicturePart | undefined {
  const drawings = drawOnce(chart, { ...context, scope: `${chart.id}-${themeName}` });
  const drawing = drawings.find(one => one.width === width || one.width === 'both');
  if (drawing === undefined) return undefined;
  const root = parseSvg(drawing.svg);
  showMarks(root);
  expandUses(root);
  const [, , across = 0, down = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
  if (drawing.width === 'both') keepLayer(root, width);
  else leaveOutlines(root, width);
  const inside = root.children.filter(child => isElement(child) && child.name !== 'desc');
  const attributes = { class: root.attributes.get('class') ?? '' };
  if (chart.kind !== 'map') return { width: across, height: down, marks: element('g', attributes, inside) };
  // A map goes on for a little beyond its canvas. A frame of paper hides it: not every viewer can clip.
  const [edge, fill] = [6, 'none'];
  const frame = element('rect', {
    ...{ x: -edge / 2, y: -edge / 2, width: across + edge, height: down + edge, fill },
    stroke: 'var(--paper)',
    'stroke-width': edge,
  });
  return { width: across, height: down, marks: element('g', attributes, [...inside, frame]) };
}

/** A part at its place, `scale` times as large as it was drawn. */
export function placePart({ marks }: PicturePart, x: number, y: number, scale = 1): SvgElement {
  const larger = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  marks.attributes.set('transform', `translate(${round(x)} ${round(y)})${larger}`);
  return marks;
}
