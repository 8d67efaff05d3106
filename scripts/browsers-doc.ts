import { writeFileSync } from 'node:fs';
import { browsersDoc } from './browsers-doc/browsers-doc.ts';

writeFileSync(new URL('../docs/browsers.md', import.meta.url), browsersDoc());
