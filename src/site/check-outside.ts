import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { type SiteRule, siteRules } from './rules.ts';

const isAt = (path: string, folder: string) => path === folder || path.startsWith(`${folder}${sep}`);

/**
 * Symbolic links of a project whose target is not a file or folder of it: their content would be published, or read into
 * pages, by whoever builds the site. Links inside the project are followed, and so is what they lead to.
 * @param root absolute path of the project.
 * @param folders from there: `content`, `data`, `public`. One that is not there holds nothing.
 */
export function checkOutside(root: string, folders: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const home = realpathSync(root);
  const seen = new Set<string>();

  const refuse = (rule: SiteRule, file: string, what: string) =>
    problems.push(problem(siteRules, rule, { what }, { file }));

  /** @param own where links may lead besides the project: a folder that the options put elsewhere. */
  const look = (file: string, own: string) => {
    const path = join(root, file);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isSymbolicLink()) {
      let target: string;
      try {
        target = realpathSync(path);
      } catch {
        refuse('site/dead-link', file, `${file} is a broken link.`);
        return;
      }
      if (!isAt(target, home) && !isAt(target, own)) {
        refuse('site/outside-link', file, `${file} is a link that leads out of the project.`);
        return;
      }
      if (isAt(realpathSync(dirname(path)), target)) {
        refuse('site/circular-link', file, `${file} is a link to a folder that contains it.`);
        return;
      }
    }
    if (!statSync(path).isDirectory()) return;
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    let names: string[];
    try {
      names = readdirSync(path).sort();
    } catch {
      // Whoever reads the folder reports it, with what it was wanted for.
      return;
    }
    for (const name of names) look(`${file}/${name}`, own);
  };

  for (const folder of folders) {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats !== undefined) look(folder, stats.isSymbolicLink() ? home : realpathSync(join(root, folder)));
  }
  return problems;
}
