import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList } from '../../problems/problem-list.ts';
import { filesBelow } from '../files-below.ts';
import { canaryPattern } from './canary-pattern.ts';
import { canaryRules } from './rules.ts';
import { type ReadableText, unpackTexts } from './unpack-texts.ts';

type Canary = { readonly words: string; readonly pattern: RegExp };

/** Letters on either side of what is found, in the line that is shown: lines of a page have thousands. */
const shownAround = 60;

const rule = 'canary/published';

function found(
  { words, pattern }: Canary,
  file: string,
  { text, within }: ReadableText,
): Problem | undefined {
  const index = text.search(pattern);
  if (index === -1) return undefined;
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = index - before.lastIndexOf('\n');
  const where = within === undefined ? '' : `, in what is packed by ${within}`;
  const what = `"${words}" is published in ${file}${where}.`;
  if (within !== undefined) return problem(canaryRules, rule, { what }, { file });
  const from = Math.max(index - shownAround, index - column + 1);
  const [shown = ''] = text.slice(from, index + shownAround).split('\n');
  const isCut = from > index - column + 1;
  return problem(canaryRules, rule, { what }, { file, line, column, ...(!isCut && { text: shown }) });
}

/**
 * Where in a finished site some words are: in the path of a file or in its bytes, packed or not, once for each file and
 * words.
 * @param dist absolute path of the site.
 * @param shown its path from the project's root.
 * @returns the problems, and the number of files that were searched.
 */
export function findCanaries(
  dist: string,
  shown: string,
  canaries: readonly string[],
): { readonly problems: readonly Problem[]; readonly files: number } {
  const { problems, add } = createProblemList();
  const wanted = canaries.map((words): Canary => ({ words, pattern: canaryPattern(words) }));
  const names = filesBelow(dist);
  for (const name of names) {
    const file = `${shown}/${name}`;
    const open = new Set(wanted);
    const look = (text: ReadableText) => {
      for (const one of open) {
        const problem = found(one, file, text);
        if (problem === undefined) continue;
        open.delete(one);
        add(rule, () => problem);
      }
    };
    for (const one of wanted) {
      if (!one.pattern.test(name)) continue;
      open.delete(one);
      const what = `"${one.words}" is in the address of ${file}.`;
      add(rule, () => problem(canaryRules, rule, { what }, { file }));
    }
    if (open.size > 0) for (const text of unpackTexts(name, readFileSync(join(dist, name)))) look(text);
  }
  return { problems, files: names.length };
}
