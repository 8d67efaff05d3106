import { markGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';

const half = 4;

/** A head for each line to the right that goes on without an upper figure. */
export const arrowHeads = (ends: readonly { readonly tip: number; readonly middle: number }[]): SceneNode[] =>
  markGroup(
    'arrow',
    ends.map(({ tip, middle }) => {
      const [x, above, below] = [round(tip - half), round(middle - half), round(middle + half)];
      return node('path', { d: `M${x} ${above}L${round(tip)} ${round(middle)}L${x} ${below}` });
    }),
  );
