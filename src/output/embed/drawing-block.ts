import type { Drawing } from '../../draw/svg.ts';
import { type Block, metrics } from './block.ts';

/** Height over width, from the drawing's own viewBox. */
function ratioOf({ svg }: Drawing): number {
  const found = / viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (found === null) throw new RangeError('a drawing has no viewBox from 0 0');
  return Number(found[2]) / Number(found[1]);
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
  const svgs = drawings.map(({ width, svg }) => svg.replace('<svg class="', `<svg class="drawing-${width} `));
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
