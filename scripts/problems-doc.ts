import { writeFileSync } from 'node:fs';
import { problemsDoc } from './problems-doc/problems-doc.ts';

writeFileSync(new URL('../docs/problems.md', import.meta.url), problemsDoc());
