import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetInput } from '../dataset/csv/set-rows.ts';
import { createSetWriter } from '../dataset/csv/set-writer.ts';
import { readDataset, wholeText } from '../dataset/read-datasets.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { writeAtomic } from '../write-atomic.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** Writes what a checked JSON text says as a CSV set. */
async function writeSet(folder: string, text: string): Promise<void> {
  const { events, ...rest }: DatasetInput = JSON.parse(text);
  const writer = createSetWriter(folder);
  try {
    for (const event of events) await writer.event(event);
  } catch (error) {
    await writer.abort();
    throw error;
  }
  await writer.finish(rest);
}

/**
 * `sourceline convert data/x.json`: the folder of CSV files that says the same, beside it; `convert data/x`: the
 * JSON file. The one that was there stays, for the editor to delete.
 * @returns the exit code: 1 if the dataset has errors, or the other form is there already.
 */
export async function runConvert(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const [typed, ...others] = readArguments(args, {}).words;
  if (typed === undefined || others.length > 0)
    throw new RangeError('Name the dataset: sourceline convert data/NAME.json, or the folder data/NAME.');
  const from = typed.replaceAll('\\', '/').replace(/\/+$/, '');
  const isFile = from.endsWith('.json');
  const to = isFile ? from.slice(0, -'.json'.length) : `${from}.json`;
  if (existsSync(join(root, to))) throw new RangeError(`${to} already exists; nothing was written.`);

  const read = readDataset(root, from);
  if (!read.ok) {
    terminal.err(`${reportProblems(read.problems)}\n`);
    return 1;
  }
  // What is not published is kept too.
  const original = wholeText(root, from);
  if (isFile) await writeSet(join(root, to), original);
  else writeAtomic(join(root, to), original);
  terminal.out(`${to} holds the same data as ${from}. Delete the one that you no longer need.\n`);
  return 0;
}
