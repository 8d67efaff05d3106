import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { type Problem, problem } from '../../problems/problem.ts';
import { anyHash, checksumOf, hashOf } from './checksums.ts';
import { publishRules } from './publish-rules.ts';

/** The files that an embed file answers for, by name, with their sums. */
function sumsIn(html: string): Map<string, string> {
  const sums = new Map<string, string>();
  const parser = new Parser({
    onopentag(tag, { name, content }) {
      if (tag !== 'meta' || name !== 'sourceline:file' || content === undefined) return;
      const [file = '', sum = ''] = content.split(' ');
      sums.set(file, sum);
    },
  });
  parser.end(html);
  return sums;
}

/** Whether a file of a kept copy is a text, by its name. */
export const isText = (name: string) => /\.(?:html|json|svg)$/.test(name);

/** The sum of a file; its own address, in a file that tells it, does not count. */
function sumBeside(name: string, bytes: Buffer, hash: string): string {
  if (!isText(name)) return checksumOf(bytes);
  const text = bytes.toString('utf8');
  return checksumOf(name.endsWith('.json') ? text.replaceAll(hash, anyHash) : text);
}

/** A PNG begins with both kinds of line ends, so that it shows when something takes it for a text. */
function hasOtherLineEnds(name: string, bytes: Buffer): boolean {
  if (!name.endsWith('.png')) return false;
  const start = bytes.subarray(0, 9).toString('latin1');
  return start.startsWith('\x89PNG\r\n\x1a\r\n') || start.startsWith('\x89PNG\n\x1a\n');
}

/**
 * Holds the copy of a chart in a folder `embed/<id>/<hash>/` against its sums: whether it still is what its address says.
 * @param folder absolute.
 * @param hash the folder's name.
 * @param shown what problems call the folder: its path from the project's root.
 */
export function verifyPinned(folder: string, hash: string, shown: string): Problem[] {
  const found = (rule: keyof typeof publishRules, file: string, what: string) =>
    problem(publishRules, rule, { what }, { file: `${shown}/${file}` });
  const names = readdirSync(folder).sort();
  if (!existsSync(join(folder, 'index.html'))) {
    return [found('publish/kept-missing', 'index.html', 'The pinned copy has no index.html.')];
  }
  const problems: Problem[] = [];
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const own = hashOf(index);
  if (own !== hash) {
    const what = `The pinned copy was changed: its checksum begins with ${own}, but its address contains ${hash}.`;
    problems.push(found('publish/kept-changed', 'index.html', what));
  }
  const sums = sumsIn(index);
  for (const [name, sum] of sums) {
    if (!names.includes(name)) {
      problems.push(found('publish/kept-missing', name, `The pinned copy lacks its ${name}.`));
      continue;
    }
    const bytes = readFileSync(join(folder, name));
    if (hasOtherLineEnds(name, bytes)) {
      const what = `Git changed the line endings in ${name} of the pinned copy, which is not text (git core.autocrlf, or "text" in .gitattributes).`;
      problems.push(found('publish/kept-line-ends', name, what));
    } else if (sumBeside(name, bytes, hash) !== sum) {
      const what = `${name} of the pinned copy was changed: its checksum differs from the one in index.html.`;
      problems.push(found('publish/kept-changed', name, what));
    }
  }
  for (const name of names) {
    if (name !== 'index.html' && !sums.has(name)) {
      const what = `${name} does not belong to the pinned copy.`;
      problems.push(found('publish/kept-extra', name, what));
    }
  }
  return problems;
}

/** The kept copies below a folder `embed/`: `<id>/<hash>`. */
export function pinnedBelow(embeds: string): { readonly id: string; readonly hash: string }[] {
  if (!existsSync(embeds)) return [];
  const foldersIn = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .sort();
  return foldersIn(embeds).flatMap(id => foldersIn(join(embeds, id)).map(hash => ({ id, hash })));
}
