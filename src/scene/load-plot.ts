import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * Plot, loaded when something is drawn. Whoever reads, checks or asks draws nothing, and a build draws in a thread of its
 * own: with linkedom, Plot is two hundred modules of which they have no use.
 */
export const loadPlot = (): typeof import('@observablehq/plot') => load('@observablehq/plot');
