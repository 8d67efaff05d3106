import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openOutput, openPartFile, type Settle } from './part-file.ts';
import { type EventInput, eventRows, restOf, type SetRest } from './set-rows.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/** Writes a dataset as a CSV set, event by event, in memory that does not grow with them. */
export type SetWriter = {
  /** Events in the shape of the JSON file, one by one, in order. */
  event(event: EventInput): Promise<void> | void;
  /**
   * The rest, once all events are known; puts the whole set in the place of the folder at once.
   * @param settle what becomes of cells of events.csv only now.
   */
  finish(rest: SetRest, settle?: Settle): Promise<void>;
  /** Takes away what was written so far. */
  abort(): Promise<void>;
};

const ownFiles = new Set(['dataset.json', ...tableNames.map(name => `${name}.csv`)]);

/** A hidden folder beside a set: `.<set>.<ending>`. */
export const besideOf = (folder: string, ending: string): string =>
  join(dirname(folder), `.${basename(folder)}.${ending}`);

/** Killed between two renames, an earlier run left the set beside its place: it goes back there. */
export function recoverSet(folder: string): void {
  const old = besideOf(folder, 'old');
  if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Puts a finished folder in the place of a set, whose other files come along where the new one has none such. */
export function putInPlace(next: string, folder: string): void {
  recoverSet(folder);
  if (!existsSync(folder)) {
    renameSync(next, folder);
    return;
  }
  for (const name of readdirSync(folder)) {
    if (!ownFiles.has(name) && !existsSync(join(next, name)))
      cpSync(join(folder, name), join(next, name), { recursive: true });
  }
  const old = besideOf(folder, 'old');
  renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true });
}

/**
 * The set is written to a hidden folder beside, `.<name>.next`, which takes the place of `folder` when it is whole:
 * whatever happens before leaves the old one as it was. Files of other names in the folder are kept.
 * @param folder path; the folder that it is in must exist.
 */
export function createSetWriter(folder: string): SetWriter {
  const next = besideOf(folder, 'next');
  const parts = new Map<TableName, ReturnType<typeof openPartFile>>();

  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    recoverSet(folder);
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next);
  };
  const partOf = (name: TableName) => {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const part = openPartFile(tables[name], join(next, `${name}.csv`));
    parts.set(name, part);
    return part;
  };
  const abort = async () => {
    for (const part of parts.values()) part.drop();
    parts.clear();
    rmSync(next, { recursive: true, force: true });
  };

  return {
    event: event => {
      begin();
      for (const [table, row] of eventRows(event)) partOf(table).add(row);
    },
    finish: async (rest, settle) => {
      begin();
      try {
        const { rows, json } = restOf(rest);
        for (const [table, row] of rows) partOf(table).add(row);
        for (const [table, part] of parts) await part.finish(table === 'events' ? settle : undefined);
        const output = openOutput(join(next, 'dataset.json'));
        output.write(json);
        output.end();
        putInPlace(next, folder);
      } catch (error) {
        await abort();
        throw error;
      }
    },
    abort,
  };
}
