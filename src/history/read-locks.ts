import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../dataset/json/is-object.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readJson } from '../dataset/json/read-json.ts';
import type { Dataset } from '../dataset/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createStampedMemo, type StampedMemo } from '../stamped-memo.ts';
import { type Lock, lockSchema } from './lock-schema.ts';
import { historyRules } from './rules.ts';

/**
 * A lock with the file that it was read from. A lock of the data as they are has no `events`: they would say what the
 * data say, and take as much memory.
 */
export type LockFile = {
  readonly file: string;
  readonly lock: Lock;
  /** SHA-256 of its bytes, hex. */
  readonly checksum: string;
  /** Reads its text again, which is as long as that of the data: only who has a problem to place in it needs it. */
  readonly readText: () => string;
};

const ending = '.lock.json';

/** Where the lock of a dataset is: beside its file, or beside the folder of a CSV set. */
export const lockPath = (dataDir: string, id: string): string =>
  `${dataDir.replace(/\/+$/, '')}/${id}${ending}`;

function broken(file: string, what: string, place: Partial<Problem['place']> = {}): Problem {
  return problem(historyRules, 'history/lock-broken', { what }, { ...place, file });
}

/** What a lock file holds, or why it holds nothing. */
export type ParsedLock = { readonly lock: Lock } | { readonly problem: Problem };

/** What lines begin with where git could not merge two versions of a file. */
const conflicts = ['<<<<<<<', '=======', '>>>>>>>'] as const;

/**
 * A lock of the data as they are, as `printLock` writes it, without its events, which are most of it and are not used.
 * Undefined where it is not of that form: then all of it is read. Lines that git could not merge are left in.
 */
function withoutEvents(text: string, hash: string | undefined): string | undefined {
  const begin = text.indexOf('\n  "events": {\n');
  const end = begin === -1 ? -1 : text.indexOf('\n  }', begin);
  const isOfNow = hash !== undefined && text.slice(0, begin).includes(`\n  "hash": "${hash}",\n`);
  if (end === -1 || !isOfNow || conflicts.some(mark => text.includes(`\n${mark}`))) return undefined;
  return `${text.slice(0, begin)}\n  "events": {${text.slice(end + 1)}`;
}

/** @param hash that of the dataset as it is now. */
function parseLock(file: string, id: string, text: string, hash: string | undefined): ParsedLock {
  const short = withoutEvents(text, hash);
  const parsed = short === undefined ? undefined : parseText(file, id, short, hash);
  return parsed !== undefined && 'lock' in parsed ? parsed : parseText(file, id, text, hash);
}

function parseText(file: string, id: string, text: string, hash: string | undefined): ParsedLock {
  const json = readJson(file, text);
  const [first] = json.problems;
  if (!json.ok || first !== undefined)
    return { problem: broken(file, first?.what ?? 'The lock file is not valid JSON.', first?.place) };
  const { value } = json;
  const format = isObject(value) ? value['format'] : undefined;
  if (typeof format === 'string' && format !== 'lock/1') {
    const what = `The lock file is in the format "${format}"; this version of Sourceline reads lock/1. Run "sourceline upgrade", or take the newest Sourceline with "npm update".`;
    return { problem: broken(file, what, jsonPlaces(file, text).of(['format'])) };
  }
  const isOfNow = isObject(value) && value['hash'] === hash && isObject(value['events']);
  const parsed = lockSchema.safeParse(isOfNow ? { ...value, events: {} } : value);
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

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws TypeError where it is not UTF-8. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** A function of its own, so that `readText` keeps nothing in memory but the path. */
const lockFile = (file: string, lock: Lock, checksum: string, path: string): LockFile => ({
  file,
  lock,
  checksum,
  readText: () => textOf(readFileSync(path)),
});

/**
 * Every `<dataset>.lock.json` of a folder, by the dataset's id.
 * @param datasets as they are now, by id; without them, every lock is read with its events.
 * @param memo the last parse of each, for those that have not changed.
 */
export function readLocks(
  root: string,
  dataDir: string,
  datasets: ReadonlyMap<string, Pick<Dataset, 'hash'>> = new Map(),
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
      const path = join(root, file);
      const bytes = readFileSync(path);
      const text = textOf(bytes);
      const checksum = checksumOf(bytes);
      const hash = datasets.get(id)?.hash;
      const parsed = memo.get(file, {
        stampOf: asked => (asked === 'text' ? checksum : (hash ?? '')),
        make(note) {
          note('text');
          note('data');
          return parseLock(file, id, text, hash);
        },
      });
      if ('problem' in parsed) problems.push(parsed.problem);
      else locks.set(id, lockFile(file, parsed.lock, checksum, path));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      problems.push(broken(file, `${file} cannot be read (${error.code}).`));
    }
  }
  memo.prune();
  return { locks, problems };
}
