import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { collectEarly } from '../publish/collect-early.ts';
import { isNoSpace } from '../publish/no-space.ts';
import { findCommand } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** Takes `--root FOLDER` out of the arguments. */
function takeRoot(args: readonly string[]): { root: string; rest: string[] } {
  const at = args.indexOf('--root');
  const given = at === -1 ? undefined : args[at + 1];
  const rest = at === -1 ? [...args] : args.filter((_, i) => i !== at && i !== at + 1);
  return { root: resolve(given ?? '.'), rest };
}

/**
 * The command line.
 * @returns the exit code: 0 well, 1 a problem in the project or in what was typed.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { root, rest } = takeRoot(args);
  const [name, ...others] = rest;
  try {
    return await findCommand(name).run({ root, args: others, terminal, today: today() });
  } catch (error) {
    if (isNoSpace(error)) {
      terminal.err('The disk is full. Existing files are unchanged. Free some space, then try again.\n');
      return 1;
    }
    if (!(error instanceof RangeError)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}

/** The day of the clock, as an ISO date. */
const today = (): string => new Date().toISOString().slice(0, 10);

async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await line.question(question);
  } finally {
    line.close();
  }
}

/** Runs what was typed after `sourceline`, and ends the process with its exit code. */
export async function startCli(): Promise<void> {
  collectEarly();
  const terminal: Terminal = {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  };
  process.exitCode = await run(process.argv.slice(2), terminal);
}

if (import.meta.main) await startCli();
