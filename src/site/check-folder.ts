import { quote } from '../dataset/fault.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { siteRules } from './rules.ts';

/**
 * The folder that a project is in, and those above it: Vite reads `#` and `?` in a path as the end of the file's
 * name, and builds nothing there.
 * @param root absolute path of the project.
 */
export function checkFolder(root: string): Problem[] {
  const name = root.split(/[\\/]/).find(part => /[#?]/.test(part));
  const [sign] = /[#?]/.exec(name ?? '') ?? [];
  if (name === undefined || sign === undefined) return [];
  const what = `The project is in a folder ${quote(name)}, but the build tools cannot handle "${sign}" in a path.`;
  const fix = `Rename that folder without "${sign}".`;
  return [problem(siteRules, 'site/folder-name', { what, fix }, { file: 'astro.config.mjs' })];
}
