import type { Drawing } from '../../scene/drawing.ts';
import { classesOf, isNode, type SceneNode, textOfNode, withLook } from '../../scene/node.ts';
import { writeSvg } from '../../scene/write-svg.ts';
import { embedSizes, rem } from '../../styles/embed-sizes.ts';
import type { EmbedBlock } from './block.ts';
import { level } from './linear-height.ts';

/** Begins every id of the drawings: nothing else in the file has one. */
const scope = 'c';

/** Height over width. */
function ratioOf({ root }: Drawing): number {
  const { width, height } = root.attributes.viewBox;
  return height / width;
}

/**
 * Where a reader's letters are larger than those that the frame's height was worked out for, the drawing keeps this
 * part of its height, and the frame scrolls.
 */
const kept = 0.7;

function leastHeight({ width, ratio }: { readonly width: Drawing['width']; readonly ratio: number }): string {
  const { drawing, frame, most } = embedSizes;
  const sides = 2 * frame.inline(drawing.wideFrom);
  const widest = `${(width === 'narrow' ? drawing.narrow : most) / rem}rem`;
  const height = `calc(${(kept * ratio).toFixed(4)}*min(100vw - ${sides}px,${widest}))`;
  const rule = `.embed .drawing{min-block-size:max(${drawing.least / rem}rem,${height})}`;
  return width === 'wide' ? `@media (width>=${drawing.wideFrom + sides - 0.5}px){${rule}}` : rule;
}

const namesIn = (one: SceneNode): string[] => [
  ...classesOf(one),
  ...one.children.filter(isNode).flatMap(namesIn),
];

/** The drawings of a chart, of which the style sheet shows the one for the width. */
export function drawingBlock(drawings: readonly Drawing[]): EmbedBlock & { readonly css: string } {
  const { before, after, narrow, wideFrom, least } = embedSizes.drawing;
  const measured = drawings.map(drawing => ({ width: drawing.width, ratio: ratioOf(drawing) }));
  const roots = drawings.map(({ width, root }) =>
    withLook(root, { class: `drawing-${width} ${root.attributes.class}` }),
  );
  return {
    css: measured.map(leastHeight).join(''),
    html: `<div class="drawing">${roots.map(root => writeSvg(root, scope)).join('')}</div>`,
    classes: ['drawing', ...new Set(roots.flatMap(namesIn))],
    text: roots.map(textOfNode).join(' '),
    height: width => {
      const isWide = width >= wideFrom;
      const wanted = isWide ? 'wide' : 'narrow';
      const shown = measured.find(one => one.width === wanted || one.width === 'both');
      if (shown === undefined) throw new RangeError(`no drawing is ${wanted}`);
      const { ratio } = shown;
      const most = shown.width === 'narrow' ? narrow : embedSizes.most;
      // Where it is as low as it may be, where it grows with the frame, and where it is as wide as it may be.
      const grows = Math.min(most, least / ratio);
      const span = {
        from: isWide ? wideFrom : Number.NEGATIVE_INFINITY,
        below: isWide ? Number.POSITIVE_INFINITY : wideFrom,
      };
      const around = before + after;
      if (width >= grows && width < most)
        return { fixed: around, ratio, from: Math.max(span.from, grows), below: Math.min(span.below, most) };
      const value = around + Math.max(least, Math.min(width, most) * ratio);
      return width < grows
        ? level({ value, from: span.from, below: Math.min(span.below, grows) })
        : level({ value, from: Math.max(span.from, most), below: span.below });
    },
  };
}
