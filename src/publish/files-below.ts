import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isFolder = (entry: Dirent, path: string): boolean =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);

/** Every file below a folder by its path from there, with forward slashes, sorted. @param folder absolute. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const walk = (path: string, inside: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const { name } = entry;
      if (entry.isFile()) files.push(inside + name);
      else if (isFolder(entry, join(path, name))) walk(join(path, name), `${inside}${name}/`);
    }
  };
  walk(folder, '');
  return files.sort();
}
