import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';

/** A file of a project that a build may read, or a link to one of them. */
export type ProjectFile = {
  /** Its path from the root. */
  readonly name: string;
  readonly isLink: boolean;
};

/** Folders that hold what programs have made. */
const made: ReadonlySet<string> = new Set(['node_modules', '.git', '.sourceline', '.astro']);
/** A project with more is sooner built than compared. */
const mostFiles = 20_000;

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}${sep}`);

/** Where a link leads in the end; undefined where that is nowhere. */
function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

const isMade = (path: string): boolean => path.split(/[\\/]/).some(part => made.has(part));

/** Whether a path from the root leads to files that are listed. */
export const isListedPath = (path: string): boolean =>
  !isAbsolute(path) && !normalize(path).startsWith('..') && !isMade(path);

/**
 * Every file of a project besides what programs have made, in the order of their names. Undefined where something is no
 * file, where a link leads elsewhere, and where there are too many.
 * @param root absolute path of the project, without links.
 * @param except absolute paths of more folders that are left out.
 */
export function listProjectFiles(root: string, except: readonly string[]): ProjectFile[] | undefined {
  const isListed = (link: string): boolean => {
    const target = targetOf(link);
    return (
      target !== undefined &&
      isBelow(target, root) &&
      !isMade(relative(root, target)) &&
      !except.some(folder => isBelow(target, folder))
    );
  };
  const files: ProjectFile[] = [];
  const walk = (folder: string): boolean =>
    readdirSync(folder, { withFileTypes: true }).every(entry => {
      const path = join(folder, entry.name);
      if (made.has(entry.name) || except.includes(path)) return true;
      if (entry.isDirectory()) return walk(path);
      const isLink = entry.isSymbolicLink();
      // Whoever reads what is no file, a socket or a pipe, may wait for ever.
      if (isLink ? !isListed(path) : !entry.isFile()) return false;
      files.push({ name: relative(root, path), isLink });
      return files.length <= mostFiles;
    });
  return walk(root) ? files.sort((a, b) => (a.name < b.name ? -1 : 1)) : undefined;
}

/** What is in a file; of a link, where it leads: what is there is listed itself. */
export const readProjectFile = (root: string, { name, isLink }: ProjectFile): Buffer | string =>
  isLink ? readlinkSync(join(root, name)) : readFileSync(join(root, name));
