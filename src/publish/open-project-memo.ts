import { join } from 'node:path';
import type { Options } from '../options.ts';
import { createProjectMemo, type ProjectMemo } from '../site/read-input.ts';
import { openMemoFolder } from './memo-folder.ts';
import type { Stage } from './staging-folder.ts';

/**
 * What earlier runs have read of a project's data and reports. The dev server has its own: its pages carry marks, and
 * its drafts are parsed.
 * @param product the checksum of Sourceline itself (product-digest.ts).
 */
export function openProjectMemo(
  { parsed }: Stage,
  { marksLines }: Options,
  product: string,
): {
  readonly memo: ProjectMemo;
  /** Takes away what this run has not asked for. */
  prune(): void;
} {
  const folder = openMemoFolder(join(parsed, marksLines === true ? 'dev' : 'build'), product);
  return { memo: createProjectMemo(folder), prune: folder.prune };
}
