/** Writes docs/options.md: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { optionsDoc } from './options-doc/options-doc.ts';

writeFileSync(new URL('../docs/options.md', import.meta.url), optionsDoc());
