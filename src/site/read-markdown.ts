import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unixLines } from '../problems/line-ends.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { siteRules } from './rules.ts';

const isNotUtf8 = (error: unknown) =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const notUtf8 = (file: string): Problem => {
  const fix = 'Save it as UTF-8 in your editor ("Save with encoding").';
  return problem(siteRules, 'site/not-utf-8', { what: 'The file is not UTF-8 text.', fix }, { file });
};

/** A folder that has the name of a file, a file that its owner alone may read, one that has just gone. */
function unreadable(file: string, error: unknown): Problem {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const what = `${file} cannot be read (${error.message}).`;
  return problem(siteRules, 'site/unreadable', { what }, { file });
}

export type MarkdownFile = { readonly file: string; readonly text: string };

/** Whether a file of this name is read as a report or a page. */
export const isReport = (name: string): boolean => /^[^._].*\.(md|markdown)$/.test(name);

/**
 * The Markdown files directly below a folder of the project, by name. Files that begin with `_` or `.` are left alone.
 * What cannot be read, or is not UTF-8, is a problem; a folder that is not there holds nothing.
 */
export function readMarkdown(root: string, folder: string): { files: MarkdownFile[]; problems: Problem[] } {
  const path = join(root, folder);
  const files: MarkdownFile[] = [];
  const problems: Problem[] = [];
  if (!existsSync(path)) return { files, problems };
  let names: string[];
  try {
    names = readdirSync(path).filter(isReport);
  } catch (error) {
    return { files, problems: [unreadable(folder, error)] };
  }
  for (const name of names.sort()) {
    const file = `${folder}/${name}`;
    try {
      const text = unixLines(
        new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(path, name))),
      );
      files.push({ file, text });
    } catch (error) {
      problems.push(isNotUtf8(error) ? notUtf8(file) : unreadable(file, error));
    }
  }
  return { files, problems };
}
