/** Writes the tables of docs/boundaries.md: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { boundariesDoc } from './boundaries-doc/boundaries-doc.ts';

const file = new URL('../docs/boundaries.md', import.meta.url);
writeFileSync(file, boundariesDoc(readFileSync(file, 'utf8')));
