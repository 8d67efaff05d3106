import type { Sum } from '../../tally/types.ts';
import { endsOf, lastOf } from '../bar/ends.ts';
import { beyondScale } from '../bar/pieces.ts';

/** Of many sums those that an upright scale must have room for: the one that reaches furthest, and the one that goes on beyond. */
export function scalePeers(sums: readonly Sum[]): Sum[] {
  let [most, beyond] = [-1, 0];
  let [highest, open]: [Sum | undefined, Sum | undefined] = [undefined, undefined];
  for (const sum of sums) {
    const ends = endsOf(sum, 'range');
    if (lastOf(ends) > most) [most, highest] = [lastOf(ends), sum];
    if (beyondScale(ends) > beyond) [beyond, open] = [beyondScale(ends), sum];
  }
  return [highest, open].filter(sum => sum !== undefined);
}
