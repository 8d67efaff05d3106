import { join } from 'node:path';
import { keptBelow, verifyKept } from '../output/files/verify-kept.ts';
import type { Problem } from '../problems/problem.ts';
import { publishRules } from './rules.ts';

/**
 * Kept copies of charts of which a file was changed, is missing, or was added.
 * @param root absolute path of the project.
 * @param publicDir from there: files that are published as they are, the kept copies among them.
 */
export function checkKept(root: string, publicDir: string): Problem[] {
  const folder = `${publicDir}/embed`;
  return [...keptBelow(join(root, folder))].flatMap(({ id, hash }) =>
    verifyKept(join(root, folder, id, hash), hash).map(({ rule, file, what }) => ({
      rule,
      severity: 'error' as const,
      what,
      fix: publishRules[rule]?.mend ?? '',
      place: { file: `${folder}/${id}/${hash}/${file}` },
    })),
  );
}
