import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { id as idSchema } from '../dataset/schema/scalars.ts';
import { baseFolder, hasBase } from '../importers/place-import.ts';
import { importRules } from '../importers/rules.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** What becomes of a dataset that is there already. */
export type Mode = 'new' | 'replace' | 'update';

/** Why the set cannot be written there; undefined where it can. */
export function outProblem(out: string, shown: string, mode: Mode): Problem | undefined {
  const name = basename(out);
  if (!idSchema.safeParse(name).success) {
    return problem(
      importRules,
      'import/out-folder',
      { what: `"${name}" cannot be the id of a dataset.` },
      { file: shown },
    );
  }
  if (!(statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    return problem(
      importRules,
      'import/out-folder',
      { what: `There is no folder ${dirname(shown)} to write ${name} into.` },
      { file: shown },
    );
  }
  if (existsSync(`${out}.json`)) {
    return problem(
      importRules,
      'import/out-folder',
      { what: `There is a dataset ${shown}.json already.` },
      { file: shown },
    );
  }
  if (mode === 'new' && existsSync(out)) {
    const fix = '--update keeps what was edited by hand, --replace loses it; or name another folder.';
    const what = `${shown} is there already, and may hold work by hand.`;
    return problem(importRules, 'import/out-folder', { what, fix }, { file: shown });
  }
  if (mode === 'update' && !hasBase(out)) {
    return problem(
      importRules,
      'import/no-base',
      { what: `${shown} has no ${baseFolder}/ with its last import.` },
      { file: shown },
    );
  }
  return undefined;
}
