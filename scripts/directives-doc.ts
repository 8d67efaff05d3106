/** Writes docs/directives.md, every example of which has been run: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { directivesDoc } from './directives-doc/directives-doc.ts';

writeFileSync(new URL('../docs/directives.md', import.meta.url), directivesDoc());
