import { readBoundaries } from '../geo/read-boundaries.ts';
import type { FindBoundaries } from './checks/check-places.ts';

/**
 * The boundaries that a project draws its maps with, its own before the shipped ones. None, or broken ones, are
 * no matter of the dataset: a map that needs them says so.
 */
export const boundariesOf =
  (root: string | undefined): FindBoundaries =>
  country => {
    const read = readBoundaries(root, country);
    return read.ok ? read.value : undefined;
  };

export const shippedBoundaries: FindBoundaries = boundariesOf(undefined);
