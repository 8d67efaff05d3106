import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over the names and bytes of all files below some folders of the project.
 * A file that vanishes while it is read counts as gone.
 */
export function fingerprint(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    const names = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) {
      hash.update(`${name}\0`);
      try {
        hash.update(readFileSync(name));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      }
    }
  }
  return hash.digest('hex');
}
