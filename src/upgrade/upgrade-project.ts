import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { applyEdits, modify, parse } from 'jsonc-parser';
import { isObject } from '../dataset/json/is-object.ts';
import { unixBytes } from '../problems/line-ends.ts';
import { writeAtomic } from '../write-atomic.ts';
import { carryOptions, carryText } from './carry-text.ts';
import type { UpgradeSteps } from './steps.ts';

export type Upgraded = {
  /** What was written, a line each. */
  readonly done: readonly string[];
  /** What is for the newsroom to do, a sentence each. */
  readonly todo: readonly string[];
};

const lockEnding = '.lock.json';
const configFile = 'astro.config.mjs';

/** As a dataset takes it of its file: a lock names the data that it was made from by it. */
const checksum = (text: string): string =>
  createHash('sha256')
    .update(unixBytes(Buffer.from(text)))
    .digest('hex');

/** Data files and lock files of a project, paths from its root. What begins with a low line is not read by anyone. */
function filesOf(root: string, dataDir: string): { readonly data: string[]; readonly locks: string[] } {
  const folder = join(root, dataDir);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const seen = entries.filter(({ name }) => !/^[._]/.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = seen.filter(entry => entry.isFile() && entry.name.endsWith('.json')).map(({ name }) => name);
  const sets = seen
    .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'dataset.json')))
    .map(({ name }) => `${name}/dataset.json`);
  const isLock = (name: string) => name.endsWith(lockEnding);
  const at = (name: string) => `${dataDir}/${name}`;
  return {
    data: [...names.filter(name => !isLock(name)), ...sets].map(at),
    locks: names.filter(isLock).map(at),
  };
}

/** A lock of data that were only carried over is a lock of them still. */
function relock(text: string, checksums: ReadonlyMap<string, string>): string {
  const lock: unknown = parse(text);
  const hash = isObject(lock) ? lock['hash'] : undefined;
  const now = typeof hash === 'string' ? checksums.get(hash) : undefined;
  return now === undefined ? text : applyEdits(text, modify(text, ['hash'], now, {}));
}

/** What a file says its schema is; undefined if nothing. */
function schemaOf(text: string): string | undefined {
  const value: unknown = parse(text);
  const schema = isObject(value) ? value['$schema'] : undefined;
  return typeof schema === 'string' ? schema : undefined;
}

/**
 * A data file whose schema is where an editor finds it. Version 0.1.0 was a copy of the repository, which had it in
 * `public/schema/`; since then it is in the package.
 */
function withSchema(root: string, file: string, text: string): string {
  const schema = schemaOf(text);
  if (schema === undefined || !/^\.{1,2}\/.*schema\/events-1\.json$/.test(schema)) return text;
  const folder = join(root, dirname(file));
  const packed = join(root, 'node_modules', 'sourceline', 'lib', 'schema', 'events-1.json');
  if (existsSync(join(folder, schema)) || !existsSync(packed)) return text;
  return applyEdits(text, modify(text, ['$schema'], relative(folder, packed).replaceAll('\\', '/'), {}));
}

/**
 * Carries data, lock files and options over to the formats of this version. Everything is carried before anything is
 * written; each file is written whole.
 * @param root absolute path of the project. @param dataDir from there.
 */
export function upgradeProject(root: string, dataDir: string, steps: UpgradeSteps): Upgraded {
  const todo: string[] = [];
  const done: string[] = [];
  const writes = new Map<string, string>();
  /** Checksums of data after, by those before. */
  const checksums = new Map<string, string>();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const take = (
    file: string,
    current: string,
    finish: (text: string) => string,
    finished: (text: string) => string,
  ): string | undefined => {
    const before = read(file);
    const carried = carryText(before, current, steps.formats);
    if ('fault' in carried) {
      todo.push(`${file} was left as it is: ${carried.fault}.`);
      return undefined;
    }
    const text = finish(carried.text);
    if (text === before) return undefined;
    done.push(`${file}: ${carried.formats.length > 1 ? carried.formats.join(' → ') : finished(text)}`);
    writes.set(file, text);
    return text;
  };
  const { data, locks } = filesOf(root, dataDir);
  for (const file of data) {
    const before = read(file);
    const after = take(
      file,
      steps.current.events,
      text => withSchema(root, file, text),
      text => `"$schema" is now "${schemaOf(text)}"`,
    );
    if (after !== undefined) checksums.set(checksum(before), checksum(after));
  }
  const lockLine = () => 'names the data as they are written now';
  for (const file of locks) take(file, steps.current.lock, text => relock(text, checksums), lockLine);

  if (existsSync(join(root, configFile))) {
    const { text, renamed, unclear } = carryOptions(read(configFile), steps.options);
    for (const { from, to } of renamed) done.push(`${configFile}: "${from}" is now "${to}"`);
    for (const { from, to } of unclear)
      todo.push(
        `${configFile}: the option "${from}" is now "${to}". The word is there more than once: rename it.`,
      );
    if (renamed.length > 0) writes.set(configFile, text);
  }
  for (const [file, text] of writes) writeAtomic(join(root, file), text);
  return { done, todo };
}
