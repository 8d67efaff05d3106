import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { id as idSchema } from '../dataset/schema/scalars.ts';
import { importProblem } from '../importers/import-problem.ts';
import { baseFolder, hasBase } from '../importers/place-import.ts';
import type { Problem } from '../problems/problem.ts';

/** What becomes of a dataset that is there already. */
export type Mode = 'new' | 'replace' | 'update';

/** Why the set cannot be written there; undefined where it can. */
export function outProblem(out: string, shown: string, mode: Mode): Problem | undefined {
  const name = basename(out);
  if (!idSchema.safeParse(name).success) {
    return importProblem('import/out-folder', `"${name}" cannot be the id of a dataset.`, shown);
  }
  if (!(statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    return importProblem(
      'import/out-folder',
      `There is no folder ${dirname(shown)} to write ${name} into.`,
      shown,
    );
  }
  if (existsSync(`${out}.json`)) {
    return importProblem('import/out-folder', `There is a dataset ${shown}.json already.`, shown);
  }
  if (mode === 'new' && existsSync(out)) {
    const fix = '--update keeps what was edited by hand, --replace loses it; or name another folder.';
    const what = `${shown} is there already, and may hold work by hand.`;
    return importProblem('import/out-folder', what, shown, undefined, fix);
  }
  if (mode === 'update' && !hasBase(out)) {
    return importProblem('import/no-base', `${shown} has no ${baseFolder}/ with its last import.`, shown);
  }
  return undefined;
}
