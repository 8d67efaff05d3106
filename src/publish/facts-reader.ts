import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, type KeptPage, numberFacts } from './facts-memo.ts';
import { isWholePage, pageFactsOf } from './page-facts.ts';
import { numberTexts } from './text-numbers.ts';

/** The facts of some pages, and the texts that they are the first to have. */
export type FactsBatch = {
  readonly texts: readonly string[];
  readonly pages: readonly (readonly [name: string, facts: KeptPage])[];
};

/** Takes the facts of pages, by their paths from the folder of the site. The texts of its batches are numbered on. */
export type FactsReader = (names: readonly string[]) => FactsBatch;

/** @param folder that of the site, absolute. */
export function openFactsReader(folder: string): FactsReader {
  const numbers = numberTexts();
  /** What is cut off, or not there, whoever verifies the site finds. */
  const readPage = (name: string): FactsBatch['pages'] => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    const file = identityOf(path);
    const html = readFileSync(path, 'utf8');
    return isWholePage(html) ? [[name, { file, ...numberFacts(pageFactsOf(html), numbers) }]] : [];
  };
  return names => {
    const known = numbers.texts.length;
    const pages = names.flatMap(readPage);
    return { texts: numbers.texts.slice(known), pages };
  };
}
