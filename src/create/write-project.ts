import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that a folder may have before a project is made in it: a repository that was just begun. */
const harmless = new Set(['.git', '.DS_Store', 'LICENSE', '.gitattributes']);

/** What is in a folder already and could be in the way, in order of names. */
export const inTheWay = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => !harmless.has(name))
        .sort()
    : [];

export type Written = {
  readonly written: readonly string[];
  /** Files that were there, and stay as they are. */
  readonly left: readonly string[];
};

/**
 * Writes the files of a project that are not there yet.
 * @param root absolute path of the project.
 */
export function writeProject(root: string, files: ReadonlyMap<string, string>): Written {
  const written: string[] = [];
  const left: string[] = [];
  for (const [file, text] of files) {
    const path = join(root, file);
    if (existsSync(path)) {
      left.push(file);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    // "wx" refuses a file that has come up since.
    writeFileSync(path, text, { flag: 'wx' });
    written.push(file);
  }
  return { written, left };
}
