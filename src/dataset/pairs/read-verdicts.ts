import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../problems/problem.ts';
import { hashOfFiles, readDataFile } from '../read-file.ts';
import { readVerdictFile, type VerdictFile } from './verdict-file.ts';

/** A file of verdicts before it is looked into: its checksum says whether that is needed. */
type VerdictBytes = { readonly hash: string; readonly read: () => VerdictFile };

/**
 * The verdicts of a file; undefined where there is no such file.
 * @param file relative to the project's root.
 */
export function readVerdicts(root: string, file: string): Checked<VerdictBytes | undefined> {
  if (!existsSync(join(root, file))) return { ok: true, value: undefined, problems: [] };
  const read = readDataFile(root, file);
  if (!read.ok) return read;
  const [bytes = new Uint8Array()] = read.value.values();
  const value = { hash: hashOfFiles(read.value), read: () => readVerdictFile(file, bytes) };
  return { ok: true, value, problems: [] };
}
