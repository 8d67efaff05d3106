import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readJson } from '../dataset/json/read-json.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createStampedMemo, type StampedMemo } from '../stamped-memo.ts';
import { type Lock, lockSchema } from './lock-schema.ts';
import { historyRules } from './rules.ts';

/** A lock with the file that it was read from. */
export type LockFile = { readonly file: string; readonly text: string; readonly lock: Lock };

const ending = '.lock.json';

/** Where the lock of a dataset is: beside its file, or beside the folder of a CSV set. */
export const lockPath = (dataDir: string, id: string): string =>
  `${dataDir.replace(/\/+$/, '')}/${id}${ending}`;

function broken(file: string, what: string, place: Partial<Problem['place']> = {}): Problem {
  return problem(historyRules, 'history/lock-broken', { what }, { ...place, file });
}

/** What a lock file holds, or why it holds nothing. */
export type ParsedLock = { readonly lock: Lock } | { readonly problem: Problem };

function parseLock(file: string, id: string, text: string): ParsedLock {
  const json = readJson(file, text);
  const [first] = json.problems;
  if (!json.ok || first !== undefined)
    return { problem: broken(file, first?.what ?? 'The lock file is not valid JSON.', first?.place) };
  const parsed = lockSchema.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).filter(step => typeof step !== 'symbol');
    const where = path.length === 0 ? 'The lock file' : `"${path.join('.')}" in the lock file`;
    return {
      problem: broken(file, `${where} is invalid: ${issue?.message}.`, jsonPlaces(file, text).of(path)),
    };
  }
  if (parsed.data.dataset !== id) {
    const what = `The file is named ${id}${ending} but locks "${parsed.data.dataset}".`;
    return { problem: broken(file, what, jsonPlaces(file, text).of(['dataset'])) };
  }
  return { lock: parsed.data };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Every `<dataset>.lock.json` of a folder, by the dataset's id.
 * @param memo the last parse of each, for those that have not changed.
 */
export function readLocks(
  root: string,
  dataDir: string,
  memo: StampedMemo<ParsedLock> = createStampedMemo(),
): { readonly locks: ReadonlyMap<string, LockFile>; readonly problems: readonly Problem[] } {
  const locks = new Map<string, LockFile>();
  const problems: Problem[] = [];
  if (!existsSync(join(root, dataDir))) return { locks, problems };
  const names = readdirSync(join(root, dataDir))
    .filter(name => name.endsWith(ending))
    .sort();
  for (const name of names) {
    const id = name.slice(0, -ending.length);
    const file = lockPath(dataDir, id);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file)));
      const parsed = memo.get(file, {
        stampOf: () => hashOf(text),
        make(note) {
          note('text');
          return parseLock(file, id, text);
        },
      });
      if ('problem' in parsed) problems.push(parsed.problem);
      else locks.set(id, { file, text, lock: parsed.lock });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      problems.push(broken(file, `${file} cannot be read (${error.code}).`));
    }
  }
  memo.prune();
  return { locks, problems };
}
