import { relative, sep } from 'node:path';

/** The path of a file from a folder, with forward slashes on every system. Both are absolute. */
export const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
