import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countryBoundaries } from '../geo/country-boundaries.ts';
import { defaultWorldview, type Worldview } from '../options/worldview.ts';
import { onceForEach } from '../stamped-memo.ts';

type CheckedBoundaries = ReturnType<typeof countryBoundaries>;

/** What a page may read of the project besides its own text. Everything stays as it was when it was first asked for. */
export type ProjectReader = {
  /** @param path relative to the project's root. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** @param path of a file, relative to the project's root. */
  bytesOf(path: string): Uint8Array;
  /** The boundaries of a country that maps are drawn with. */
  boundariesOf(country: string): CheckedBoundaries;
};

/**
 * @param root absolute path of the project.
 * @param worldview the viewpoint that boundaries are drawn from.
 */
export const createProjectReader = (
  root: string,
  worldview: Worldview = defaultWorldview,
): ProjectReader => ({
  kindOf: onceForEach(path => {
    const full = join(root, path);
    if (!existsSync(full)) return undefined;
    return statSync(full).isFile() ? 'file' : 'folder';
  }),
  bytesOf: onceForEach(path => readFileSync(join(root, path))),
  boundariesOf: onceForEach(country => countryBoundaries(root, country, worldview)),
});
