import type { DegreeBox } from '../frame-land.ts';

/**
 * By how many degrees each box is turned, in whole turns, so that all together are as narrow as can be: land on both
 * sides of the antimeridian lies together then. The westernmost begins between -180 and 180.
 */
export function unwrapBoxes(boxes: readonly DegreeBox[]): number[] {
  let best: { readonly turns: number[]; readonly from: number; readonly wide: number } | undefined;
  for (const [from] of boxes) {
    const turns = boxes.map(([west]) => 360 * Math.ceil((from - west) / 360));
    const wide = boxes.reduce((most, [, , east], i) => Math.max(most, east + (turns[i] ?? 0)), from) - from;
    if (best === undefined || wide < best.wide) best = { turns, from, wide };
  }
  if (best === undefined) return [];
  const back = 360 * Math.floor((best.from + 180) / 360);
  return best.turns.map(turn => turn - back);
}
