import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keptCopy } from '../output/files/kept-copy.ts';
import { pinnedBelow, verifyPinned } from '../output/files/verify-pinned.ts';
import { counted } from '../problems/counted.ts';
import type { Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { pathFrom } from '../site/path-from.ts';
import { readArguments } from './arguments.ts';
import { readFolders } from './project.ts';
import type { Terminal } from './terminal.ts';

/** What is wrong with one kept copy, with the path of each file from the project's root. */
const problemsOf = (root: string, folder: string, hash: string): Problem[] =>
  verifyPinned(folder, hash, pathFrom(root, folder));

/** Holds every kept copy against its sums. */
function verify(root: string, embeds: string, terminal: Terminal): number {
  const kept = pinnedBelow(embeds);
  const problems = kept.flatMap(({ id, hash }) => problemsOf(root, join(embeds, id, hash), hash));
  if (problems.length > 0) {
    terminal.err(`${reportProblems(problems)}\n`);
    return 1;
  }
  terminal.out(`${counted(kept.length, 'pinned copy is unchanged', 'pinned copies are unchanged')}.
`);
  return 0;
}

/** Writes a folder so that it stands there whole or not at all. */
function writeWhole(files: ReadonlyMap<string, Uint8Array>, to: string): void {
  const beside = `${to}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(beside, name), bytes);
  renameSync(beside, to);
}

/**
 * `sourceline freeze`: keeps the pinned copies of the site that was built last, with the pictures and data of their
 * charts, in the newsroom's own public folder, so that their addresses stay when the charts change. `--verify` proves that no kept file was changed.
 * @returns the exit code.
 */
export async function runFreeze(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readArguments(args, { verify: 'flag' });
  if (words.length > 0)
    throw new RangeError(`"freeze" takes no arguments, because it pins every chart (got "${words[0]}").`);
  const { dist, own } = await readFolders(root);
  const embeds = join(own, 'embed');
  if (options.verify) return verify(root, embeds, terminal);
  const built = pinnedBelow(join(dist, 'embed'));
  if (built.length === 0) {
    const why = existsSync(dist)
      ? 'The built site has no embeds of charts'
      : `No built site in ${relative(root, dist)}`;
    throw new RangeError(`${why}: run "npm run build" first, then freeze what you have published.`);
  }
  const fresh = built.filter(({ id, hash }) => !existsSync(join(embeds, id, hash)));
  const problems = fresh.flatMap(({ id, hash }) => problemsOf(root, join(dist, 'embed', id, hash), hash));
  if (problems.length > 0) {
    terminal.err(`${reportProblems(problems)}\nNothing was pinned.\n`);
    return 1;
  }
  for (const { id, hash } of fresh) {
    writeWhole(keptCopy(dist, id, hash), join(embeds, id, hash));
    terminal.out(
      `pinned  ${relative(root, join(embeds, id, hash))
        .split(sep)
        .join('/')}/\n`,
    );
  }
  const before = built.length - fresh.length;
  terminal.out(
    `${counted(fresh.length, 'copy', 'copies')} pinned, ${before} pinned before. Commit them: they are published with every build.\n`,
  );
  return 0;
}
