import { embedAddress, type State } from './codes.ts';
import type { Framed } from './parents.ts';
import { siteAt } from './site.ts';

/** A bar chart, a map and a table. */
export const charts = ['killed-by-city', 'killed-by-governorate', 'attacks-one-by-one'] as const;

/** Frames of some charts of the site, for a page of parents. */
export const framed = (state: State, sandbox?: string, some: readonly string[] = charts): Promise<Framed[]> =>
  Promise.all(
    some.map(async chart => ({ address: await embedAddress(siteAt('root'), chart, state), sandbox })),
  );
