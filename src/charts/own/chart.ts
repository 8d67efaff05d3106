import type { ChartBase } from '../types.ts';

/** A chart of a kind of the newsroom's own. */
export type OwnChart = ChartBase & {
  readonly kind: 'own';
  /** Of its directive. */
  readonly name: string;
  /** The checksum of the module that draws it: another module, another drawing. */
  readonly source: string;
  /** What the module has built: plain data. */
  readonly data: unknown;
};
