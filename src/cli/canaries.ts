import { existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { counted } from '../problems/counted.ts';
import type { Problem } from '../problems/problem.ts';
import { findCanaries } from '../publish/canary/find-canaries.ts';
import { filesBelow } from '../publish/files-below.ts';
import { readFolders } from './project.ts';

/** Shorter words are in every file. */
const lettersAtLeast = 4;

/**
 * Takes `--canary WORD`, which may be repeated, out of what was typed.
 * @throws RangeError where a word is missing, or too short to be looked for.
 */
export function takeCanaries(args: readonly string[]): { canaries: readonly string[]; rest: string[] } {
  const canaries: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const isNext = arg === '--canary';
    if (!isNext && !arg.startsWith('--canary=')) {
      rest.push(arg);
      continue;
    }
    const words = (isNext ? args[++i] : arg.slice('--canary='.length))?.trim();
    if (words === undefined || words === '' || (isNext && words.startsWith('--')))
      throw new RangeError('"--canary" needs a value: words that may not be published.');
    if ([...words].length < lettersAtLeast)
      throw new RangeError(
        `"--canary" takes words of ${lettersAtLeast} letters or more; "${words}" would be found in pages that have nothing to do with it.`,
      );
    canaries.push(words);
  }
  return { canaries, rest };
}

const newest = (folder: string): number =>
  existsSync(folder)
    ? Math.max(0, ...filesBelow(folder).map(name => statSync(join(folder, name)).mtimeMs))
    : 0;

/**
 * Looks for words in the site that was built last.
 * @param folders of the project whose files a site is made of.
 * @throws RangeError where there is none.
 */
export async function searchCanaries(
  root: string,
  canaries: readonly string[],
  folders: readonly string[],
): Promise<{ readonly problems: readonly Problem[]; readonly line: string }> {
  const { dist } = await readFolders(root);
  if (!existsSync(join(dist, 'index.html')))
    throw new RangeError(
      `"--canary" searches the finished site, and there is none in ${dist}. Run "npm run build" first.`,
    );
  const shown = relative(root, dist).split(sep).join('/');
  const { problems, files } = findCanaries(dist, shown, canaries);
  const isOld = folders.some(folder => newest(join(root, folder)) > statSync(dist).mtimeMs);
  const searched = `${counted(files, 'file')} of ${shown} searched for ${canaries.map(words => `"${words}"`).join(', ')}: ${problems.length === 0 ? 'none of them has it' : 'published'}.`;
  const old = isOld ? ` Data or reports are newer than this site: build it, and check again.` : '';
  return { problems, line: `${searched}${old}` };
}
