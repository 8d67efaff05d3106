import { countryBoundaries } from '../geo/country-boundaries.ts';
import { defaultWorldview, type Worldview } from '../options/worldview.ts';
import type { FindBoundaries } from './checks/check-places.ts';

/**
 * The boundaries that a project draws its maps with, its own before the shipped ones. None, or broken ones, are
 * no matter of the dataset: a map that needs them says so.
 */
export const boundariesOf =
  (root: string | undefined, worldview: Worldview = defaultWorldview): FindBoundaries =>
  country => {
    const read = countryBoundaries(root, country, worldview);
    return read.ok ? read.value : undefined;
  };

export const shippedBoundaries: FindBoundaries = boundariesOf(undefined);
