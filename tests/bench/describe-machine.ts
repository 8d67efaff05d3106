import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Machine } from './results.ts';

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

const git = (home: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: home, encoding: 'utf8' }).trim();

/** @param home the checkout that is measured. */
export function describeMachine(home: string, now: Date): Machine {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const isChanged = git(home, 'status', '--porcelain', '--', 'src', 'package-lock.json') !== '';
  const commit = `${git(home, 'rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  return {
    at: now.toISOString(),
    version: `${version} at ${commit}`,
    node: process.version.slice(1),
    system: systems[platform()] ?? platform(),
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
  };
}
