import type { ChartBase } from '../types.ts';

/** The page's own table is its drawing. */
export type TableChart = ChartBase & { readonly kind: 'table' };
