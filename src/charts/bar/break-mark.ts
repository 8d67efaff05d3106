import { markGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';

export type BreakPlace = {
  /** Middle of the mark, in user units. */
  readonly x: number;
  readonly middle: number;
  /** Height of the bar. */
  readonly tall: number;
};

/** Half the width of the gap, how far its edges lean, and how far they reach beyond the bar. */
const [half, lean, over] = [2.5, 2.5, 3];

/** The mark of a bar that is cut short: a slanted gap through it, with an edge on both sides. */
export function breakMark({ x, middle, tall }: BreakPlace): SceneNode[] {
  const [top, bottom] = [round(middle - tall / 2 - over), round(middle + tall / 2 + over)];
  const at = (side: number, way: number) => round(x + side * half + way * lean);
  const edge = (side: number) => node('path', { d: `M${at(side, 1)} ${top}L${at(side, -1)} ${bottom}` });
  const gap = `M${at(-1, 1)} ${top}H${at(1, 1)}L${at(1, -1)} ${bottom}H${at(-1, -1)}Z`;
  return [...markGroup('break', [node('path', { d: gap })]), ...markGroup('break-edge', [edge(-1), edge(1)])];
}
