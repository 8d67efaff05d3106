import type { RowResult } from './results.ts';

/**
 * How many cores other work kept busy while a row was measured, at most of its variants; before it, where that is not
 * known.
 */
export function otherWork({ machine, variants }: RowResult): number {
  const known = Object.values(variants)
    .map(({ others }) => others)
    .filter(each => each !== undefined);
  return known.length > 0 ? Math.max(...known) : Math.min(machine.load, machine.cores);
}

/** Whether so much other work ran that seconds say little. */
export const isDisturbed = (row: RowResult): boolean => otherWork(row) > row.machine.cores / 8;
