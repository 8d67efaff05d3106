import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';

export type MarkdownFile = { readonly file: string; readonly text: string };

/**
 * The Markdown files directly below a folder of the project, by name. Files that begin with `_` or `.` are left alone.
 * A file that is not UTF-8 is a problem; a folder that is not there holds nothing.
 */
export function readMarkdown(root: string, folder: string): { files: MarkdownFile[]; problems: Problem[] } {
  const path = join(root, folder);
  const files: MarkdownFile[] = [];
  const problems: Problem[] = [];
  if (!existsSync(path)) return { files, problems };
  const names = readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(md|markdown)$/.test(entry.name) && !/^[._]/.test(entry.name))
    .map(entry => entry.name)
    .sort();
  for (const name of names) {
    const file = `${folder}/${name}`;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(path, name)));
      files.push({ file, text });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      problems.push({
        rule: 'site/not-utf-8',
        severity: 'error',
        what: 'The file is not UTF-8 text.',
        fix: 'Save it as UTF-8 in your editor ("Save with encoding").',
        place: { file },
      });
    }
  }
  return { files, problems };
}
