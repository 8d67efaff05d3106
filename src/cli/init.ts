import { createRequire } from 'node:module';
import { askAnswers } from '../create/ask-answers.ts';
import { readShipped } from '../create/read-shipped.ts';
import { runCreate } from '../create/run-create.ts';

/** The version of Sourceline that runs. */
const ownVersion = (): string => {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return version;
};

/**
 * `sourceline init`: what `npm create sourceline` does, in a folder that exists. It runs on Node 20.
 * @param args what was typed after it.
 * @returns the exit code.
 */
export const runInit = (args: readonly string[]): Promise<number> =>
  runCreate('init', args, {
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    shipped: readShipped(ownVersion()),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: askAnswers } : {}),
    out: line => process.stdout.write(line),
    err: line => process.stderr.write(line),
  });
