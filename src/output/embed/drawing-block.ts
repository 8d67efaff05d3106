import type { Drawing } from '../../scene/drawing.ts';
import { withLook } from '../../scene/node.ts';
import { writeSvg } from '../../scene/write-svg.ts';
import { type Block, metrics } from './block.ts';

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
  const most = width === 'narrow' ? '24rem' : '46rem';
  const height = `calc(${(kept * ratio).toFixed(4)}*min(100vw - 20px,${most}))`;
  const rule = `.embed .drawing{min-block-size:max(5rem,${height})}`;
  return width === 'wide' ? `@media (width>=639.5px){${rule}}` : rule;
}

/** The drawings of a chart, of which the style sheet shows the one for the width. */
export function drawingBlock(drawings: readonly Drawing[]): Block & { readonly css: string } {
  const { before, after, narrow, wideFrom, least } = metrics.drawing;
  const measured = drawings.map(drawing => ({ width: drawing.width, ratio: ratioOf(drawing) }));
  const svgs = drawings.map(({ width, root }) =>
    writeSvg(withLook(root, { class: `drawing-${width} ${root.attributes.class}` }), scope),
  );
  return {
    css: measured.map(leastHeight).join(''),
    html: `<div class="drawing">${svgs.join('')}</div>`,
    height: width => {
      const wanted = width >= wideFrom ? 'wide' : 'narrow';
      const shown = measured.find(one => one.width === wanted || one.width === 'both');
      if (shown === undefined) throw new RangeError(`no drawing is ${wanted}`);
      const most = shown.width === 'narrow' ? narrow : metrics.most;
      return before + after + Math.max(least, Math.min(width, most) * shown.ratio);
    },
  };
}
