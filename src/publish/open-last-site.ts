import { type FactsMemo, forgetFacts, openFactsMemo } from './facts-memo.ts';
import { openMemoFolder } from './memo-folder.ts';
import {
  notePublishedFiles,
  nothingToTake,
  openPublishedFiles,
  type PublishedFiles,
} from './published-files.ts';
import type { Stage } from './staging-folder.ts';

/** What a build knows of the published site, and may take from it. */
export type LastSite = {
  readonly published: PublishedFiles;
  readonly facts: FactsMemo;
  /** Remembers the files of the site that is published now. */
  readonly note: (
    groups: Parameters<typeof notePublishedFiles>[1],
    stamps: Parameters<typeof notePublishedFiles>[2],
  ) => void;
};

/**
 * @param publicDir absolute path of the newsroom's public folder.
 * @param code the checksum of all code that makes a site; undefined where others shape the site too, and may write to its
 *   files: then nothing is taken.
 */
export function openLastSite(
  stage: Pick<Stage, 'dist' | 'next' | 'published'>,
  publicDir: string,
  code: string | undefined,
): LastSite {
  if (code === undefined) return { published: nothingToTake, facts: forgetFacts(), note: () => {} };
  const folder = openMemoFolder(stage.published, code);
  return {
    published: openPublishedFiles({ ...stage, publicDir }, folder.store('files')),
    facts: openFactsMemo(stage.next, folder.store('facts')),
    note: (groups, stamps) => notePublishedFiles(folder.store('files'), groups, stamps),
  };
}
