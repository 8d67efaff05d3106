/** Writes docs/format.md from the schema that reads data files: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { formatDoc } from './format-doc/format-doc.ts';

writeFileSync(new URL('../docs/format.md', import.meta.url), formatDoc());
