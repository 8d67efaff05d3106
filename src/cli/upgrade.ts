import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type UpgradeSteps, upgradeSteps } from '../upgrade/steps.ts';
import { upgradeProject } from '../upgrade/upgrade-project.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/**
 * `sourceline upgrade`: carry data, lock files and options over to this version. It reads no options, as they may be those
 * of an older one.
 * @param args what was typed after it: `--data`, where the data is not in data/.
 * @returns the exit code: 1 if something is left to do.
 */
export function runUpgrade(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  steps: UpgradeSteps = upgradeSteps,
): number {
  const { words, options } = readArguments(args, { data: 'the folder of the data, if not data/' });
  if (words[0] !== undefined) throw new RangeError(`"upgrade" takes no arguments (got "${words[0]}").`);
  const dataDir = (options.data ?? 'data').replace(/\/+$/, '');
  if (!existsSync(join(root, dataDir)))
    throw new RangeError(`There is no folder ${dataDir}/ in ${root}: run this in a Sourceline project.`);
  const { done, todo } = upgradeProject(root, dataDir, steps);
  for (const line of done) terminal.out(`${line}\n`);
  for (const line of todo) terminal.err(`${line}\n`);
  if (done.length + todo.length === 0)
    terminal.out('Nothing to carry over: data, lock files and options are those of this version.\n');
  terminal.out(
    'Now run "npm test". The changelog says what else to do, under "What you must do": node_modules/sourceline/CHANGELOG.md\n',
  );
  return todo.length > 0 ? 1 : 0;
}
