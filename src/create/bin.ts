#!/usr/bin/env node
/** The package `create-sourceline`, bundled: `npm create sourceline my-desk`. It must run on Node 20. */
import { readFileSync } from 'node:fs';
import { askAnswers } from './ask-answers.ts';
import { runCreate } from './run-create.ts';
import { type ShippedFile, shippedFrom } from './shipped.ts';

const file = JSON.parse(readFileSync(new URL('./shipped.json', import.meta.url), 'utf8')) as ShippedFile;

process.exitCode = await runCreate('create', process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  shipped: shippedFrom(file),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: askAnswers } : {}),
  out: line => process.stdout.write(line),
  err: line => process.stderr.write(line),
});
