/** Writes docs/format.md and docs/csv-sets.md from the schema that reads data files: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { csvDoc } from './format-doc/csv-doc.ts';
import { formatDoc } from './format-doc/format-doc.ts';

writeFileSync(new URL('../docs/format.md', import.meta.url), formatDoc());
writeFileSync(new URL('../docs/csv-sets.md', import.meta.url), csvDoc());
