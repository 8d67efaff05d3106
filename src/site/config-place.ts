import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeIn } from '../problems/place-in.ts';
import type { ProblemPlace } from '../problems/problem.ts';

const configFile = 'astro.config.mjs';

/** Where the configuration names something; the file alone where other code makes it. */
export function configPlace(root: string, name: string): ProblemPlace {
  const path = join(root, configFile);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = [`'${name}'`, `"${name}"`, `${name}:`]
    .map(typed => text.indexOf(typed))
    .find(offset => offset !== -1);
  return at === undefined ? { file: configFile } : placeIn(configFile, text, at);
}
