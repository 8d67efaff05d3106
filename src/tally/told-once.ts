import type { Support } from './types.ts';

/**
 * The support of a sum as it is told to readers: an event on whose figure sources differ is told as that alone, not
 * as resting on one source or on parties as well.
 */
export function toldOnce(support: Support): Support {
  const differ = new Set(support.differ);
  const agreed = (id: string) => !differ.has(id);
  return {
    ...support,
    single: support.single.filter(agreed),
    partiesOnly: support.partiesOnly.filter(agreed),
  };
}
