import { createHeader, type Header, missingColumns } from './header.ts';
import type { Importer } from './types.ts';

/** What databases and statistics programs write where there is nothing. */
const nothing = /^(?:null|na|n\/a|nan|none|#n\/a)$/i;

/** A format that is known by the names of its columns. @param needed each a name, or several of which one is enough. */
export function byColumns(
  needed: readonly (readonly string[])[],
): Pick<Importer, 'recognise' | 'missing' | 'isBlank'> {
  return {
    recognise: (cells): Header | undefined =>
      cells.length > 1 && missingColumns(cells, needed).length === 0 ? createHeader(cells) : undefined,
    missing: cells => missingColumns(cells, needed),
    isBlank: text => nothing.test(text),
  };
}
