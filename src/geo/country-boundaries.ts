import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Worldview } from '../options/worldview.ts';
import { ownFolder, readBoundaries, shippedFolder } from './read-boundaries.ts';
import { isWorld } from './several/set-names.ts';

/** The ISO 3166-1 code, in small letters, of the country that a set is of: `ua` of `ua.natural-earth`. */
export const countryOfSet = (name: string): string => name.replace(/\..*$/, '');

/**
 * The boundaries that a project draws a country with: its own file; else the shipped set, from its viewpoint where that
 * has other lines.
 * @param root absolute path of the project; undefined for shipped sets only.
 * @param country its ISO 3166-1 code in small letters; several are joined by plus signs, as `readBoundaries` has them.
 */
export function countryBoundaries(
  root: string | undefined,
  country: string,
  worldview: Worldview,
): ReturnType<typeof readBoundaries> {
  // The countries of the world have no other lines.
  if (isWorld(country)) return readBoundaries(root, country);
  const sets = country.split('+').map(code => {
    const viewed = `${code}.${worldview}`;
    const isOwn = root !== undefined && existsSync(join(root, ownFolder, `${code}.topo.json`));
    const hasView = !isOwn && existsSync(join(shippedFolder(), `${viewed}.topo.json`));
    return hasView ? viewed : code;
  });
  return readBoundaries(root, sets.join('+'));
}
