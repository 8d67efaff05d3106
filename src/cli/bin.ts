#!/usr/bin/env node
/**
 * The command `sourceline`. This file and `init` must run on Node 20, which a newcomer may have: the rest is imported
 * only where Node is new enough.
 */
import { nodeTooOld } from './node-version.ts';

const [command, ...args] = process.argv.slice(2);
const problem = nodeTooOld(process.versions.node);
if (command === 'init') {
  const { runInit } = await import('./init.ts');
  process.exitCode = await runInit(args);
} else if (problem === undefined) {
  const { startCli } = await import('./main.ts');
  await startCli();
} else {
  process.stderr.write(problem);
  process.exitCode = 1;
}
