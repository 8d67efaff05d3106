import { isAbsolute } from 'node:path';
import { pathFrom } from '../site/path-from.ts';

/** A path as problems call it: from the project's root where it lies inside. */
export function shownPath(root: string, path: string): string {
  const own = pathFrom(root, path);
  return own.startsWith('..') || isAbsolute(own) ? path.replaceAll('\\', '/') : own;
}
