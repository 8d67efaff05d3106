import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import { anyHash, checksumOf, hashOf } from './checksums.ts';
import { checksumsFile, isText, metasIn } from './kept-copy.ts';
import { publishRules } from './publish-rules.ts';

/** The files beside the embed of a copy, by name, with their checksums. */
type Sums = ReadonlyMap<string, string>;

/** Copies that were kept by earlier versions have these checksums in their embed. */
const sumsInEmbed = (html: string): Sums =>
  new Map(
    metasIn(html, 'sourceline:file').map(content => {
      const [file = '', sum = ''] = content.split(' ');
      return [file, sum] as const;
    }),
  );

/** @returns undefined if the file is not what `freeze` has written. */
function readSums(text: string): Sums | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const sums = z.record(z.string(), z.string()).safeParse(value);
  return sums.success ? new Map(Object.entries(sums.data)) : undefined;
}

const sumOf = (name: string, bytes: Buffer): string =>
  checksumOf(isText(name) ? bytes.toString('utf8') : bytes);

/** The same as an embed has it: its own address, in a file that tells it, does not count. */
const sumInEmbed = (name: string, bytes: Buffer, hash: string): string =>
  name.endsWith('.json') ? checksumOf(bytes.toString('utf8').replaceAll(hash, anyHash)) : sumOf(name, bytes);

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
  const listed = names.includes(checksumsFile)
    ? readSums(readFileSync(join(folder, checksumsFile), 'utf8'))
    : new Map<string, string>();
  if (listed === undefined) {
    const what = `${checksumsFile} of the pinned copy was changed: it is not a list of checksums.`;
    return [...problems, found('publish/kept-changed', checksumsFile, what)];
  }
  const sums: Sums = new Map([...sumsInEmbed(index), ...listed]);
  for (const [name, sum] of sums) {
    if (!names.includes(name)) {
      problems.push(found('publish/kept-missing', name, `The pinned copy lacks its ${name}.`));
      continue;
    }
    const bytes = readFileSync(join(folder, name));
    if (hasOtherLineEnds(name, bytes)) {
      const what = `Git changed the line endings in ${name} of the pinned copy, which is not text (git core.autocrlf, or "text" in .gitattributes).`;
      problems.push(found('publish/kept-line-ends', name, what));
    } else if ((listed.has(name) ? sumOf(name, bytes) : sumInEmbed(name, bytes, hash)) !== sum) {
      const what = `${name} of the pinned copy was changed: its checksum differs from the one in ${listed.has(name) ? checksumsFile : 'index.html'}.`;
      problems.push(found('publish/kept-changed', name, what));
    }
  }
  for (const name of names) {
    if (name !== 'index.html' && name !== checksumsFile && !sums.has(name)) {
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
