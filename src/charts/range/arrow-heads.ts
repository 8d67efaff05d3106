import { markGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';

const half = 4;

/** A head for each line to the right that goes on without an upper figure, all as one path. */
export function arrowHeads(ends: readonly { readonly tip: number; readonly middle: number }[]): SceneNode[] {
  const heads = ends.map(({ tip, middle }) => {
    const [x, above, below] = [round(tip - half), round(middle - half), round(middle + half)];
    return `M${x} ${above}L${round(tip)} ${round(middle)}L${x} ${below}`;
  });
  return markGroup('arrow', heads.length === 0 ? [] : [node('path', { d: heads.join('') })]);
}
