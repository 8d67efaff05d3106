import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, type Problem, problem } from '../problems/problem.ts';
import { setRules } from './csv/rules.ts';

/** Bytes of files by their names. */
type Files = ReadonlyMap<string, Uint8Array>;

/** A file or a folder that the system does not let anyone read. */
export function unreadable(file: string, error: unknown): Problem {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return problem(setRules, 'dataset/unreadable', { what: `${file} cannot be read (${why}).` }, { file });
}

/** The bytes of a file of the data, by its path from the root. */
export function readDataFile(root: string, path: string): Checked<Files> {
  try {
    return { ok: true, value: new Map([[path, readFileSync(join(root, path))]]), problems: [] };
  } catch (error) {
    return { ok: false, problems: [unreadable(path, error)] };
  }
}

/** SHA-256 of files with their names, hex. */
export function hashOfFiles(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest('hex');
}
