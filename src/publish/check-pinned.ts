import { join } from 'node:path';
import { pinnedBelow, verifyPinned } from '../output/files/verify-pinned.ts';
import type { Problem } from '../problems/problem.ts';

/**
 * Kept copies of charts of which a file was changed, is missing, or was added.
 * @param root absolute path of the project.
 * @param publicDir from there: files that are published as they are, the kept copies among them.
 */
export function checkPinned(root: string, publicDir: string): Problem[] {
  const folder = `${publicDir}/embed`;
  return [...pinnedBelow(join(root, folder))].flatMap(({ id, hash }) =>
    verifyPinned(join(root, folder, id, hash), hash, `${folder}/${id}/${hash}`),
  );
}
