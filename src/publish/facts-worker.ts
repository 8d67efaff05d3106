import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { identityOf, type KeptPage, numberFacts } from './facts-memo.ts';
import { isWholePage, pageFactsOf } from './page-facts.ts';
import { numberTexts } from './text-numbers.ts';

/** The facts of some pages, and the texts that they are the first to have. */
export type FactsBatch = {
  readonly texts: readonly string[];
  readonly pages: readonly (readonly [name: string, facts: KeptPage])[];
};

/** The folder of the site, absolute. */
const folder: string = workerData;
const numbers = numberTexts();

/** What is cut off, or not there, whoever verifies the site finds. */
function readPage(name: string): FactsBatch['pages'] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const file = identityOf(path);
  const html = readFileSync(path, 'utf8');
  return isWholePage(html) ? [[name, { file, ...numberFacts(pageFactsOf(html), numbers) }]] : [];
}

parentPort?.on('message', (names: readonly string[]) => {
  const known = numbers.texts.length;
  const pages = names.flatMap(readPage);
  parentPort?.postMessage({ texts: numbers.texts.slice(known), pages } satisfies FactsBatch);
});
