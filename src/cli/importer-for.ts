import { resolve } from 'node:path';
import { importers } from '../importers/detect-format.ts';
import { mappedCsv } from '../importers/mapped-csv.ts';
import { readMap } from '../importers/read-map.ts';
import type { Importer } from '../importers/types.ts';
import { hint } from '../problems/nearest.ts';
import type { Checked } from '../problems/problem.ts';
import { shownPath } from './shown-path.ts';

/** What `--from` takes. */
export const formats = [...importers.map(({ name }) => name), 'csv'];

/** The format that was asked for. @throws RangeError where there is none such, or its options are not for it. */
export function importerFor(
  root: string,
  from: string,
  map: string | undefined,
  file: string,
): Checked<Importer> {
  if (from !== 'csv') {
    const importer = importers.find(({ name }) => name === from);
    if (importer === undefined)
      throw new RangeError(`Unknown format "${from}"; ${hint(from, formats, 'formats')}`);
    if (map !== undefined) throw new RangeError(`"--map" is for --from csv: ${importer.called} needs none.`);
    return { ok: true, value: importer, problems: [] };
  }
  if (map === undefined)
    throw new RangeError('"--from csv" needs "--map FILE": docs/importing.md describes it.');
  const path = resolve(root, map);
  const read = readMap(path, shownPath(root, path));
  return read.ok ? { ok: true, value: mappedCsv(read.value, file), problems: [] } : read;
}
