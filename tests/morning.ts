import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';

const home = dirname(import.meta.dirname);

/** The demonstration's first dataset with its lock, and everything that depends on it alone. */
const files = [
  'data/syria-2016-09-05.json',
  'data/syria-2016-09-05.lock.json',
  'content/reports/how-we-count.md',
  'content/reports/six-explosions.md',
  'content/pages',
];

/** Creates a project of one dataset, five events and two reports from the demonstration's files. */
export function copyMorning(root: string, only: (file: string) => boolean = () => true): void {
  for (const file of files.filter(only)) cpSync(join(home, file), join(root, file), { recursive: true });
}
