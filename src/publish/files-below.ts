import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathFrom } from '../site/path-from.ts';

/** Every file below a folder by its path from there, sorted. @param folder absolute. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => pathFrom(folder, join(entry.parentPath, entry.name)))
    .sort();
