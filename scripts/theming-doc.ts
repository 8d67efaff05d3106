/** Writes docs/theming.md: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { themingDoc } from './theming-doc/theming-doc.ts';

writeFileSync(new URL('../docs/theming.md', import.meta.url), themingDoc());
