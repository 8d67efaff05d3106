import { acled } from './acled.ts';
import { gtd } from './gtd.ts';
import { hxl } from './hxl.ts';
import { ibc } from './ibc.ts';
import type { Importer } from './types.ts';
import { ucdpGed } from './ucdp-ged.ts';

/** The formats that need no map. */
export const importers: readonly Importer[] = [acled, ucdpGed, gtd, ibc, hxl];

/** The format whose header one of these rows is. @param besides the one that it is not. */
export const detectFormat = (rows: readonly (readonly string[])[], besides: string): Importer | undefined =>
  importers.find(
    ({ name, recognise }) => name !== besides && rows.some(cells => recognise(cells) !== undefined),
  );
