import { createHeader, type Header, missingImportColumns } from './header.ts';
import type { NumberStyle } from './read-import-number.ts';
import type { Importer, Reading } from './types.ts';

/** What databases and statistics programs write where there is nothing. */
const nothing = /^(?:null|na|n\/a|nan|none|#n\/a)$/i;

/** Columns of figures, of which only each cell by itself says how it is written. */
export const bySigns = (columns: readonly string[], style: NumberStyle = {}): Reading['sums'] =>
  columns.map(column => ({ column, style }));

/**
 * A format that is known by the names of its columns.
 * @param needed each a name, or several of which one is enough.
 * @param reads all that are read where the file has them.
 */
export function byColumns(
  needed: readonly (readonly string[])[],
  reads: readonly string[],
): Pick<Importer, 'recognise' | 'missing' | 'isBlank' | 'reads'> {
  return {
    recognise: (cells): Header | undefined =>
      cells.length > 1 && missingImportColumns(cells, needed).length === 0 ? createHeader(cells) : undefined,
    missing: cells => missingImportColumns(cells, needed),
    isBlank: text => nothing.test(text),
    reads: header => reads.filter(name => header.find(name) !== undefined),
  };
}
